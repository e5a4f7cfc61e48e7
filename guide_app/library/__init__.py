"""What the program reads: the library built from a pack, queries on it, search, and opening hours."""

"""The library built from a pack: its builder and cache, queries, search, and opening hours."""

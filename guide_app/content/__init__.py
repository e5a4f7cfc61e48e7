"""What people write: the typed records of a pack, how they are read from YAML, and the checks on them."""

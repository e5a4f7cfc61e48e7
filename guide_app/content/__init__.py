"""The content that people write: the typed records of a pack, their reader for YAML, and the checks on them."""

"""The checks on a pack beyond the types of its records."""

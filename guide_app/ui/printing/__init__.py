"""The page Print."""

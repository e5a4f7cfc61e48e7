"""The editions in an open window: offered as they arrive, taken from a file, shown by what they change."""

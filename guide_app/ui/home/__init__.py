"""Home: where the desk opens, and where it returns when it was left alone."""

"""Small faults, put into one module at a time: tests that pass all the same have missed something."""

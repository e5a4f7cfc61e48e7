"""Output: printing, saving, and their dialogs."""

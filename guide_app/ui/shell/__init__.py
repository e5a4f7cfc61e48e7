"""The window: its frame, the code that opens and closes it, and pages shown while there is no library."""

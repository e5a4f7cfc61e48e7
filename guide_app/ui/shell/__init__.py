"""The window: its frame, what opens and closes it, and what stands in for a page."""

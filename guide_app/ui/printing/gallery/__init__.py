"""The gallery of what can be printed, each kind with a picture of its first page."""

"""Pictures of every page and its main states, through the real widgets: ``python3 -m tests.screens FOLDER``."""

"""What is seen: the window that wires the pages, widgets, dialogs, item models and the theme."""

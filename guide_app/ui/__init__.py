"""The graphical interface: the window that wires the pages, widgets, dialogs, item models and the theme."""

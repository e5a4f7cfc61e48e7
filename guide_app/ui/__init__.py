"""What is seen: the window that wires the pages, widgets, dialogs, item models and the theme."""

from guide_app.ui.pyside_workarounds import keep_singletons

keep_singletons()

"""What is seen: the window that wires the pages, widgets, dialogs, item models and the theme."""

from guide_app.ui.singletons import keep_singletons

keep_singletons()

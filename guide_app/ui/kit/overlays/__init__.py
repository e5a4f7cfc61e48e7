"""Widgets over the window: popups, panels, menus, toasts and dialogs."""

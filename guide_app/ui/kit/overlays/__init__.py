"""What lies over the window for a moment: popups, panels, menus, toasts and dialogs."""

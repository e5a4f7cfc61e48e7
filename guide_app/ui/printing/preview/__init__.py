"""The preview: rendering off the window's thread, and showing it."""

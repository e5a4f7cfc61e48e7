"""The preview: rendering in a background thread, and showing the result."""

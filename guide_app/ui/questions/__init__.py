"""Questions and guidance."""

"""Hide, forget, be left alone."""

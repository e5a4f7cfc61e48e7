"""Code that several features of the window share and that knows the guide's records."""

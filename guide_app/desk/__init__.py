"""This one computer: where things are kept, preferences, and the session in memory and how it is wiped."""

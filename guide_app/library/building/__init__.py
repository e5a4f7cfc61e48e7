"""Builds a library folder from a pack's content."""

"""Handouts of whole pages."""

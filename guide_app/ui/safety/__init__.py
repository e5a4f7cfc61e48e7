"""Hiding, forgetting, and being left alone."""

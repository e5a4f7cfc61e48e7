"""Layouts: flowing, folding, scrolling, side by side."""

"""Handouts that are printed on card stock, and the poster that is made like a card."""

"""Handouts on card stock, and the poster, which has a card's content."""

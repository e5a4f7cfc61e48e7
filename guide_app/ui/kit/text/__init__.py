"""Texts on a page: labels, highlighted blocks, line breaks, numbers that fit, localized lists and counts."""

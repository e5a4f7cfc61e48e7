"""Editions: one compiled state of a pack each, as a file on its way and as a folder on a desk."""

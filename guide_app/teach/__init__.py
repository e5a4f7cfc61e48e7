"""Workshops: from a plan of the pack to the slides that a room sees, with the notes of the presenter."""

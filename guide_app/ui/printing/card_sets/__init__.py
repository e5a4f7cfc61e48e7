"""Named card sets of this desk: saved from a card's options, opened from the gallery, exchanged as files."""

"""Card sets of this desk, by name: kept from a card that is made, opened from the gallery, shared as a file."""

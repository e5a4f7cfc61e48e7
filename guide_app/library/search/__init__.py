"""From typed words to ordered results."""

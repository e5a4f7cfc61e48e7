"""Words on a page: labels, passages set off, line breaks, numbers that fit, lists and counts by language."""

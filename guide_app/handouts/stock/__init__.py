"""Card stock as data: where each card lies, read from our list or from gLabels templates."""

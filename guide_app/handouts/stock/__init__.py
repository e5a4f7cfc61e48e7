"""Card stock as data: sheet geometry from our list or from gLabels templates, imposition, calibration."""

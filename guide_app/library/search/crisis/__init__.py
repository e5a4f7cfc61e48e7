"""Words of danger and despair in what was typed."""

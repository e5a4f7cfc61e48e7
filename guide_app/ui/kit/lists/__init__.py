"""Lists of rows and of topics, and how a row is painted."""

"""Lists of rows and of topics, and the delegate that paints a row."""

"""Home: the page shown at the start and after the guide was left alone."""

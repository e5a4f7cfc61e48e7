"""A bed tonight: a form about the person, and whom to call in which order."""

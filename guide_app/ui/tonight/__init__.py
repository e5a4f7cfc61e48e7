"""A bed tonight: what is known of a person, and whom to call in which order."""

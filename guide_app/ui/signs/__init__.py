"""Signs to tick, and the next steps for them."""

"""Who is called first: one decision that every surface shows."""

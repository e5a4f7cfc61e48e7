"""The signs to tick and the next steps."""

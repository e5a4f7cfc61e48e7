"""Giving one card to one person: asking whether it is safe to carry, choosing, previewing, printing."""

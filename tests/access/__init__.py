"""Assistive technology at the desk: every control of every state does the same for it as for the mouse and the keys."""

"""This desk: when it forgets, how it comes back after hiding, and who ends a kiosk."""

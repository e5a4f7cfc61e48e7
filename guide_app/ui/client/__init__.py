"""The client view: plain words and large numbers for a client at this screen, nothing for staff."""

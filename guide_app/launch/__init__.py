"""Which part of the guide is asked for, window or command, and whether a window can open here."""

"""The state of this computer: folders, preferences, printers, and the session in memory."""

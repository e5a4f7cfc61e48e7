"""The room of whoever keeps the directory: the call round, and the history of every change."""

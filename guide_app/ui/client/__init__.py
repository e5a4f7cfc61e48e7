"""The room for a client at this screen: plain words, large numbers, nothing of staff."""

"""Help: the keys, practice in hiding, how to do the usual things, and what this program is and keeps."""

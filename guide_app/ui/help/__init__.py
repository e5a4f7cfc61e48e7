"""Help: the keys, practice in hiding, how to do common tasks, and what this program is and stores."""

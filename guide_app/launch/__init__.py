"""The entry point: chooses between window and command, and checks whether a window can open here."""

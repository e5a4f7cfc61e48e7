"""What leaves the program: printing, saving, and the dialogs on the way."""

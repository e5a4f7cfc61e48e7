"""How the guide comes to run: the environment on the first start, the screen, and which part is asked for."""

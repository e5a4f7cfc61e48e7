"""Creates the virtual environment of a checkout on the first start. Standard library only; not part of an installer."""

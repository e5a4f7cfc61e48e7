"""Where built libraries are kept, when one is rebuilt, and how it is opened."""

"""The form of a handout's options."""

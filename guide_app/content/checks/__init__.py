"""What a pack must hold beyond the types of its records."""

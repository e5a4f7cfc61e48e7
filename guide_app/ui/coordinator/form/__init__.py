"""The form of a service, its numbers and its organization."""

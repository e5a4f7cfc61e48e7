"""The search: box, controller, results."""

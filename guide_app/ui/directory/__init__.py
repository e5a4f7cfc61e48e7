"""The services: list, filters, one service."""

"""The guide without a window: commands search, show, print and check the same library."""

from guide_app.cli.main import main

__all__ = ["main"]

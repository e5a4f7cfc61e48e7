"""The guide without a window: the same library, searched, shown, printed and checked by commands."""

from guide_app.cli.main import main

__all__ = ["main"]

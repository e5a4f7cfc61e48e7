"""Numbers on the command line."""

from __future__ import annotations

import argparse


def at_least_one(text: str) -> int:
    """A number from 1 on, for argparse."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 on")
    return number

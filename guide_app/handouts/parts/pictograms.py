"""Pictograms of handouts, by what they stand for. The files are in ``assets/handouts/pictograms``."""

from __future__ import annotations

from collections.abc import Sequence

_OF_NEED = {
    "crisis": "phone",
    "shelter": "bed",
    "medical": "medical",
    "legal": "scales",
    "immigration": "passport",
    "counseling": "support",
    "work": "money",
    "youth": "children",
    "basics": "bowl",
    "substance-use": "pill",
    "reporting": "shield",
}
"""The needs of the Worcester pack; another pack's own ones have none."""


def pictogram_of(needs: Sequence[str]) -> str | None:
    """What a service is for: its first need but a crisis, which is for anything."""
    known = [_OF_NEED[need] for need in needs if need in _OF_NEED]
    return next((name for name in known if name != "phone"), known[0] if known else None)

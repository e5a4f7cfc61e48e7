"""Doing everything that must be done, whatever becomes of a part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def all_of(steps: Iterable[Callable[[], object]]) -> None:
    """Take every step; then raise what the first one that failed raised."""
    failed: list[Exception] = []
    for step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 (raised below)
            failed.append(error)
    if failed:
        raise failed[0]

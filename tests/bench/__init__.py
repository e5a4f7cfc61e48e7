"""Figures, each beside a baseline measured in the same run: ``python3 -m tests.bench [SUBJECT]…``.

A subject is a module here with a function ``measure() -> list[Figure]``.
"""

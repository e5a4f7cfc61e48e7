"""Widgets and helpers that know no record, no handout and no preference."""

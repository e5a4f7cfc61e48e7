"""Workshops: the plans, the presenter's screen, and the screen in front."""

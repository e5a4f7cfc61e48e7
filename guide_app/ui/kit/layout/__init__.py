"""How parts share the room: flowing, folding, scrolling, side by side."""

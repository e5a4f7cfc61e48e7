"""One card for one person: asked whether it is safe to carry, chosen, seen at its size, printed."""

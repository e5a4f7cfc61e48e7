"""From a pack's content to a library folder."""

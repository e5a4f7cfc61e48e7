"""The names of text sizes and colors in the popup that sets them: for staff, and for a client in another language."""

from __future__ import annotations

from guide_app.system.messages import N_, Texts
from guide_app.ui.common.messages import translated


class LookWords(Texts):
    """The texts of the popup: in the interface language, unless the reader uses another."""

    text_size = N_("client", "Text size")
    smaller = N_("client", "Smaller text")
    larger = N_("client", "Larger text")
    colors = N_("client", "Colors")
    as_computer = N_("client", "Match this computer")
    light = N_("client", "Light")
    dark = N_("client", "Dark")
    contrast_light = N_("client", "High contrast, light")
    contrast_dark = N_("client", "High contrast, dark")


def interface_words() -> LookWords:
    """The texts in the interface language."""
    return LookWords(translated)

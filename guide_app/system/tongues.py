"""The names of languages that a person can point to: each as its speakers write it, and in English.

A pack names its languages by these codes (``pack.yaml``, ``point_to``). The letters are in the fonts that
``tests/handouts/names_font.py`` cuts. The names are those of Unicode's CLDR, as Qt has them; a test compares them.
"""

from __future__ import annotations

from typing import NamedTuple

from guide_app.system.messages import N_

INVITE = N_("card", "Point to your language.")
"""What a person reads above the names."""


class Tongue(NamedTuple):
    """One language."""

    own: str
    english: str

    @property
    def ask(self) -> str:
        """What to say to an interpreter line."""
        return f"{self.english}, please."


TONGUES: dict[str, Tongue] = {
    code: Tongue(own, english)
    for code, own, english in (
        ("am", "አማርኛ", "Amharic"),
        ("ar", "العربية", "Arabic"),
        ("ase", "ASL", "Sign language (ASL)"),
        ("bn", "বাংলা", "Bengali"),
        ("bs", "Bosanski", "Bosnian"),
        ("ee", "Eʋegbe", "Ewe"),
        ("es", "Español", "Spanish"),
        ("fa", "فارسی", "Farsi"),
        ("fr", "Français", "French"),
        ("ha", "Hausa", "Hausa"),
        ("hi", "हिन्दी", "Hindi"),
        ("ht", "Kreyòl Ayisyen", "Haitian Creole"),
        ("ig", "Igbo", "Igbo"),
        ("kea", "Kabuverdianu", "Cape Verdean Creole"),
        ("km", "ខ្មែរ", "Khmer"),
        ("ko", "한국어", "Korean"),
        ("ku", "Kurdî (kurmancî)", "Kurdish (Kurmanji)"),
        ("ln", "Lingála", "Lingala"),
        ("lo", "ລາວ", "Lao"),
        ("mam", "Mam", "Mam"),
        ("my", "မြန်မာ", "Burmese"),
        ("ne", "नेपाली", "Nepali"),
        ("pl", "Polski", "Polish"),
        ("fa-AF", "دری", "Dari"),
        ("ps", "پښتو", "Pashto"),
        ("pt", "Português", "Portuguese"),
        ("qu", "Runasimi", "Quechua"),
        ("quc", "Kʼicheʼ", "K’iche’"),
        ("rn", "Ikirundi", "Kirundi"),
        ("ro", "Română", "Romanian"),
        ("ru", "Русский", "Russian"),
        ("rw", "Ikinyarwanda", "Kinyarwanda"),
        ("so", "Soomaali", "Somali"),
        ("sq", "Shqip", "Albanian"),
        ("sw", "Kiswahili", "Swahili"),
        ("th", "ไทย", "Thai"),
        ("ti", "ትግርኛ", "Tigrinya"),
        ("tr", "Türkçe", "Turkish"),
        ("tw", "Twi", "Twi"),
        ("uk", "Українська", "Ukrainian"),
        ("ur", "اردو", "Urdu"),
        ("vi", "Tiếng Việt", "Vietnamese"),
        ("yo", "Èdè Yorùbá", "Yoruba"),
        ("yue", "粵語", "Cantonese"),
        ("zh", "普通话", "Mandarin"),
    )
}
"""By code, as BCP 47 has it."""


def tongues_of(codes: tuple[str, ...]) -> dict[str, Tongue]:
    """The languages of a pack to point to, in its order; all by their English names if it names none."""
    return {code: TONGUES[code] for code in codes or sorted(TONGUES, key=lambda each: TONGUES[each].english)}

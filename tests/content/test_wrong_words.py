"""Words that were wrong and could harm are in nothing that people read.

What people type is another matter: the synonyms keep wrong forms, so that they are found.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = [
    *(path for path in sorted((ROOT / "data" / "worcester").rglob("*.yaml")) if path.name != "synonyms.yaml"),
    *sorted((ROOT / "assets" / "translations").glob("*.ts")),
]
WRONG = {
    "a day center for people who change sex": r"cambia(r)? sexo",
    "do you love him?": r"¿Lo quiere\?",
    "deportation for the Deaf": r"خدمة الترحيل|ترحيل للصم",
    "a time limit of 24 hours after an assault": r"بعد اعتداء جنسي، 24 ساعة",
    "was assaulted, for 24 hours": r"Bị xâm hại tình dục, 24 giờ",
    "compensation from the Attorney General": r"Attorney General's program|programa de la Fiscalía General",
    "a limit from a bill that the law itself sets": r"bill text of 2025 names|proyecto de ley de 2025 nombra",
    "money after a murder": r"tras un crimen|después de un crimen",
    "hanged": r"la ahorcaron",
    "bad school grades": r"malas notas",
    "refused at the door": r"¿Le cerraron la puerta",
    "a low price": r"pide poco para entrar",
    "tell your country": r"avisarle a su país|Puede avisar a su país",
    "harm to a person, where a report is meant": r"card_role: Daño a",
    "a person that somebody uses": r"alguien usa o presiona|le usan? para sexo|used for sex",
    "you love men": r"You love men|Le gustan los hombres",
    "midnight, or for 24 hours": r"24 giờ",
    "hurt by a husband or wife alone": r"bạn đời",
    "they go and fetch a bed": r"buscam cama|chèche kabann|بحث عن سرير",
    "a seizure": r"Liy kriz",
    "a village": r"el pueblo y la calle",
    "stop a pregnancy": r"[Pp]ills can stop a pregnancy|pills to stop a pregnancy|pastillas contra el embarazo",
    "the hotline keeps everything": r"The (help|line) is confidential|(ayuda|línea) es confidencial\.",
}  # fmt: skip
"""What a reader understood, and the form that said it."""


def _told(pattern: str) -> list[str]:
    """Where a form is read. A telling list names words that no discreet card may have."""
    found: list[str] = []
    for path in READ:
        text = re.sub(r"^  telling: \[.*?\]$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        words = " ".join(text.split())
        found += [f"{path.relative_to(ROOT)}: {hit.group()}" for hit in re.finditer(pattern, words, re.IGNORECASE)]
    return found


@pytest.mark.parametrize("understood", WRONG)
def test_a_wrong_form_is_read_nowhere(understood: str) -> None:
    assert _told(WRONG[understood]) == []


def test_the_search_for_wrong_forms_reads_every_language() -> None:
    assert {path.parent.name for path in READ} >= {"worcester", "es", "pt-BR", "ht", "vi", "ar", "translations"}
    assert _told(r"Centro de día, comercio sexual")

"""A hard word in an answer is pressed, and what it means is shown in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from guide_app.content.markup import parse_prose
from guide_app.content.publisher import HardWord
from guide_app.ui.client.hard_words import Answer, linked
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.theme import Theme
from tests.ui.desk import settle, texts


@pytest.fixture
def theme(qapp: QApplication, root: Path) -> Theme:
    """Colors and sizes without a window of the guide."""
    return Theme(root / "assets", "light", 100)


WORDS = (
    HardWord(id="dcf", word="DCF", means="The state agency for children."),
    HardWord(id="ice", word="ICE", means="The federal immigration agency."),
)
TEXT = "Call [DCF](service:dcf). DCF listens. The POLICE are not ICE.\n\n- ICE is here."


def test_the_first_mention_outside_a_link_leads_to_the_meaning() -> None:
    spans = [span for block in linked(parse_prose(TEXT), WORDS) for item in block.items for span in item]
    assert [(span.text, span.link) for span in spans if span.link] == [
        ("DCF", "service:dcf"),
        ("DCF", "hard-word:dcf"),
        ("ICE", "hard-word:ice"),
    ]
    assert "".join(span.text for span in spans) == "Call DCF. DCF listens. The POLICE are not ICE.ICE is here."


def test_a_press_shows_the_meaning_below_its_paragraph_and_another_hides_it(theme: Theme) -> None:
    answer = Answer(theme, parse_prose(TEXT), {}, WORDS)
    answer.resize(600, 300)
    answer.show()
    settle()
    first, _ = answer.findChildren(RichText)
    assert [each.accessibleName() for each in first.links] == ["DCF", "DCF", "ICE"]
    first.links[1].click()
    settle()
    column = answer.layout()
    assert isinstance(column, QVBoxLayout)
    item = column.itemAt(1)
    plate = item.widget() if item is not None else None
    assert isinstance(plate, QFrame)
    assert texts(plate) == ["DCF: The state agency for children."]
    first.links[1].click()
    settle()
    assert "DCF: The state agency for children." not in texts(answer)


def test_a_link_to_a_record_is_followed(theme: Theme) -> None:
    answer = Answer(theme, parse_prose(TEXT), {}, WORDS)
    followed: list[tuple[str, str]] = []
    answer.followed.connect(lambda *where: followed.append(where))
    (first, _) = answer.findChildren(RichText)
    first.followed.emit("service", "dcf")
    assert followed == [("service", "dcf")]
    assert isinstance(answer, QWidget)

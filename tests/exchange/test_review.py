"""The sheet of a native reviewer goes out, and what they wrote comes back as changes to the pack."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guide_app.content.overlay import Change
from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Review
from guide_app.exchange.csv_table import TableRefused
from guide_app.exchange.review import HEAD, review_rows, taken
from guide_app.exchange.xlsx import rows_of_xlsx, write_xlsx
from tests.small_pack import TODAY, write_small_pack

READER = "Ana Reyes"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack, in Spanish as a draft."""
    return write_small_pack(tmp_path / "pack")


def _back(pack: Path, content: PackContent, told: dict[tuple[str, str], tuple[str, str]]) -> list[Change]:
    """What is taken of a sheet in which a reviewer wrote into some rows: whether it is right, and better words."""
    file = pack.parent / "sheet.xlsx"
    rows = ((*row[:5], *told.get((row[0], row[1]), ("", "")), "") for row in review_rows(content, "es"))
    write_xlsx(file, (HEAD if row[0] == HEAD[0] else row for row in rows))
    found = taken(content, "es", rows_of_xlsx(file), READER, TODAY)
    assert found.outdated == []
    return found.changes


def test_a_sheet_that_comes_back_empty_changes_nothing(pack: Path) -> None:
    content = load_pack(pack, TODAY)
    rows = list(review_rows(content, "es"))
    drafts = {key for key, unit in content.translations["es"].items() if unit.review == "draft"}
    assert {tuple(row[0].split(":")) for row in rows[1:]} == drafts
    assert all(row[3] and row[4] for row in rows[1:]), "English and translation"
    assert _back(pack, content, {}) == []


def test_better_words_come_in_and_a_record_read_whole_is_signed(pack: Path) -> None:
    content = load_pack(pack, TODAY)
    whole = [row for row in review_rows(content, "es") if row[0] == "service:emergency-911"]
    told = {(row[0], row[1]): ("x", "") for row in whole}
    told["service:emergency-911", "cost_option"] = ("", "No cuesta nada.")
    told["guidance:papers-gone", "title"] = ("", "Alguien tiene los papeles")
    changes = _back(pack, content, told)
    after = load_pack(pack, TODAY, changes=changes).translations["es"]
    emergency, papers = after["service", "emergency-911"], after["guidance", "papers-gone"]
    assert emergency.fields["cost_option"] == "No cuesta nada."
    assert emergency.review == Review(by=READER, on=TODAY)
    assert papers.fields["title"] == "Alguien tiene los papeles"
    assert papers.review == "draft", "not all of it was read"
    untouched = {key for key, unit in after.items() if unit.fields == content.translations["es"][key].fields}
    assert len(after) - len(untouched) == 2


def test_nothing_is_taken_of_a_record_that_has_changed_since(pack: Path) -> None:
    content = load_pack(pack, TODAY)
    file = pack.parent / "sheet.xlsx"
    write_xlsx(file, ((*row[:5], *("x",) * 3) if row[0] != HEAD[0] else HEAD for row in review_rows(content, "es")))
    services = pack / "services.yaml"
    services.write_text(
        services.read_text("utf-8").replace("cost_option: Free.", "cost_option: It is free.", 1), "utf-8"
    )
    found = taken(load_pack(pack, TODAY), "es", rows_of_xlsx(file), READER, TODAY)
    assert len(found.outdated) == 1
    assert found.signed > 10


def test_another_table_is_refused(pack: Path) -> None:
    content = load_pack(pack, dt.date(2026, 11, 27))
    for rows in ([], [(1, ["Name", "Phone"])]):
        with pytest.raises(TableRefused, match="not a review sheet"):
            taken(content, "es", rows, READER, TODAY)
    with pytest.raises(TableRefused, match="row 2: there is no text “answer” of “question:nothing”"):
        taken(content, "es", [(1, [*HEAD]), (2, ["question:nothing", "answer"])], READER, TODAY)

"""A table of others in *Manage services*: read, columns named, rows taken or left, and back by History."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.content.overlay import Change, Journal
from guide_app.content.records import Service
from guide_app.edition.current import Sources
from guide_app.exchange.exporting import export
from guide_app.exchange.handed_over import as_file, changes_in
from guide_app.ui.coordinator import differences, import_view
from guide_app.ui.coordinator.import_view import ImportView
from guide_app.ui.kit.lists.rows import ROW_ROLE
from tests.ui.coordinator.room import room_of, wait_until_used
from tests.ui.desk import Guide, Hand, button_named, settle, texts, watch_for

TABLE = """\
Kind,id,agency,Wer,phone,hours,maximum_age,Zone
x,community-legal-aid,,,,,17,4
x,safelink,,,877-785-2021,,,
x,,River Church,River Pantry,508-555-0178,Mon-Fri 9-5,,7
x,,Night Women,Domestic violence shelter,508-555-0179,,,
"""


def opened(guide: Guide, file: Path) -> ImportView:
    guide.navigation.show("manage")
    room = room_of(guide)
    room.show_import()
    room.importing.read(file)
    watch_for(lambda: room.importing.found is not None)
    settle()
    return room.importing


def tabs(view: ImportView) -> list[str]:
    return [each.text() for each in view.differences.tab.beside.buttons()]


def test_changes_of_a_colleague_are_a_list_too(keeping: Guide, tmp_path: Path) -> None:
    file = tmp_path / "changes.jsonl"
    file.write_bytes(as_file([Change(record="service:abbys-house", field="maximum_age", after=99, who="BN")]))
    view = opened(keeping, file)
    assert [(entry.item.service, entry.change and entry.change.field) for entry in view.differences.entries()] == [
        ("abbys-house", "maximum_age")
    ]


@pytest.mark.parametrize(("cut", "line"), [(-40, 2), (None, 0), (-1, 0)])
def test_damaged_changes_of_a_colleague_are_refused_with_their_line(
    keeping: Guide, tmp_path: Path, cut: int | None, line: int
) -> None:
    file = tmp_path / "changes.jsonl"
    fields = ("maximum_age", "minimum_age")
    edits = [as_file([Change(record="service:abbys-house", field=field, after=8)]) for field in fields]
    file.write_bytes(b"".join(edits)[:cut])
    if not line:
        assert len(changes_in(file)) == 2
        return
    keeping.navigation.show("manage")
    room, said = room_of(keeping), list[str]()
    room.show_import()
    room.said.connect(lambda words, _undo: said.append(words))
    room.importing.read(file)
    watch_for(lambda: bool(said))
    assert said == [
        f"changes.jsonl: line {line} is damaged or cut off. Nothing was taken in. "
        "Ask your colleague to save the file again, in History."
    ]
    assert room.importing.choose.isVisible()


def test_changes_show_names_and_numbers_in_place_of_ids(keeping: Guide, tmp_path: Path) -> None:
    ours = keeping.library.get(Service, "abbys-house", "en")
    assert ours is not None
    about = "service:abbys-house"
    old = [ours.record.application_process, ours.record.organization_id, [*ours.record.needs]]
    new = ["Dial {phone:relay-711} first, or {phone:safelink}.", "smoc", ["shelter", "legal"]]
    fields = ("application_process", "organization_id", "needs")
    changes = [
        Change(record=about, field=field, before=before, after=after)
        for field, before, after in zip(fields, old, new, strict=True)
    ]
    file = tmp_path / "changes.jsonl"
    file.write_bytes(as_file(changes))
    view = opened(keeping, file)
    rows = [view.differences.model.index(row, 0).data(ROW_ROLE) for row in range(view.differences.model.rowCount())]
    words = " ".join(row.text[0][0] for row in rows)
    assert "Dial 711 first, or 877-785-2020." in words
    assert "Abby's House → South Middlesex Opportunity Council" in words
    assert "→ A place to stay · Legal help" in words


def test_table_is_read_and_chosen_rows_are_taken(
    keeping: Guide, sources: Sources, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = sources.journal
    assert journal is not None
    file = tmp_path / "agencies.csv"
    file.write_text(TABLE, "utf-8")
    view = opened(keeping, file)
    assert view.differences.columns_button.text() == "Columns: 5 of 8 known"
    hand.click(view.differences.columns_button)
    boxes = {box.about: box for box in view.columns.boxes}
    boxes["Wer"].set_value("name")
    found = view.found
    hand.click(view.columns.use)
    watch_for(lambda: view.found is not found)
    settle()
    assert tabs(view)[1] == "New 2"
    told = {
        (entry.item.service, entry.change.field): entry
        for entry in view.differences.entries()
        if entry.change is not None
    }
    assert ("community-legal-aid", "maximum_age") in told
    assert {field for service, field in told if service == "safelink"} <= {"number", "phones"}
    assert not [key for key in view.differences.chosen if key[2] in ("number", "phones")]
    monkeypatch.setattr(differences, "MOST", 1)  # Of a state's services not all are listed, but all can be taken.
    hand.press(view, "New 2")
    assert len(view.differences.entries()) == 1
    hand.click(button_named(view, "All of these"))
    assert "Take in" in view.differences.take_in.text()
    hand.click(view.differences.take_in)
    watch_for(lambda: bool(Journal(journal).edits))
    wait_until_used(keeping, journal)
    names = {each.record.name for each in keeping.library.all(Service, "en")}
    assert {"River Pantry", "Domestic violence shelter"} <= names
    edit = Journal(journal).edits[-1]
    assert {change.who for change in edit.changes} == {"AN"}
    assert opened(keeping, file).differences.columns_button.text() == "Columns: 6 of 8 known"
    hand.press(room_of(keeping), "Undo")
    wait_until_used(keeping, journal)
    assert "River Pantry" not in {each.record.name for each in keeping.library.all(Service, "en")}


def test_table_whose_names_are_not_known_asks_for_the_column_and_remembers_it(
    keeping: Guide, hand: Hand, tmp_path: Path
) -> None:
    file = tmp_path / "agencias.csv"
    file.write_bytes("Servicio;Teléfono;Zona\nComedor Niño;508-555-0178;7\n".encode("latin-1"))
    keeping.navigation.show("manage")
    room = room_of(keeping)
    view = room.importing
    room.show_import()
    view.read(file)
    watch_for(view.columns.isVisible)
    assert "Comedor Niño" in "\n".join(texts(view.columns))
    hand.press(view.columns, "Cancel")
    assert keeping.window().focusWidget() is view.choose
    view.read(file)
    watch_for(view.columns.isVisible)
    next(box for box in view.columns.boxes if box.about == "Servicio").set_value("name")
    hand.click(view.columns.use)
    watch_for(lambda: view.found is not None)
    assert tabs(view)[1] == "New 1"
    assert opened(keeping, file).found is not None, "it is remembered"


def test_import_asks_for_the_file_at_once_and_a_cancel_leads_to_what_else_there_is(
    keeping: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "agencies.csv"
    file.write_text(TABLE, "utf-8")
    chosen: list[Path | None] = [None, file]
    monkeypatch.setattr(import_view, "ask_what_to_read", lambda *_: chosen.pop(0))
    keeping.navigation.show("manage")
    room = room_of(keeping)
    hand.press(room, "Import…")
    settle()
    assert room.importing.new_region.isVisible()
    hand.press(room, "Back to the list")
    assert keeping.focusWidget() in (room.worklist.go_on, room.worklist.list)
    hand.press(room, "Import…")
    watch_for(lambda: room.importing.found is not None)


def test_what_a_file_comes_to_is_told_in_the_language_of_the_window(keeping: Guide, tmp_path: Path) -> None:
    keeping.set_language("es")
    file = tmp_path / "agencies.csv"
    file.write_text(
        "id,name,phone,address,city,minimum_age,languages\n"
        "safelink,,877-785-2021,,,,\n"
        ",Rape crisis line,508-555-0178,1 Main Street,Worcester,12,\n"
        ",River Pantry,508-555-01,1 Main Street,,young,\n"
        ",River Pantry,508-555-0179,,,,\n",
        "utf-8",
    )
    view = opened(keeping, file)
    told: list[str] = []
    for tab in ("changed", "new", "held", "refused"):
        view.differences.tab.set_value(tab)
        view.differences.tab.chosen.emit(tab)
        model = view.differences.model
        rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
        told += [words for row in rows for words in (row.facts, row.text[0][0])]
    words = " ".join(told)
    assert "Un número nuevo: llámelo antes de imprimirlo." in words
    assert "Pregunte a la agencia" in words
    assert "una dirección no tiene ciudad" in words
    english = ("number", "address", "street", "understood", "dialed", "newer", "plans", "left out", "rules")
    assert not [each for each in english if each in words]
    room, said = room_of(keeping), list[str]()
    room.said.connect(lambda words, _undo: said.append(words))
    empty = tmp_path / "vacio.csv"
    empty.write_text("", "utf-8")
    room.importing.read(empty)
    watch_for(lambda: bool(said))
    assert said == ["vacio.csv: está vacío. Su primera fila nombra las columnas."]


def test_file_without_services_is_a_sentence(keeping: Guide, tmp_path: Path) -> None:
    file = tmp_path / "agencies.csv"
    file.write_text("", "utf-8")
    keeping.navigation.show("manage")
    room, said = room_of(keeping), list[str]()
    room.show_import()
    room.said.connect(lambda words, _undo: said.append(words))
    room.importing.read(file)
    watch_for(lambda: bool(said))
    assert said[0].startswith("agencies.csv: ")
    assert any("Compare a file" in text for text in texts(room))


def test_own_export_shows_no_difference(keeping: Guide, tmp_path: Path) -> None:
    export(keeping.library, tmp_path / "own.xlsx", "xlsx")
    view = opened(keeping, tmp_path / "own.xlsx")
    assert view.found is not None
    assert not view.found.differs
    assert not view.differences.take_in.isEnabled()


def test_directory_of_another_region_is_made_in_a_folder(keeping: Guide, hand: Hand, tmp_path: Path) -> None:
    keeping.navigation.show("manage")
    room, said = room_of(keeping), list[str]()
    room.show_import()
    room.said.connect(lambda words, _undo: said.append(words))
    hand.click(room.importing.new_region)
    region = room.importing.region
    assert not region.make.isEnabled()
    for name, text in (("region", "Austin, Texas"), ("publisher", "Austin Network"), ("contact", "Write to us.")):
        region.fields[name].setFocus()
        hand.write(text)
    assert region.make.isEnabled()
    region.fields["timezone"].setText("Austin")
    region.make_in(tmp_path / "austin")
    assert "there is no time zone 'Austin'" in region.problem.text()
    region.fields["timezone"].setText("America/Chicago")
    region.make_in(tmp_path / "austin")
    assert (tmp_path / "austin" / "pack.yaml").is_file()
    assert said == ["The directory is made"]
    told = " ".join(texts(room))
    assert f"It is in {tmp_path / 'austin'}. To open it, close the guide." in told
    assert "--pack" not in told
    room.show_import()
    assert "The directory is made" not in texts(room)


def test_what_a_column_can_be_is_said_in_spanish(keeping: Guide, tmp_path: Path) -> None:
    file = tmp_path / "agencias.csv"
    file.write_text("Servicio\nComedor\n", "utf-8")
    keeping.set_language("es")
    keeping.navigation.show("manage")
    room = room_of(keeping)
    room.show_import()
    room.importing.read(file)
    watch_for(room.importing.columns.isVisible)
    words = {each.value: each.words for each in room.importing.columns.boxes[0].choices}
    assert (words["phone"], words["eligibility_description"], words["phone_2"]) == (
        "Número",
        "Atiende",
        "Segundo número",
    )
    english = {name for name in words if words[name] == str(name).replace("_", " ").capitalize()}
    assert not english

"""A newer edition reaches an open window: it is offered, and nothing changes before somebody says so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from guide_app.content.records import Phone
from guide_app.desk.card_sets import CardSetStore
from guide_app.desk.editions import DeskEditions
from guide_app.desk.office import Office
from guide_app.edition.compile import compile_pack
from guide_app.edition.current import Opened, open_newest
from guide_app.edition.publish import last_published
from guide_app.handouts.cards.card_set import CardSet, SetService
from guide_app.ui.kit.overlays import file_dialogs
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.fitted_number import FittedNumber
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.settings import updates
from guide_app.ui.settings.page import SettingsPage
from guide_app.ui.shell.editions.news import EditionOffer
from guide_app.ui.shell.frame.rail import MANAGE
from guide_app.ui.shell.library_opening import LibraryOpening
from tests.edition.publishing import PASSPHRASE, Keys, published
from tests.editions import sources_in
from tests.packs import DEMO
from tests.ui.conftest import Opener
from tests.ui.desk import Hand, button_named, seen, settle, texts, watch_for

OLD, NEW, LAST = "877-785-2020", "413-555-0188", "413-555-0189"


class Desk:
    """A guide over a pack that may be corrected while the window is open."""

    def __init__(self, folder: Path, open_window: Opener) -> None:
        self.pack = Path(shutil.copytree(DEMO, folder / "pack"))
        self.sources = replace(sources_in(folder, self.pack), journal=folder / "changes.jsonl")
        self.compiled = 0
        self.folder = folder / "watched"
        self.editions = DeskEditions(self.sources, lambda: self.folder)
        opening = LibraryOpening(
            self._open,
            lambda _progress: self._compile(),
            editions=self.editions,
        )
        first = self._compile()
        assert first.library is not None
        assert first.edition is not None
        self.edition = first.edition
        self.first = [first]
        self.guide = open_window(library=first.library, opening=opening)

    def _open(self) -> Opened | None:
        return self.first.pop() if self.first else open_newest(self.sources)

    def _compile(self) -> Opened:
        compile_pack(self.pack, self.sources.made[0])
        self.compiled += 1
        opened = open_newest(self.sources)
        assert opened is not None
        return opened

    def correct(self) -> None:
        """Correct a number in the pack's file."""
        phones = self.pack / "phones.yaml"
        phones.write_text(phones.read_text("utf-8").replace(OLD, NEW), "utf-8")

    def receive(self, number: str, instead_of: str = OLD) -> Path:
        """Put an edition with another number into the folder that the desk watches; nobody signed it."""
        pack = Path(shutil.copytree(DEMO, self.folder.with_name("publisher")))
        phones = pack / "phones.yaml"
        phones.write_text(phones.read_text("utf-8").replace(instead_of, number), "utf-8")
        return published(pack, self.folder, None, note="A corrected number")

    def receive_again(self) -> Path:
        """The next edition of the same publisher."""
        phones = self.folder.with_name("publisher") / "phones.yaml"
        phones.write_text(phones.read_text("utf-8").replace(NEW, LAST), "utf-8")
        out = self.folder.with_name("out")
        out.mkdir()
        return published(phones.parent, out, None)

    def look(self) -> None:
        """Look as every minute, when the window becomes active, and when the guide is started again."""
        self.guide.desktop.look_for_newer()


@pytest.fixture
def desk(tmp_path: Path, open_window: Opener) -> Iterator[Desk]:
    """The guide, on the list of services."""
    desk = Desk(tmp_path, open_window)
    yield desk
    desk.guide.close()
    desk.guide.library.close()


def offered(desk: Desk) -> bool:
    """Whether a newer edition is offered."""
    return bool(seen(desk.guide, EditionOffer))


def shown(desk: Desk) -> str:
    """The text of the page, with plain hyphens."""
    return plain("\n".join(texts(desk.guide)))


def plain_words(text: str) -> str:
    """A text without the marks of its letters."""
    return re.sub(r"<[^>]*>", "", text)


def plain(text: str) -> str:
    """A text with plain hyphens."""
    return text.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{WORD JOINER}", "")


def test_corrected_number_is_offered_and_shown_where_the_person_is(desk: Desk) -> None:
    guide = desk.guide
    store = CardSetStore(guide.desktop.workspace.context.kept) if guide.desktop.workspace else None
    assert store is not None
    for name, service in (("Night shift", "safelink"), ("Day shift", "community-legal-aid")):
        chosen = (SetService(id=service, name=service),)
        store.keep(CardSet(name=name, services=chosen, front="en", wording="plain", stock="avery-5371"))
    guide.navigation.open_record("service", "safelink")
    settle()
    assert OLD in shown(desk)
    desk.correct()
    desk.look()
    watch_for(lambda: offered(desk))
    assert OLD in shown(desk), "nothing changes under a person's eyes"
    switched: list[object] = []
    guide.desktop.switched.connect(switched.append)
    button_named(guide, "Use it now").click()
    watch_for(lambda: NEW in shown(desk))
    assert OLD not in shown(desk)
    assert guide.help.detail.service_id == "safelink"
    assert len(switched) == 1
    assert not offered(desk)
    assert "print again, because a number changed: Night shift." in shown(desk)


def results_of(desk: Desk, hand: Hand, typed: str) -> ResultsPage:
    """The page of results, once what was typed is found."""
    guide = desk.guide
    guide.top_bar.box.begin()
    hand.write(typed)
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.model.rowCount() > 0 and not guide.search.state.waiting)
    return page


def test_search_finds_the_new_number_after_the_switch(desk: Desk, hand: Hand) -> None:
    guide = desk.guide
    page = results_of(desk, hand, "safelink")
    desk.correct()
    desk.look()
    watch_for(lambda: offered(desk))
    button_named(guide, "Use it now").click()
    watch_for(lambda: any(hit is not None and hit.phone == NEW for hit in map(page.model.hit, range(5))))
    watch_for(lambda: NEW in [plain(words) for words in texts(page)] and OLD not in map(plain, texts(page)))
    assert guide.navigation.here == "results"
    assert guide.top_bar.box.text() == "safelink"


def test_nothing_is_offered_while_nothing_has_changed(desk: Desk) -> None:
    desk.look()
    settle()
    assert not offered(desk)


def test_later_takes_the_offer_away_and_keeps_the_edition(desk: Desk) -> None:
    desk.correct()
    desk.look()
    watch_for(lambda: offered(desk))
    button_named(desk.guide, "Later").click()
    settle()
    assert not offered(desk)
    assert desk.guide.library.number("safelink") == OLD
    assert desk.compiled == 1


def test_hiding_takes_the_offer_away(desk: Desk) -> None:
    desk.correct()
    desk.look()
    watch_for(lambda: offered(desk))
    desk.guide.top_bar.hide_button.click()
    settle()
    assert not desk.guide.findChildren(EditionOffer)
    desk.look()
    settle()
    assert not desk.guide.findChildren(EditionOffer), "nothing is offered under the cover"


def offer_on(desk: Desk) -> EditionOffer:
    """The offer, once it is there."""
    watch_for(lambda: offered(desk))
    (offer,) = seen(desk.guide, EditionOffer)
    return offer


def test_changed_number_is_struck_through_at_once_and_given_to_nobody(desk: Desk) -> None:
    guide = desk.guide
    desk.receive(NEW)
    guide.navigation.open_record("service", "safelink")
    settle()
    assert button_named(guide, "Give one card").isVisible()
    desk.look()
    offer = offer_on(desk)
    assert offer.text.startswith(f"Do not call {OLD}".replace("-", "\N{NON-BREAKING HYPHEN}"))
    assert NEW in offer.text.replace("\N{NON-BREAKING HYPHEN}", "-")
    (plate,) = [part for part in seen(guide, QLabel) if plain(part.text()) == OLD and part.font().strikeOut()]
    assert plate.isVisible()
    assert "Changed: do not call" in shown(desk)
    for name in ("Give one card", "Call sheet"):
        assert not [each for each in seen(guide, QPushButton) if each.text().strip() == name], name
    assert "Later" not in [each.text() for each in seen(guide, QPushButton)]
    phone = guide.library.get(Phone, "safelink", "en")
    assert phone is not None
    assert not phone.record.print, "no handout takes it"

    guide.navigation.show("signs")
    watch_for(lambda: offer.text.startswith("New edition: 1 number changed. A corrected number."))
    assert "number 1, not signed" in offer.text
    button_named(guide, "What changed").click()
    settle()
    assert NEW in shown(desk)
    next(iter(seen(guide, Panel))).close_now()
    button_named(guide, "Use it now").click()
    watch_for(lambda: guide.library.number("safelink") == NEW)
    guide.navigation.open_record("service", "safelink")
    settle()
    assert not [part for part in seen(guide, QLabel) if part.font().strikeOut()]
    assert button_named(guide, "Give one card").isVisible()


def test_changed_number_is_struck_through_beside_the_results(desk: Desk, hand: Hand) -> None:
    page = results_of(desk, hand, "safelink")
    desk.receive(NEW)
    desk.look()
    offer_on(desk)
    watch_for(lambda: any(plain(each.text()) == OLD and each.font().strikeOut() for each in seen(page, QLabel)))


def test_changed_number_is_struck_through_on_an_open_call_sheet(desk: Desk) -> None:
    guide = desk.guide
    guide.navigation.open_record("service", "safelink")
    settle()
    button_named(guide, "Call sheet").click()
    settle()
    sheet = guide.call_sheet
    assert sheet.number == OLD
    desk.receive(NEW)
    desk.look()
    watch_for(lambda: "Changed: do not call" in texts(sheet))
    (number,) = seen(sheet, FittedNumber)
    assert number.fitted_font().strikeOut()
    button_named(guide, "Number only").click()
    settle()
    assert "Changed: do not call" in texts(sheet), "also where only the number is shown"


def test_changed_number_is_struck_through_in_the_emergency_strip_too(desk: Desk) -> None:
    guide = desk.guide
    line = next(each for each in guide.library.pack("en").emergency if len(guide.library.number(each.phone)) > 3)
    desk.receive(NEW, guide.library.number(line.phone))
    desk.look()
    offer_on(desk)
    strip = guide.strip
    (struck,) = [part for part in seen(strip, QLabel) if part.font().strikeOut()]
    assert plain(struck.text()) == guide.library.number(line.phone)
    assert any("Changed: do not call" in each.accessibleName() for each in seen(strip, QPushButton))
    guide.resize(640, 600)
    settle()
    assert struck.font().strikeOut(), "also in smaller letters"
    button_named(guide, "Use it now").click()
    watch_for(lambda: guide.library.number(line.phone) == NEW)
    assert not [part for part in seen(strip, QLabel) if part.font().strikeOut()]


def test_damaged_file_in_the_watched_folder_is_told_once(desk: Desk) -> None:
    file = desk.receive(NEW)
    file.write_bytes(file.read_bytes()[:-50])
    desk.look()
    watch_for(lambda: "was not taken" in shown(desk))
    assert file.name in shown(desk)
    assert not offered(desk)
    assert desk.editions.newer(desk.edition) is None
    assert desk.guide.library.number("safelink") == OLD


def panel_on(desk: Desk) -> Panel:
    """The panel, once it is there."""
    watch_for(lambda: bool(seen(desk.guide, Panel)))
    return next(iter(seen(desk.guide, Panel)))


def test_opened_file_is_shown_and_used_when_staff_agree_and_the_edition_before_can_be_read(desk: Desk) -> None:
    guide, file = desk.guide, desk.receive(NEW)
    desk.folder = desk.folder.with_name("none")
    guide.desktop.take(file)
    panel = panel_on(desk)
    assert "Nobody signed it" in shown(desk)
    assert f"{OLD} {NEW}" in plain_words(shown(desk))
    button_named(panel, "Use the new edition").click()
    watch_for(lambda: guide.library.number("safelink") == NEW)

    again = desk.receive_again()
    guide.navigation.show("desk")
    page = guide.navigation.page("desk")
    assert isinstance(page, SettingsPage)
    page.show_group("updates")
    settle()
    guide.navigation.show("signs")
    guide.desktop.take(again)
    button_named(panel_on(desk), "Use the new edition").click()
    watch_for(lambda: guide.library.number("safelink") == LAST)
    guide.navigation.show("desk")
    settle()
    assert page.fields.updates is not None
    assert page.fields.updates.earlier.isVisible(), "it knows of the edition before, though it was shown long ago"
    assert "not signed" in shown(desk)
    page.fields.updates.earlier.setFocus()
    button_named(guide, "Read it…").click()
    watch_for(lambda: guide.library.number("safelink") == NEW)
    assert "New edition: 1 number changed." in offer_on(desk).text, "the newest is one press away"
    assert guide.window().focusWidget() is page.fields.updates.take, "not an emergency number"
    button_named(guide, "Use it now").click()
    watch_for(lambda: guide.library.number("safelink") == LAST)


def test_watched_folder_is_the_offices_where_it_sets_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = desk.guide
    guide.navigation.show("desk")
    guide.at("desk", SettingsPage).show_group("updates")
    settle()
    assert button_named(guide, "Change…").isEnabled()
    monkeypatch.setattr(updates, "office", lambda: Office("/srv/guide"))
    guide.navigation.show("signs")
    guide.navigation.show("desk")
    settle()
    assert "Your office has set this for all desks." in shown(desk)
    assert not [each for each in seen(guide, QPushButton) if each.text().strip() == "Change…"]


def test_edition_is_published_after_every_changed_number_was_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide, keys, out = desk.guide, Keys(), tmp_path / "out"
    published(desk.pack, out, None)
    desk.correct()
    (tmp_path / "release.key").write_text(keys.release, "ascii")
    monkeypatch.setattr(file_dialogs, "ask_for_folder", lambda *_: out)
    guide.navigation.show(MANAGE)
    settle()
    button_named(guide, "Publish…").click()
    panel = panel_on(desk)
    watch_for(lambda: bool(seen(panel, QCheckBox)))
    number, _unsigned = seen(panel, QCheckBox)
    assert f"{OLD} is now {NEW}" in plain(number.accessibleName())
    note, passphrase, file = seen(panel, QLineEdit)
    note.setText("A corrected number.")
    file.setText(str(tmp_path / "release.key"))
    passphrase.setText("wrong")
    sign = button_named(panel, "Sign and save")
    assert not sign.isEnabled(), "the number was not read"
    assert not passphrase.isEnabled()
    assert "Since the edition of" in shown(desk)
    number.setChecked(True)
    assert passphrase.isEnabled()
    sign.click()
    watch_for(lambda: "does not open the key" in shown(desk))
    assert len(list(out.iterdir())) == 1
    passphrase.setText(PASSPHRASE)
    sign.click()
    watch_for(lambda: "Saved:" in shown(desk))
    found = last_published(out, desk.edition.sealed.envelope.pack)
    assert found is not None
    assert (found[1].serial, found[1].note, found[1].publisher) == (2, "A corrected number.", "Smalltown Coordinators")
    assert "serial: 2" in (desk.pack / "pack.yaml").read_text("utf-8")
    panel.close_now()
    assert passphrase.text() == ""

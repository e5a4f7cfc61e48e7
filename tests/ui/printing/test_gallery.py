"""The gallery of the Print page: every kind by its purpose, each with a picture of its first page; and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.handouts.registry import KINDS
from guide_app.ui.common.audience import Audience
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, ready


def gallery_of(guide: Guide) -> PrintPage:
    """The page with its gallery in front."""
    guide.navigation.show("print")
    settle()
    page = guide.at("print", PrintPage)
    assert page.in_gallery
    return page


def test_every_kind_has_its_place_and_a_picture_of_its_page(guide: Guide) -> None:
    page = gallery_of(guide)
    assert set(page.gallery.tiles) == set(KINDS)
    words = [each.text() for each in seen(page.gallery, QLabel)]
    assert [each for each in words if each in ("To carry", "For one person", "For many")] == [
        "To carry", "For one person", "For many",
    ]  # fmt: skip
    pictures = [page.gallery.card.picture, *(tile.picture for tile in page.gallery.tiles.values())]
    watch_for(lambda: not any(each.image.isNull() for each in pictures), 60_000)
    for picture in pictures:
        shades = {picture.image.pixel(x, y) for x in range(0, picture.image.width(), 3)
                  for y in range(0, picture.image.height(), 3)}  # fmt: skip
        assert len(shades) > 3, "a page, not a white sheet"


def test_a_kind_opens_and_back_leads_to_the_gallery(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Poster")
    ready(page)
    assert (page.kind_id, page.in_gallery) == ("poster", False)
    assert page.crumbs.title.text() == "Poster"
    guide.navigation.back()
    assert page.in_gallery
    hand.press(page, "Wallet cards")
    ready(page)
    hand.press(page.crumbs, "Print")
    assert page.in_gallery
    guide.navigation.back()
    assert (page.kind_id, page.in_gallery) == ("wallet-card", False)


def test_what_was_chosen_is_there_when_one_comes_back(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Wallet cards")
    ready(page)
    page.form.set_values({"wording": "discreet"})
    hand.press(page.crumbs, "Print")
    hand.press(page, "Wallet cards")
    assert ready(page).form.values()["wording"] == "discreet"


def test_another_kind_is_chosen_from_a_list(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Wallet cards")
    ready(page)
    hand.press(page.crumbs, "Change kind")
    settle()
    from guide_app.ui.kit.choice_popup import ChoicePopup

    (popup,) = guide.findChildren(ChoicePopup)
    popup.list.picked.emit("poster")
    assert ready(page).kind_id == "poster"


def test_give_one_card_starts_here_too(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page.gallery.card, "Start")
    assert guide.workspace.cards.giver.panel is not None


def test_the_steps_have_the_services_first(guide: Guide, hand: Hand) -> None:
    page = gallery_of(guide)
    hand.press(page, "Wallet cards")
    ready(page)
    words = [each.text() for each in seen(page.form, QLabel)]
    steps = [each for each in words if each in ("Numbers on the card", "Words", "Paper")]
    assert steps == ["Numbers on the card", "Words", "Paper"]
    services = field(page, "services", RecordsField)
    assert not services.visibleRegion().isEmpty()
    assert services.mapTo(page, services.rect().bottomLeft()).y() < page.height() * 0.6
    assert "start at card 1 · no large print" in words


def test_a_client_is_offered_no_sheet_that_speaks_about_them(guide: Guide) -> None:
    guide.set_audience(Audience(client=True))
    page = gallery_of(guide)
    offered = {tile.kind_id for tile in page.gallery.tiles.values() if tile.isVisible()}
    assert offered == {kind.id for kind in KINDS.values() if not kind.for_staff}
    assert not [each for each in seen(page.gallery, QPushButton) if each.accessibleDescription() == "Give one card"]

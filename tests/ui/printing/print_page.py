"""The Print page in the hands of a test: waiting for what is chosen, and reading what was made of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from guide_app.ui.printing.layout_delay import LayoutDelay
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.desk import Guide, seen, settle, watch_for

TOO_MANY = 20
"""Services that no card has room for."""


def opened(guide: Guide) -> PrintPage:
    """The page with its first sheet: cards in plain words."""
    guide.navigation.show("print")
    return show(guide.at("print", PrintPage), "wallet-card", wording="plain")


def window_of(page: PrintPage) -> Guide:
    """The window of the page."""
    guide = page.window()
    assert isinstance(guide, Guide)
    return guide


def ready(page: PrintPage) -> PrintPage:
    """The page, once what is chosen is made."""
    watch_for(lambda: page.rendering.rendered is not None, 60_000)
    return page


def laid_out(page: PrintPage) -> None:
    """Wait until what a change calls for is laid out and brought to sight."""
    settle()
    watch_for(lambda: not any(delay.isActive() for delay in page.findChildren(LayoutDelay)))
    settle()


def show(page: PrintPage, kind: str, **presets: Any) -> PrintPage:
    """Another kind, made."""
    page.show_kind(kind, **presets)
    return ready(page)


def made(page: PrintPage) -> bytes:
    """The PDF in the preview."""
    assert page.rendering.rendered is not None
    return page.rendering.rendered.pdf


def told(page: PrintPage) -> str:
    """What is in the notes."""
    return "\n".join(each.text() for each in seen(page.maker.fit, QLabel) if each.text())


def field(page: PrintPage, name: str, kind: type[Any]) -> Any:
    """A field of the form."""
    found = page.maker.form.field(name)
    assert isinstance(found, kind), found
    return found


def made_pages(page: PrintPage) -> list[str]:
    """The text of each page."""
    return [pdf.text(made(page), number) for number in range(pdf.page_count(made(page)))]


def expected_of(page: PrintPage) -> list[Any]:
    """The options that were expected last, from now on."""
    found: list[Any] = []

    def take(likely: list[Any]) -> None:
        found[:] = likely

    page.maker.form.expected.connect(take)
    return found

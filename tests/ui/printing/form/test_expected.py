"""What the Print page makes ahead: exactly what the option under the pointer, or with the keyboard, leads to."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from guide_app.handouts.document import Rendered
from guide_app.handouts.registry import HANDOUTS
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.ui.kit.inputs.fields import (
    CheckField,
    CheckListField,
    ChoiceField,
    CountField,
    Field,
    NumberField,
    SegmentsField,
)
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, bring_to_sight, seen, settle, watch_for
from tests.ui.printing.print_page import expected_of, field, laid_out, opened, ready, show


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


@pytest.fixture
def expected(page: PrintPage) -> list[Any]:
    """What was expected last."""
    return expected_of(page)


@pytest.fixture
def renders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kind of each handout that is laid out, in turn."""
    seen: list[str] = []
    render = Renderer.render

    def noted(self: Renderer, document: Any, **how: Any) -> Rendered:
        seen.append(document.template)
        return render(self, document, **how)

    monkeypatch.setattr(Renderer, "render", noted)
    return seen


def _idle(page: PrintPage) -> None:
    """Until all that was expected is made."""
    thread = page.worker._thread
    watch_for(lambda: not thread._expected)
    settle()


def _change(page: PrintPage, name: str, field: Field, expected: list[Any]) -> int:
    """Change an option in every way that one press can, and tell how many were foreseen. Each goes back after it."""
    editor = field.editor()
    before = page.maker.form.values()[name]
    foreseen = 0
    if isinstance(field, CheckField):
        laid_out(page)  # Else what the last change moves could leave the pointer beside the box.
        bring_to_sight(editor)
        QTest.mouseMove(page.maker.left, QPoint(1, 1))
        QTest.mouseMove(editor, QPoint(8, editor.height() // 2))
        likely = list(expected)
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.height() // 2))
        assert page.maker.form.values()[name] != before
        assert page.maker.form.options() in likely
        return 1
    if isinstance(field, CheckListField):
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Space)
        (choices,) = seen(page.window(), ChoiceList)
        for _ in range(2):
            QTest.keyClick(choices, Qt.Key.Key_Down)
            likely = list(expected)
            QTest.keyClick(choices, Qt.Key.Key_Space)
            assert [page.maker.form.options()] == likely
            foreseen += 1
        QTest.keyClick(choices, Qt.Key.Key_Escape)
        return foreseen
    around = isinstance(field, SegmentsField)  # After the last choice the first one follows.
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, *(() if around else (Qt.Key.Key_Up,))):
        page.setFocus()
        editor = field.editor()
        editor.setFocus()
        settle()
        likely, was = list(expected), page.maker.form.options()
        QTest.keyClick(editor, key)
        if page.maker.form.options() != was:
            assert page.maker.form.options() in likely, (name, key)
            foreseen += 1
    return foreseen


@pytest.mark.parametrize("kind", [kind.id for kind in HANDOUTS.values() if not kind.long])
def test_what_a_press_leads_to_was_expected(page: PrintPage, expected: list[Any], kind: str) -> None:
    questions = {"questions": ("green-card",)}
    presets = {"first-call-sheet": {"service": "safelink"}, "guidance-sheet": questions}
    page.show_kind(kind, **presets.get(kind, {}))
    page.maker.form.more.click()
    settle()
    foreseen = tried = 0
    for name, each in page.maker.form.fields().items():
        # One choice may take away what another asks for.
        if not each.isVisibleTo(page.maker.form):
            continue
        if isinstance(each, CheckField | ChoiceField | NumberField | CountField | CheckListField | SegmentsField):
            foreseen += _change(page, name, each, expected)
            tried += isinstance(each, CheckField | ChoiceField | SegmentsField)
    assert foreseen >= tried > 0


def test_in_an_open_list_what_is_pointed_at_is_expected(page: PrintPage, hand: Hand, expected: list[Any]) -> None:
    front = field(page, "front", ChoiceField)
    hand.click(front.choice)
    hand.key(Qt.Key.Key_T)
    assert [each.front for each in expected] == ["vi"]
    hand.key(Qt.Key.Key_Escape)
    QTest.mouseMove(page.maker.left, QPoint(1, 1))
    QTest.mouseMove(front, QPoint(20, 20))
    assert [each.front for each in expected] == ["es"]  # The list was closed: the arrows count again.


def test_who_points_at_an_option_first_waits_for_no_layout(page: PrintPage, hand: Hand, renders: list[str]) -> None:
    show(page, "poster")
    page.maker.form.more.click()
    tick = field(page, "ink_saving", CheckField).check
    settle()
    QTest.mouseMove(page.maker.left, QPoint(1, 1))
    _idle(page)
    del renders[:]
    QTest.mouseMove(tick, QPoint(8, tick.height() // 2))
    watch_for(lambda: renders == ["poster.typ"])
    shown = page.maker.preview.view.picture
    settle()
    assert page.maker.preview.view.picture == shown  # Nothing is told of it,
    assert page.rendering.rendered is not None  # and what is shown can be printed all the while.
    hand.click(tick, QPoint(8, tick.height() // 2))
    ready(page)
    watch_for(lambda: page.maker.preview.view.picture != shown)
    assert renders == ["poster.typ"]


def test_a_binder_is_not_made_before_it_is_wanted(page: PrintPage, renders: list[str]) -> None:
    show(page, "binder")
    tick = field(page, "large_print", CheckField).check
    _idle(page)  # Of the kind before, something may be on its way.
    del renders[:]
    QTest.mouseMove(tick, QPoint(8, tick.height() // 2))
    _idle(page)
    assert renders == []


def test_what_was_made_ahead_goes_when_the_page_starts_again(page: PrintPage, hand: Hand) -> None:
    def fronts() -> list[str]:
        made: list[Any] = [made_of[0] for made_of, _ in page.worker._made]
        return [options.front for options in made]

    hand.click(field(page, "front", ChoiceField).choice)
    hand.key(Qt.Key.Key_T)
    watch_for(lambda: "vi" in fronts())
    hand.key(Qt.Key.Key_Escape)
    page.start()
    show(page, "wallet-card")
    assert "en" in fronts()
    assert "vi" not in fronts()  # Where the pointer has come to lie, another language may be expected by now.

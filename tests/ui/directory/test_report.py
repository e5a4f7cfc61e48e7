"""A change is reported from any desk, as a small table, a sheet or a line that say nothing of a person."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from guide_app.ui.directory import report_popup
from guide_app.ui.directory.report_popup import ReportPopup
from guide_app.ui.directory.service_view import ServiceView
from guide_app.ui.kit.overlays.question import Question
from guide_app.ui.safety import background_job
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, finish_saving, seen, settle, texts, watch_for
from tests.ui.directory.help_page import choose
from tests.ui.seeing import too_wide


def card(guide: Guide) -> ServiceView:
    guide.navigation.open_record("service", "safelink")
    settle()
    return guide.help.detail


def test_change_is_copied_as_a_line_and_gone_when_the_popup_closes(guide: Guide, hand: Hand) -> None:
    view = card(guide)
    hand.press(view, "Report a change")
    (popup,) = seen(guide, ReportPopup)
    hand.press(popup, "Save a file")
    assert "Fill in what is different first." in texts(popup)
    popup.lines["hours"].setFocus()
    hand.write("Mon-Fri 9-5")
    line = "Worcester, Massachusetts, edition 2026-11-27. Service safelink, number 877-785-2020. "
    line += "What changed, and how I know: Hours: Mon-Fri 9-5"
    hand.press(popup, "Copy as text")
    assert QGuiApplication.clipboard().text() == line
    assert button_named(popup, "Copied")
    hand.key(Qt.Key.Key_Escape)
    guide.resize(1024, 600)
    settle()
    choose(guide, hand, button_named(view, "More"), "Report a change")
    assert seen(guide, ReportPopup), "also where the foot has no room for its link"
    assert not seen(guide, ReportPopup)[0].corrected


def test_change_is_saved_as_a_table_and_as_a_sheet(
    guide: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_popup, "ask_where_to_save", lambda _asker, _title, name, _kinds: tmp_path / name)
    view = card(guide)
    for press in ("Save a file", "Save a sheet to print"):
        hand.press(view, "Report a change")
        (popup,) = seen(guide, ReportPopup)
        popup.lines["phone"].setFocus()
        hand.write("508-555-0123")
        hand.press(popup, press)
        finish_saving(guide)
        ending = "csv" if press == "Save a file" else "pdf"
        watch_for(lambda ending=ending: any(f"Saved: report-safelink.{ending}." in text for text in texts(guide)))
        hand.key(Qt.Key.Key_Escape)
    rows = (tmp_path / "report-safelink.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "id,name,phone,report"
    assert rows[1].endswith(",508-555-0123,")
    sheet = pdf.text((tmp_path / "report-safelink.pdf").read_bytes(), 0)
    assert "Report a change" in sheet
    assert "508-555-0123" in sheet.replace("\u2011", "-")


def test_full_disk_is_named_and_another_place_asked_for(
    guide: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_popup, "ask_where_to_save", lambda _asker, _title, name, _kinds: tmp_path / name)
    write = background_job.write_atomically

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(background_job, "write_atomically", full)
    hand.press(card(guide), "Report a change")
    (popup,) = seen(guide, ReportPopup)
    popup.lines["phone"].setFocus()
    hand.write("508-555-0123")
    hand.press(popup, "Save a file")
    watch_for(lambda: bool(seen(guide, Question)))
    (question,) = seen(guide, Question)
    assert question.said.text() == "The file was not saved: The disk is full. Free up space and try again."
    monkeypatch.setattr(background_job, "write_atomically", write)
    hand.press(question.panel, "Choose another place…")
    finish_saving(guide)
    assert "508-555-0123" in (tmp_path / "report-safelink.csv").read_text("utf-8-sig")


def test_report_fits_a_small_window_with_large_text(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    choose(guide, hand, button_named(card(guide), "More"), "Report a change")
    (popup,) = seen(guide, ReportPopup)
    assert not too_wide(popup)
    assert guide.rect().contains(popup.front.geometry())

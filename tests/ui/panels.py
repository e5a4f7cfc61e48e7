"""The panels of the program, each opened as the program opens it, for the tests that look at every one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path

from guide_app.content.overlay import WHOLE, Change
from guide_app.desk import staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import UnwrittenStore
from guide_app.edition.format import Envelope, Part, encoded
from guide_app.edition.publish import Draft
from guide_app.edition.take import SignerRefused
from guide_app.handouts.stock.card_stock import own_stock
from guide_app.handouts.stock.glabels import Refused
from guide_app.library.differences import Differences
from guide_app.library.folder import FORMAT
from guide_app.system.messages import N_
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.overlays.question import Question
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.paper_chooser import PaperChooser
from guide_app.ui.printing.output.turn_over_steps import TurnOverSteps
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from guide_app.ui.shell.editions.changes import EditionChanges, EditionRefusal
from guide_app.ui.shell.editions.publishing import PublishForm
from guide_app.ui.shell.fault_notice import FaultNotice
from tests.ui.desk import Guide, seen, settle
from tests.ui.printing.print_page import field, opened
from tests.ui.settings.printers import lining_up

Opening = Callable[[Guide], object]


@cache
def code() -> str:
    """A staff code as it is kept; to make one takes long, so that none is guessed."""
    return staff_code.hash_code("123456")


def staff(guide: Guide) -> None:
    """A kiosk ends."""
    tries = CodeTries(UnwrittenStore(guide.workspace.context.kept), code())
    StaffCodeForm(guide.guide_layer, tries, "Close the guide").panel.open()


def fault(guide: Guide) -> None:
    """A state of this computer, and faults of ours."""
    notice = FaultNotice(guide.layers, True)
    notice.add("The disk is full. Free up space and try again.", "")
    notice.add("", "KeyError\n  ui/pages/get_help.py:123 show_record\n" * 12)
    notice.tell()


def own_sheet(guide: Guide) -> None:
    """Card paper by its measures."""
    field(opened(guide), "stock", PaperField).measures_asked.emit()


def papers(guide: Guide) -> None:
    """Card paper of a file, of which some cannot be used."""
    page = opened(guide)
    stocks = [own_stock(stock) for stock in page.choices.stocks]
    refused = [Refused(f"Maker {number}", N_("messages", "It has no label.")) for number in range(9)]
    PaperChooser(page, stocks, refused).ask()


def align(guide: Guide) -> None:
    """A printer is lined up."""
    lining_up(guide)


def turn_over(guide: Guide) -> None:
    """The fronts are printed."""
    TurnOverSteps(opened(guide), 120, "short-edge").ask()


def question(guide: Guide) -> None:
    """A long one, before old listings are printed."""
    one = "YWCA Central Massachusetts, domestic violence services: the information is more than 12 months old."
    words = "\n".join([one] * 8 + ["And 12 more."])
    Question(opened(guide), "Old information", words, "Print anyway", "Do not print").ask()


def leave(guide: Guide) -> None:
    """Staff want their pages back from a client."""
    guide.set_client(True)
    settle()
    guide.room.leave_asked.emit()


def changes() -> Differences:
    """A number that changed, and a service that is gone."""
    each = (
        Change(record="phone:safelink", field="number", before="877-785-2020", after="413-555-0188"),
        Change(record="service:safelink", field=WHOLE, before={"id": "safelink"}),
    )
    titles = {"phone:safelink": "SafeLink", "service:safelink": "SafeLink"}
    return Differences(each, titles, 3, {"877-785-2020": "413-555-0188"})


def envelope() -> Envelope:
    """That of an edition that nobody signed."""
    now = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
    return Envelope(
        format=1, library=FORMAT, pack="demo", title="Guide", region="Region", serial=7, date=now.date(), made=now,
        program="1", source="0" * 64, languages=1, parts=(Part("records.sqlite", 1, ("0" * 64,)),),
        publisher="Coalition", note="A corrected number.",
    )  # fmt: skip


def offered(guide: Guide) -> None:
    """A newer edition came, and its changes are read before it is used."""
    EditionChanges(guide.pages_layer, changes(), encoded(envelope())).panel.open()


def not_taken(guide: Guide) -> None:
    """An edition is refused that somebody else has signed."""
    message = N_("messages", "It is not signed by anyone this desk trusts.")
    refused = SignerRefused(message, "E0E0 1111", "A0A0 2222")
    EditionRefusal(guide.pages_layer, refused, Path("worcester-00000007.edition"), encoded(envelope())).panel.open()


def publish(guide: Guide) -> None:
    """The pack of this desk is published: all steps are shown."""
    form = PublishForm(guide.pages_layer)
    form.panel.open()
    folder, last = Path("editions"), envelope()
    form.show_draft(Draft(folder, "0" * 64, folder, last, (), None, last, changes()), folder)


OPENINGS: tuple[Opening, ...] = (
    staff, fault, own_sheet, papers, align, turn_over, question, leave, offered, not_taken, publish,
)  # fmt: skip


def standing(guide: Guide) -> Panel:
    """The panel in front."""
    settle()
    return seen(guide, Panel)[-1]


def shown(guide: Guide, opening: Opening) -> Panel:
    """The panel that was opened."""
    opening(guide)
    return standing(guide)

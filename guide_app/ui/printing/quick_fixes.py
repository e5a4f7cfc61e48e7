"""Quick fixes for a handout that may not be printed as it is: each button says what it changes, and changes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from guide_app.content.records import Service
from guide_app.handouts.problems import Problem
from guide_app.ui.common import formatting as words
from guide_app.ui.common.messages import translated
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.records_field import RecordsField

translate = QCoreApplication.translate

QuickFix = tuple[str, Callable[[], None]]
"""The text of the button, and its function."""


class QuickFixes:
    """Works on the form. ``changed`` runs after a quick fix."""

    def __init__(self, form: OptionForm, choices: HandoutChoices, changed: Callable[[str], None]) -> None:
        self._form, self._choices, self._changed = form, choices, changed

    def of(self, problem: Problem) -> list[QuickFix]:
        """The available quick fixes for this problem, the most likely first."""
        makers: dict[str, Callable[[Problem], QuickFix | None]] = {
            "other-service": self._without_that_service,
            "fewer-services": self._without_the_line,
            "fewer-signs": self._without_the_last_sign,
            "fewer-questions": self._without_the_last_answer,
            "plain-wording": self._plain,
            "without-tabs": self._without_tabs,
            "whole-pages": self._whole_pages,
            "other-language": self._other_language,
            "larger-card": self._larger_card,
            "fold-over": self._fold_over,
            "other-side": self._both_halves,
        }
        named = [*problem.quick_fixes]
        found = [way for name in named if name in makers and (way := makers[name](problem)) is not None]
        if problem.kind in ("too-wide", "too-tall") and (way := self._normal_print()) is not None:
            found.insert(0, way)
        seen: set[str] = set()
        return [way for way in found if not (way[0] in seen or seen.add(way[0]))]

    def _without_that_service(self, problem: Problem) -> QuickFix | None:
        field = self._records("services")
        if field is None or problem.line not in field.shown or len(field.shown) < 2:
            return None
        return self._take_off(field, problem.line)

    def _without_the_line(self, problem: Problem) -> QuickFix | None:
        """Remove the service whose name does not fit, or else the last one."""
        field = self._records("services")
        if field is None or len(field.shown) < 2:
            return None
        for each in field.shown:
            if problem.line in self._names(each):
                return self._take_off(field, each, problem.line)
        return self._take_off(field, field.shown[-1])

    def _names(self, service_id: str) -> set[str | None]:
        """All names of a service on paper, in the languages of the handout."""
        values, library = self._form.values(), self._choices.library
        codes = {code for name in ("front", "back", "language") if (code := values.get(name)) is not None}
        found = [one.record for code in codes if (one := library.get(Service, service_id, code)) is not None]
        return {name for one in found for name in (one.name, one.card_name, one.discreet_name)}

    def _without_the_last_sign(self, problem: Problem) -> QuickFix | None:
        return self._without_the_last("signs", translate("QuickFixes", "Remove the last sign"))

    def _without_the_last_answer(self, problem: Problem) -> QuickFix | None:
        return self._without_the_last("questions", translate("QuickFixes", "Remove the last answer"))

    def _without_the_last(self, option: str, said: str) -> QuickFix | None:
        field = self._records(option)
        if field is None or len(field.shown) < 2:
            return None

        def take_off() -> None:
            field.take_off(field.shown[-1])

        return said, take_off

    def _take_off(self, field: RecordsField, record_id: str, named: str | None = None) -> QuickFix:
        """``named``: the service's name on the handout."""
        entry = self._choices.entry("service", record_id)
        name = named or (entry.title if entry is not None else record_id)

        def take_off() -> None:
            field.take_off(record_id)

        return translate("QuickFixes", "Remove “%1”").replace("%1", name), take_off

    def _plain(self, problem: Problem) -> QuickFix | None:
        if self._form.values().get("wording") != "discreet":
            return None
        return translate("QuickFixes", "Use the plain wording"), self._setting("wording", "plain")

    def _without_tabs(self, problem: Problem) -> QuickFix | None:
        if not self._form.values().get("tabs"):
            return None
        return translate("QuickFixes", "Leave out the tabs"), self._setting("tabs", False)

    def _whole_pages(self, problem: Problem) -> QuickFix | None:
        if self._form.values().get("large_print") is not False:
            return None
        return translate("QuickFixes", "Use large print on full pages"), self._setting("large_print", True)

    def _other_language(self, problem: Problem) -> QuickFix | None:
        first = self._choices.library.languages[0]
        values = self._form.values()
        name = problem.side if problem.side in values else "language" if "language" in values else "front"
        if values.get(name) in (None, first):
            return None
        return translate("QuickFixes", "Use %1").replace("%1", words.language_name(first)), self._setting(name, first)

    def _larger_card(self, problem: Problem) -> QuickFix | None:
        paper = self._form.field("stock")
        larger = paper.larger() if isinstance(paper, PaperField) else None
        if larger is None:
            return None
        return translate("QuickFixes", "Use %1").replace("%1", translated(larger.title)), self._setting("stock", larger)

    def _fold_over(self, problem: Problem) -> QuickFix | None:
        stock = self._form.stock
        if self._form.kind_id != "wallet-card" or stock is None or stock.fold is not None:
            return None
        folding = [each for each in self._choices.stocks if each.fold is not None]
        paper = next((each for each in folding if each.paper == stock.paper), next(iter(folding), None))
        if paper is None:
            return None
        values = self._form.values()
        said = translate("QuickFixes", "Print fold-over cards")
        if values.get("back") is not None:
            # Its two halves are no larger than two sides: both have room for one language only.
            said = translate("QuickFixes", "Print fold-over cards, all in %1").replace(
                "%1", words.language_name(values["front"])
            )

        def fold_over() -> None:
            self._form.set_values({"stock": paper, "back": None})
            self._changed("stock")

        return said, fold_over

    def _both_halves(self, problem: Problem) -> QuickFix | None:
        values = self._form.values()
        if self._form.stock is None or self._form.stock.fold is None or values.get("back") is None:
            return None
        return translate("QuickFixes", "Split the numbers between both halves"), self._setting("back", None)

    def _normal_print(self) -> QuickFix | None:
        if not self._form.values().get("large_print"):
            return None
        return translate("QuickFixes", "Use the normal size"), self._setting("large_print", False)

    def _setting(self, name: str, value: object) -> Callable[[], None]:
        def set_value() -> None:
            self._form.set_values({name: value})
            self._changed(name)

        return set_value

    def _records(self, option: str) -> RecordsField | None:
        field = self._form.field(option)
        return field if isinstance(field, RecordsField) else None

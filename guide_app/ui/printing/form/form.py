"""A form generated from the declared options of a kind of handout."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from guide_app.handouts.options import Option
from guide_app.handouts.registry import Kind
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import MAX_SHEETS, Duplex
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.focus import first_stop, scroll_to_opened
from guide_app.ui.kit.inputs.fields import (
    CheckField,
    CheckListField,
    ChoiceField,
    CountField,
    Field,
    NumberField,
    SegmentsField,
    TilesField,
)
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.printing.form.choices import RECORDS, HandoutChoices
from guide_app.ui.printing.form.designs_field import DesignsField
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.form.steps import MORE, MoreRow, StepHead, step_of, step_title, summary

GAP = 16
"""Pixels between two columns."""
TWO_COLUMNS = 340
"""Width in px at 100 % text from which the fields stand in two columns."""
IN_SIGHT = ("wording", "paper")
"""Options with two choices, shown as segments."""
COUNT = ("cards", "sheets")
"""Two options in one field: a number of cards or of sheets."""
MAX_NUMBER = 999
DESIGNS = ("more", "shares")
"""Two options in one field, for kinds with several designs on a sheet."""
_ORDER = {"sheet": -1, "handout-language": 0, "language": 0, "stock": 1, "fold-stock": 1, "number": 2, "choice": 3}


class OptionForm(QWidget):
    """``changed`` carries the name of the option that a person changed, ``expected`` likely next options, judging from
    pointer and focus.
    """

    changed = Signal(str)
    expected = Signal(list)
    taken_off = Signal(object, str, object)
    """Carries a field of records, the id of the one that a person removed from it, and the value before."""

    def __init__(self, theme: Theme, choices: HandoutChoices, finder: RecordFinder) -> None:
        self._theme, self._choices, self._finder = theme, choices, finder
        self._kind: Kind | None = None
        self._described: tuple[Option, ...] = ()
        self._fixed: dict[str, Any] = {}
        self._fields: dict[str, Field] = {}
        self._cells: list[tuple[QWidget, bool, int]] = []
        """Each cell with whether it is wide, and its step."""
        self._heads: dict[int, StepHead] = {}
        self._columns = 0
        self._shows_more = False
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        self.more = self._make_more()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._grid)

    def show_kind(self, kind: Kind) -> None:
        """Build the form of a kind, with the default of each option."""
        self._empty()
        for field in self._fields.values():  # A signal still on its way belongs to the old form.
            field.changed.disconnect(self._field_changed)
            field.approached.disconnect(self._field_approached)
        for part in (self._more_row, *self._heads.values(), *(cell for cell, _, _ in self._cells)):
            part.hide()
            part.deleteLater()
        self._kind, self._fields, self._cells, self._heads, self._columns = kind, {}, [], {}, 0
        self._shows_more = False
        self._described = described = kind.described
        self._fixed = {}
        names = {option.name for option in described}
        self.more = self._make_more()
        for option in sorted(described, key=self._place):
            step = step_of(option, self._described)
            if step == MORE and not any(each == MORE for _, _, each in self._cells):
                # Created at its turn: the tab order follows the order of creation.
                self._more_row.deleteLater()
                self.more = self._make_more()
            elif step not in self._heads and step != MORE:
                self._heads[step] = StepHead(self._theme, step_title(kind, step), len(self._heads) + 1, self)
            if option.name == "cards" and set(COUNT) <= names:
                continue
            self._add(option, counted=option.name == "sheets" and set(COUNT) <= names)
        if set(DESIGNS) <= set(kind.options.__struct_fields__):
            self._add_designs(described)
        set_shown(self._more_row, any(step == MORE for _, _, step in self._cells))
        self._limit()
        self._show_more()

    def _make_more(self) -> QPushButton:
        self._more_row = MoreRow(self._theme, self)
        self._more_row.button.clicked.connect(self._turn_more)
        return self._more_row.button

    def take_keyboard(self) -> None:
        """Move the focus to the first field."""
        stop = first_stop(self)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def field(self, name: str) -> Field | None:
        """The field of an option, where the kind has it."""
        return self._fields.get("sheets" if name == "cards" and "cards" not in self._fields else name)

    def fields(self) -> dict[str, Field]:
        """Every field by the name of its option."""
        return dict(self._fields)

    @property
    def kind_id(self) -> str:
        """The id of the kind of handout; empty before there is one."""
        return self._kind.id if self._kind is not None else ""

    @property
    def stock(self) -> CardStock | None:
        """The card stock, where the kind has that option."""
        paper = self._fields.get("stock")
        return paper.value if isinstance(paper, PaperField) else None

    @property
    def duplex(self) -> Duplex:
        """The edge about which two-sided sheets are turned."""
        return self.values().get("duplex", "long-edge")

    def take_paper(self, stock: CardStock | None) -> None:
        """Reload one's own stocks, and choose this one."""
        paper = self._fields.get("stock")
        if isinstance(paper, PaperField):
            paper.refresh()
            if stock is not None:
                paper.set_value(stock)
            self._limit()

    def set_values(self, values: dict[str, Any]) -> None:
        """Set these values without sending ``changed``; values of options that the kind lacks are ignored."""
        for name, value in values.items():
            field = self._fields.get(name)
            if self._kind is not None and name in self._kind.given:
                self._fixed[name] = value
            elif isinstance(field, CountField):
                field.set_value((values.get("cards"), value))
            elif isinstance(field, DesignsField):
                field.set_value((value, values.get("shares", ())))
            elif field is not None:
                field.set_value(value)
        self._limit()

    def values(self) -> dict[str, Any]:
        """The chosen values, by option."""
        chosen: dict[str, Any] = {}
        for name, field in self._fields.items():
            chosen.update(self._options_of(name, field, field.value))
        return {**chosen, **self._fixed}

    def options(self) -> Struct:
        """The values as the kind's options object."""
        assert self._kind is not None
        return self._kind.options(**self.values())

    def show_language(self) -> None:
        """Show names again, in another language."""
        for option in self._described:
            field = self._fields.get(option.name)
            if isinstance(field, RecordsField):
                field.show_again()
            elif isinstance(field, ChoiceField | CheckListField | SegmentsField | TilesField):
                field.set_choices(self._choices.of(option))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _place(self, option: Option) -> tuple[int, int]:
        return step_of(option, self._described), -1 if option.choose in RECORDS else _ORDER.get(option.choose, 4)

    def _add(self, option: Option, counted: bool) -> None:
        field = CountField(self._theme, self.tr("How many")) if counted else self._field_of(option)
        if option.default is not None and not counted:
            field.set_value(option.default)
        field.setToolTip(translated(option.help))
        self._put(option.name, field, step_of(option, self._described))

    def _add_designs(self, described: tuple[Option, ...]) -> None:
        by_name = {option.name: option for option in described}
        languages = [entry for entry in self._choices.of(by_name["front"]) if entry[0] is not None]
        self._put("more", DesignsField(self._theme, languages, self._choices.of(by_name["wording"])), MORE)

    def _options_of(self, name: str, field: Field, value: Any) -> dict[str, Any]:
        """The values of a field's options for a given value of the field."""
        if isinstance(field, CountField):
            cards, sheets = value
            return {"cards": cards, "sheets": sheets}
        return self._designs(value) if isinstance(field, DesignsField) else {name: value}

    def _designs(self, value: Any) -> dict[str, Any]:
        """Further designs use the numbers of the first one, unless they have their own."""
        designs, shares = value
        services = self._fields["services"].value if "services" in self._fields else ()
        return {"more": tuple(replace(each, services=each.services or services) for each in designs), "shares": shares}

    def _put(self, name: str, field: Field, step: int) -> None:
        field.changed.connect(self._field_changed)
        field.approached.connect(self._field_approached)
        if isinstance(field, RecordsField):
            field.taken_off.connect(partial(self.taken_off.emit, field))
        field.watch_editor()
        field.setProperty("option", name)
        self._fields[name] = field
        # Give it a parent from the start: a widget without one would be shown as a window.
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if not field.says_its_name:
            caption = label(self._theme, field.title, "small", muted=True)
            caption.setBuddy(field.editor())
            field.caption = caption
            if isinstance(field, RecordsField) and self._is_alone(step):
                field.named_above = True
                caption.clear()
                self._heads[step].add(caption)
            else:
                column.addWidget(caption)
        elif not field.wide:
            # Aligned with the boxes beside it, which have a caption.
            column.setContentsMargins(0, 0, 0, 5)
            column.addStretch(1)
        column.addWidget(field)
        self._cells.append((cell, field.wide, step))

    def _is_alone(self, step: int) -> bool:
        return sum(step_of(option, self._described) == step for option in self._described) == 1

    def _field_of(self, option: Option) -> Field:
        if option.choose in RECORDS:
            title = translated(option.title)
            return RecordsField(self._theme, self._choices, self._finder, option.choose, title, option.many)
        return _plain_field(self._theme, self._choices, option, self.tr("All"))

    def _field_changed(self) -> None:
        self._limit()
        name: str = self.sender().property("option")
        self.changed.emit(name)
        self._expect_more(name)

    def _field_approached(self) -> None:
        self._expect_more(self.sender().property("option"))

    def _expect_more(self, name: str) -> None:
        """Send the options that result from a likely change of this option. Long kinds such as the binder are not
        rendered ahead.
        """
        field, kind = self._fields.get(name), self._kind
        if field is None or kind is None or kind.long:
            return
        values = self.values()
        likely = [{**values, **self._options_of(name, field, value)} for value in field.next_values()]
        self.expected.emit([kind.options(**options) for options in likely])

    def _limit(self) -> None:
        """Show the summary of the folded options, and limit numbers to what the paper allows."""
        self._more_row.summary.setText(summary(self.values()))
        _limit_counts(self._fields)

    def _turn_more(self) -> None:
        self._shows_more = not self._shows_more
        self._show_more()
        scroll_to_opened(self.more, *(cell for cell, _, step in self._cells if step == MORE and self._shows_more))

    def _show_more(self) -> None:
        open_now = self._shows_more
        self.more.setText(" " + (self.tr("Fewer choices") if open_now else self.tr("More choices")))
        self.more.setAccessibleName(self.more.text().strip())
        self._theme.set_icon(self.more, "chevron-up" if open_now else "chevron-down", "accent")
        set_shown(self._more_row.summary, not open_now)
        for cell, _, step in self._cells:
            set_shown(cell, open_now or step != MORE)
        self._columns = 0
        self._arrange()

    def _empty(self) -> None:
        """Remove all widgets from the grid. (Items removed with takeAt stay alive, and their height is not computed
        again.)
        """
        for part in (self._more_row, *self._heads.values(), *(cell for cell, _, _ in self._cells)):
            self._grid.removeWidget(part)

    def _arrange(self) -> None:
        """Use two columns where the texts of both fit, else one."""
        if self._kind is None:
            return  # A change of font may come before there is a form.
        widest = max((cell.minimumSizeHint().width() for cell, wide, _ in self._cells if not wide), default=0)
        columns = 2 if self.width() >= max(self._theme.scaled(TWO_COLUMNS), 2 * widest + GAP) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._empty()
        row = column = 0
        begun = -1
        for cell, wide, step in self._cells:
            if step != begun:
                begun = step
                beside = bool(column) and step == MORE
                row, column = row + (bool(column) and not beside), 0
                self._more_row.set_beside(beside)
                head = self._more_row if step == MORE else self._heads[step]
                self._grid.addWidget(head, row, int(beside), 1, 1 if beside else columns)
                row += 1
            if step == MORE and not self._shows_more:
                continue
            if wide or columns == 1:
                row, column = row + bool(column), 0
                self._grid.addWidget(cell, row, 0, 1, columns)
                row += 1
                continue
            self._grid.addWidget(cell, row, column)
            row, column = (row, 1) if column == 0 else (row + 1, 0)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        self._grid.setHorizontalSpacing(GAP if columns == 2 else 0)


def _limit_counts(fields: dict[str, Field]) -> None:
    """Limit the first card to the cards of a sheet, and convert the number of cards to sheets."""
    paper = fields.get("stock")
    if not isinstance(paper, PaperField):
        return
    per_sheet = paper.value.per_sheet
    start, count = fields.get("start_at"), fields.get("sheets")
    first = 1
    if isinstance(start, NumberField):
        of_all = QCoreApplication.translate("OptionForm", "of %1").replace("%1", str(per_sheet))
        start.set_maximum(per_sheet, f" {of_all}")
        first = start.value or 1
    if isinstance(count, CountField):
        count.set_per_sheet(per_sheet, MAX_SHEETS, first)
    elif isinstance(count, NumberField):
        count.set_maximum(MAX_SHEETS)
    designs = fields.get("more")
    if isinstance(designs, DesignsField) and isinstance(count, CountField):
        cards, sheets = count.value
        wanted = cards or per_sheet * sheets - (first - 1)
        designs.set_first(min(wanted, per_sheet), fields["front"].value, fields["back"].value)


def _plain_field(theme: Theme, choices: HandoutChoices, option: Option, all_words: str) -> Field:
    """The field of an option that asks for no record."""
    title = translated(option.title)
    if option.choose == "yes-no":
        return CheckField(theme, title)
    if option.choose == "number":
        return NumberField(theme, title, option.min_value or 0, MAX_NUMBER, option.optional)
    if option.choose in ("stock", "fold-stock"):
        return PaperField(theme, choices, title, option.choose == "fold-stock")
    if option.many:
        return CheckListField(theme, title, choices.of(option), all_words)
    if option.name in IN_SIGHT:
        return SegmentsField(theme, title, choices.of(option))
    if option.name == "language":
        return TilesField(theme, title, choices.of(option))
    return ChoiceField(theme, title, choices.of(option))

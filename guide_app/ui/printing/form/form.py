"""A form generated from the declared options of a kind of handout."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from guide_app.handouts.options import HandoutOptions, Option, Step, settled
from guide_app.handouts.registry import Kind
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import MAX_SHEETS, Duplex
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_column
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
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.form.steps import Line, MoreRow, StepHead, in_order, number_lines, summary

GAP = 16
"""Pixels between two columns."""
TWO_COLUMNS = 340
"""Width in px at 100 % text from which the fields are in two columns."""
MAX_NUMBER = 999
BETWEEN: tuple[Step, ...] = ("words", "paper")
"""The steps whose options have a numbered line each."""
LANGUAGES = frozenset(("language", "client-language"))
"""What options of languages choose from."""


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
        self._cells: dict[str, tuple[QWidget, bool, Step]] = {}
        """The cell of each option, with whether it is wide, and its step."""
        self._notes: dict[str, QLabel] = {}
        """What the present choice means, under some options."""
        self._unused: frozenset[str] = frozenset()
        """Options that have no effect with the present values, and are not shown."""
        self._head: StepHead | None = None
        """The name of the first step, over its fields."""
        self._lines: list[Line] = []
        """The lines of the steps between the first and what is folded."""
        self._columns = 0
        self._shows_more = False
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.more = self._make_more()
        column = new_column(self, 6)
        column.addLayout(self._grid)

    def show_kind(self, kind: Kind) -> None:
        """Build the form of a kind, with the default of each option."""
        self._empty()
        for field in self._fields.values():  # A signal still on its way belongs to the old form.
            field.changed.disconnect(self._field_changed)
            field.approached.disconnect(self._field_approached)
        for part in self._parts():
            part.hide()
            part.deleteLater()
        self._kind, self._fields, self._cells, self._columns = kind, {}, {}, 0
        self._head, self._lines = None, []
        self._notes, self._unused = {}, frozenset()
        self._shows_more = False
        self._described = described = kind.described
        self._fixed = {}
        if any(option.step == "content" for option in described):
            self._head = StepHead(self._theme, translated(kind.contents))
            self._head.setParent(self)
        folded = [option for option in described if option.step == "more"]
        # The tab order follows the order in which fields got their parent, and lines are parents of their own.
        for option in in_order(described):
            if option not in folded:
                self._add(option)
        self._lines = _make_lines(self._theme, described, self._fields, self._cells, self.tr("Languages"), self)
        self.more = self._make_more()
        for option in folded:
            self._add(option)
        set_shown(self._more_row, bool(folded))
        self._limit()
        self._show_more()

    def _parts(self) -> list[QWidget]:
        """What is laid out in the grid."""
        between = {id(cell) for line in self._lines for cell in line.cells}
        cells = [cell for cell, _, _ in self._cells.values() if id(cell) not in between]
        return [self._more_row, *([self._head] if self._head is not None else ()), *self._lines, *cells]

    def _make_more(self) -> QPushButton:
        self._more_row = MoreRow(self._theme, self)
        self._more_row.button.clicked.connect(self._turn_more)
        return self._more_row.button

    def take_keyboard(self, number: int = 1) -> None:
        """Move the focus to the first field, or to the line with this number; in a list of records to where one is
        added, not to the first's buttons.
        """
        line = self if number == 1 else next((line for line in self._lines if line.number == number), None)
        stop = first_stop(line) if line is not None else None
        for field in self._fields.values():
            if isinstance(field, RecordsField) and stop is not None and field.isAncestorOf(stop):
                stop = field.box_to_find if field.box_to_find.isVisible() else stop
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def field(self, name: str) -> Field | None:
        """The field of an option, where the kind has it."""
        return self._fields.get(name)

    def fields(self) -> dict[str, Field]:
        """Every field by the name of its option."""
        return dict(self._fields)

    @property
    def kind_id(self) -> str:
        """The id of the kind of handout; empty before there is one."""
        return self._kind.id if self._kind is not None else ""

    @property
    def stock(self) -> CardStock | None:
        """The card stock, where what is made is printed on one."""
        paper = self._fields.get("stock")
        return paper.value if isinstance(paper, PaperField) and "stock" not in self._unused else None

    @property
    def unknown_paper(self) -> PaperField | None:
        """The field of the card paper while it has a name that no list knows: until then nothing can be printed."""
        paper = self._fields.get("stock")
        return paper if self.stock is not None and isinstance(paper, PaperField) and paper.unknown else None

    @property
    def duplex(self) -> Duplex:
        """The edge about which two-sided sheets are turned."""
        return self.values().get("duplex", "long-edge") if "duplex" not in self._unused else "long-edge"

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
            elif field is not None:
                field.set_value(value)
        self._limit()

    def values(self) -> dict[str, Any]:
        """The chosen values, by option."""
        return {**{name: field.value for name, field in self._fields.items()}, **self._fixed}

    def options(self) -> HandoutOptions:
        """The values as the kind's options object; those that are not shown have no effect."""
        assert self._kind is not None
        return settled(self._kind.options(**self.values()))

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

    def _add(self, option: Option) -> None:
        if option.choose in RECORDS:
            title = translated(option.title)
            field: Field = RecordsField(self._theme, self._choices, self._finder, option.choose, title, option.many)
        else:
            field = _plain_field(self._theme, self._choices, option, self.kind_id, self.tr("All"))
        if option.default is not None:
            field.set_value(option.default)
        field.setToolTip(translated(option.help))
        name, step = option.name, option.step
        field.changed.connect(self._field_changed)
        field.approached.connect(self._field_approached)
        if isinstance(field, RecordsField):
            field.taken_off.connect(partial(self.taken_off.emit, field))
        field.watch_editor()
        field.setProperty("option", name)
        self._fields[name] = field
        # Give it a parent from the start: a widget without one would be shown as a window.
        cell = QWidget(self)
        column = new_column(cell, 3)
        if not field.says_its_name and not _named_beside(option, self._described):
            caption = label(self._theme, field.title, "small", muted=True)
            caption.setBuddy(field.editor())
            field.caption = caption
            if isinstance(field, RecordsField) and self._is_alone(step) and self._head is not None:
                field.named_above = True
                caption.clear()
                self._head.add(caption)
            else:
                column.addWidget(caption)
        elif not field.wide and option.step not in BETWEEN:
            # Aligned with the boxes beside it, which have a caption.
            column.setContentsMargins(0, 0, 0, 5)
            column.addStretch(1)
        column.addWidget(field)
        if option.notes:
            self._notes[name] = note = label(self._theme, "", "note", muted=True)
            column.addWidget(note)
        self._cells[name] = (cell, field.wide, step)

    def _is_alone(self, step: Step) -> bool:
        return sum(option.step == step for option in self._described) == 1

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
        likely = [{**values, name: value} for value in field.next_values()]
        self.expected.emit([settled(kind.options(**options)) for options in likely])

    def _limit(self) -> None:
        """Show what the present values leave to choose: the summary of the folded options, numbers as the paper allows,
        and no option that has no effect.
        """
        if self._kind is None:
            return  # The gallery is shown, and nothing was chosen yet.
        values = self.values()
        options = self._kind.options(**values)
        unused = frozenset(options.unused())
        _limit_counts(self._fields, options, known=self.unknown_paper is None)
        _explain(self._notes, self._described, values)
        shown = {name: value for name, value in values.items() if name not in unused}
        self._more_row.summary.setText(summary(self._described, shown))
        if unused != self._unused:
            self._unused = unused
            self._show_cells()

    def _turn_more(self) -> None:
        self._shows_more = not self._shows_more
        self._show_more()
        opened = (cell for name, (cell, _, step) in self._cells.items() if step == "more" and name not in self._unused)
        scroll_to_opened(self.more, *(opened if self._shows_more else ()))

    def _show_more(self) -> None:
        open_now = self._shows_more
        self.more.setText(" " + (self.tr("Fewer choices") if open_now else self.tr("More choices")))
        self.more.setAccessibleName(self.more.text().strip())
        self._theme.set_icon(self.more, "chevron-up" if open_now else "chevron-down", "accent")
        set_shown(self._more_row.summary, not open_now)
        self._show_cells()

    def _show_cells(self) -> None:
        for name, (cell, _, step) in self._cells.items():
            set_shown(cell, name not in self._unused and (self._shows_more or step != "more"))
        number_lines(self._lines, int(self._head is not None))
        self._columns = 0
        self._arrange()

    def _empty(self) -> None:
        """Remove all widgets from the grid. (Items removed with takeAt stay alive, and their height is not computed
        again.)
        """
        for part in self._parts():
            self._grid.removeWidget(part)

    def _arrange(self) -> None:
        """Use two columns where the texts of both fit, else one."""
        if self._kind is None:
            return  # A change of font may come before there is a form.
        cells = [each for name, each in self._cells.items() if name not in self._unused and each[2] not in BETWEEN]
        widest = max((cell.minimumSizeHint().width() for cell, wide, _ in cells if not wide), default=0)
        columns = 2 if self.width() >= max(self._theme.scaled(TWO_COLUMNS), 2 * widest + GAP) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._empty()
        row = 0
        if self._head is not None:
            self._grid.addWidget(self._head, row, 0, 1, columns)
            row += 1
        row = _place_cells(self._grid, [each for each in cells if each[2] == "content"], row, columns)
        for line in self._lines:
            self._grid.addWidget(line, row, 0, 1, columns)
            row += 1
        self._grid.addWidget(self._more_row, row, 0, 1, columns)
        if self._shows_more:
            _place_cells(self._grid, [each for each in cells if each[2] == "more"], row + 1, columns)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        self._grid.setHorizontalSpacing(GAP if columns == 2 else 0)


def _place_cells(grid: QGridLayout, cells: list[tuple[QWidget, bool, Step]], row: int, columns: int) -> int:
    """Lay out cells from a row, two beside each other where there is room; the row after them."""
    column = 0
    for cell, wide, _step in cells:
        if wide or columns == 1:
            row, column = row + bool(column), 0
            grid.addWidget(cell, row, 0, 1, columns)
            row += 1
            continue
        grid.addWidget(cell, row, column)
        row, column = (row, 1) if column == 0 else (row + 1, 0)
    return row + bool(column)


def lines_of(described: Iterable[Option]) -> list[list[Option]]:
    """The options that share a line: two drop-downs of languages, and else each for itself."""
    lines: list[list[Option]] = []
    for option in described:
        before = lines[-1][-1] if lines else None
        together = before is not None and before.step == option.step and before.look != "tiles"
        if together and {option.choose, lines[-1][0].choose} <= LANGUAGES and len(lines[-1]) < 2:
            lines[-1].append(option)
        else:
            lines.append([option])
    return lines


def _named_beside(option: Option, described: tuple[Option, ...]) -> bool:
    """Whether the name of an option is that of its line."""
    return option.step in BETWEEN and not any(option in each and len(each) > 1 for each in lines_of(described))


def _make_lines(
    theme: Theme,
    described: tuple[Option, ...],
    fields: dict[str, Field],
    cells: dict[str, tuple[QWidget, bool, Step]],
    languages: str,
    parent: QWidget,
) -> list[Line]:
    """A line for each option between the content and what is folded; ``languages`` names one that several share."""
    lines: list[Line] = []
    for options in lines_of([each for each in in_order(described) if each.step in BETWEEN]):
        first = fields[options[0].name]
        title = languages if len(options) > 1 else first.title
        tiled = any(isinstance(fields[option.name], TilesField) for option in options)
        line = Line(theme, title, [cells[option.name][0] for option in options], parent, stacked=tiled)
        if len(options) == 1:
            line.name.setBuddy(first.editor())
            line.say_no_name(isinstance(first, CheckField))
        lines.append(line)
    return lines


def _explain(notes: dict[str, QLabel], described: tuple[Option, ...], values: dict[str, Any]) -> None:
    """Say under some options what the present choice means."""
    for option in described:
        if option.name in notes:
            notes[option.name].setText(translated(option.notes[values[option.name]]))


def _limit_counts(fields: dict[str, Field], options: HandoutOptions, *, known: bool) -> None:
    """Limit the first card to the cards of a sheet, and count the sheets. Nobody can count those of a paper that is not
    ``known``.
    """
    if options.cut_from is None:
        return
    per_sheet, start, count = options.cut_from.per_sheet, fields.get("start_at"), fields.get("cards")
    first = 1
    if isinstance(start, NumberField) and "start_at" not in options.unused():
        of_all = QCoreApplication.translate("OptionForm", "of %1").replace("%1", str(per_sheet))
        start.set_maximum(per_sheet, f" {of_all}" if known else "")
        first = start.value or 1
    if isinstance(count, CountField):
        count.set_per_sheet(per_sheet, MAX_SHEETS, first, known=known)


def _plain_field(theme: Theme, choices: HandoutChoices, option: Option, kind: str, all_words: str) -> Field:
    """The field of an option that asks for no record."""
    title = translated(option.title)
    if option.look == "count":
        return CountField(theme, title, kind == "labels")
    if option.choose == "yes-no":
        return CheckField(theme, title)
    if option.choose == "number":
        return NumberField(theme, title, option.min_value or 0, MAX_NUMBER, option.optional)
    if option.choose == "stock":
        return PaperField(theme, choices, title)
    if option.many:
        return CheckListField(theme, title, choices.of(option), all_words)
    if option.look == "segments":
        return SegmentsField(theme, title, choices.of(option))
    if option.look == "tiles":
        return TilesField(theme, title, choices.of(option))
    return ChoiceField(theme, title, choices.of(option))

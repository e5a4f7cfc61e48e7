"""The form of what a pack says of itself: who is responsible for it, and which printed handouts must be thrown away."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from guide_app.content.markup import plain_line
from guide_app.content.overlay import Change, name_of, parts_of
from guide_app.content.publisher import Publisher, Withdrawal
from guide_app.content.record import Record
from guide_app.content.records import Service
from guide_app.desk.form_changes import NEW, Typed, changes_of_pack
from guide_app.desk.paths import assets_folder
from guide_app.handouts.registry import TILES
from guide_app.system.catalogue import catalogue
from guide_app.ui.common.formatting import date_words, language_name
from guide_app.ui.common.messages import translated
from guide_app.ui.coordinator.form.record_form import Draft, RecordForm
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label

translate = QCoreApplication.translate


class PackContents:
    """The contents of the form of the pack."""

    asks_how = False

    def title(self, form: RecordForm) -> str:
        return translate("PackForm", "Publisher and handouts")

    def first_draft(self, shown: Service | None) -> Draft:
        return Draft()

    def fit(self, form: RecordForm) -> None:
        """Nothing follows."""

    def fill(self, form: RecordForm, column: QVBoxLayout) -> None:
        pack = form.library.pack(form.library.languages[0])
        words = translate("PackForm", "This desk, the binder and posters show it. No edition is signed without it.")
        column.addWidget(label(form.theme, translate("PackForm", "Who is responsible for this guide"), "subheading"))
        column.addWidget(label(form.theme, words, "note", muted=True))
        publisher = next(iter(pack.publisher), None)
        self._sections_of(form, column, Publisher, publisher.id if publisher else NEW, publisher)
        column.addSpacing(form.theme.scaled(14))
        words = translate("PackForm", "Home of every desk says so until somebody there has read it.")
        column.addWidget(label(form.theme, translate("PackForm", "Handouts to throw away"), "subheading"))
        column.addWidget(label(form.theme, words, "note", muted=True))
        for each in pack.withdrawn:
            record = name_of(Withdrawal.kind, each.id)
            if record not in form.off:
                self._sections_of(form, column, Withdrawal, each.id, each)
                form.add_remove(column, record, translate("PackForm", "Take this back: %1").replace("%1", each.what))
        for record in form.added:
            self._kinds(form, column, record)
            self._sections_of(form, column, Withdrawal, parts_of(record)[2], None)
            form.fields[record, "editions"].set_text(date_words(form.library.edition))
            form.add_remove(column, record, translate("PackForm", "Leave this handout out"))
        more = button(form.theme, translate("PackForm", "Withdraw a handout"), icon="add")
        more.clicked.connect(lambda: form.add_record(Withdrawal.kind, "what"))
        column.addLayout(left(more))

    def _sections_of(
        self, form: RecordForm, column: QVBoxLayout, kind: type[Record], key: str, shown: Record | None
    ) -> None:
        """A record in the pack's own language, and its texts in the others."""
        new = translate("PackForm", "A handout") if kind is Withdrawal else translate("PackForm", "Publisher")
        heading = shown.title_text if shown else new
        form.section(column, heading, name_of(kind.kind, key), _readable(form, shown))
        for language in form.library.languages[1:]:
            words = translate("PackForm", "%1, in %2", "a record, and a language").replace("%1", heading)
            found = form.library.named(kind.kind, key, language) if shown else None
            name = name_of(kind.kind, key, language)
            section = form.section(column, words.replace("%2", language_name(language)), name, None)
            for text, field in section.fields.items():
                said = getattr(_readable(form, found), text, None)
                field.show_value(said if said != getattr(_readable(form, shown), text, None) else None)

    def _kinds(self, form: RecordForm, column: QVBoxLayout, record: str) -> None:
        """A choice of what was printed, which writes its name into the form."""
        kinds = {kind.id: kind.title for kind in TILES}
        choice = ChoiceBox(form.theme, translate("PackForm", "Kind of handout"))
        choice.set_choices(
            [Choice(None, translate("PackForm", "Choose, or write below"))]
            + [Choice(key, translated(title)) for key, title in kinds.items()]
        )

        def write() -> None:
            title = kinds.get(str(choice.value))
            if title is None:
                return
            own, *others = form.library.languages
            names = {own: record} | {each: name_of(Withdrawal.kind, parts_of(record)[2], each) for each in others}
            for language, name in names.items():
                form.fields[name, "what"].set_text(catalogue(assets_folder() / "translations", language).text(title))
            form.note_edit()

        choice.chosen.connect(write)
        column.addSpacing(form.theme.scaled(8))
        column.addWidget(label(form.theme, translate("PackForm", "Kind of handout"), "small", muted=True))
        column.addLayout(left(choice))

    def counts(self, form: RecordForm, record: str) -> bool:
        """Nothing that was taken off, nor a publisher of which nothing was typed."""
        _, kind, key = parts_of(record)
        name = name_of(kind, key)
        typed = any(field.text.strip() for (each, _), field in form.fields.items() if each == name)
        return name not in form.off and (name != name_of(Publisher.kind, NEW) or typed)

    def changes(self, form: RecordForm, typed: Typed) -> list[Change]:
        return changes_of_pack(typed, form.library)


def _readable(form: RecordForm, record: Record | None) -> Record | None:
    """A record whose texts have numbers in the place of references."""
    if record is None:
        return None
    texts = {"contact"} | {*record.translated} if isinstance(record, Publisher) else {*record.translated}
    return replace(record, **{each: plain_line(getattr(record, each), form.library.phone_numbers) for each in texts})

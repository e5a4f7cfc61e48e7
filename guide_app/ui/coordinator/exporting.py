"""Saves the services for others: for Excel, as CSV or as HSDS 3. What must not be known is refused, all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide_app.exchange.exporting import ExportRefused, Format, export
from guide_app.library.library import Library
from guide_app.system.progress import Progress
from guide_app.ui.common.messages import reason_words, translated
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.safety.background_job import BackgroundJob

translate = QCoreApplication.translate
ENDINGS: dict[Format, str] = {"xlsx": "xlsx", "csv": "csv", "hsds-json": "json"}


def export_choices() -> list[Choice]:
    """The formats, as a person chooses them."""
    words: dict[Format, str] = {
        "xlsx": translate("coordinator", "Save all services for Excel…"),
        "csv": translate("coordinator", "Save all services as a table (CSV)…"),
        "hsds-json": translate("coordinator", "Save all services as HSDS 3…"),
    }
    return [Choice(form, said) for form, said in words.items()]


def save_export(asker: QWidget, library: Library, form: Format, say: Callable[[str], object]) -> None:
    """Ask where to save all services, and save them there; ``say`` gets what came of it."""
    ending = ENDINGS[form]
    pack = library.pack(library.languages[0])
    kinds = translate("coordinator", "Files of this kind (*.%1)").replace("%1", ending)
    title = translate("coordinator", "Save all services")
    path = ask_where_to_save(asker, title, f"{pack.id}-{pack.edition}.{ending}", kinds)
    if path is not None:
        export_to(asker, library, path, form, say)


def export_to(asker: QWidget, library: Library, path: Path, form: Format, say: Callable[[str], object]) -> None:
    """Save all services in a file, on a thread."""

    def work(progress: Progress) -> str | None:
        try:
            with library.lease() as leased:
                export(leased, path, form, progress)
        except ExportRefused as refused:
            return translated(refused.message)
        except OSError as error:
            return reason_words(error)
        return None

    saved = translate("coordinator", "Saved: %1").replace("%1", path.name)
    not_saved = translate("coordinator", "Nothing was saved. %1")
    job = BackgroundJob(asker, work)
    job.done.connect(lambda: say(saved))
    job.failed.connect(lambda reason: say(not_saved.replace("%1", reason)))
    say(translate("coordinator", "Saving all services…"))
    job.begin()

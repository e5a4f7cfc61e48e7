"""Opens the edition in use, and compiles the pack first where that is needed.

A fault of what was compiled costs time but never fails a start. A fault of the pack is reported, and the last good
edition stays in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from guide_app.content.problems import PackRefused
from guide_app.edition.current import Opened, Sources, open_newest
from guide_app.edition.installed import temporary_folder
from guide_app.system.lacking import NOWHERE
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Cancelled, Progress

Compile = Callable[[Path, Path, Progress, Path | None], Path]
"""Compiles a pack, with the changes of a journal, to an edition in a folder: in this process (``compile.py``) or
``subprocess_compile.py``.
"""


def open_current(sources: Sources, compile_pack: Compile, progress: Progress = UNWATCHED) -> Opened:
    """Open the newest good edition, after compiling the pack if it has changed.

    If compiling is cancelled, or the pack has errors, the last good edition is opened, with a message.

    Raises:
        OSError: the computer lacks memory, threads or files.

    """
    try:
        opened = open_newest(sources, progress)
        if opened is None and sources.pack is not None:
            edition = compiled(sources.pack, sources.made, compile_pack, progress, sources.journal)
            there = replace(sources, made=(edition.parent,))
            # If the pack has changed meanwhile, what was compiled is still newer than anything else.
            opened = open_newest(there) or open_newest(there, outdated=True)
    except (PackRefused, Cancelled) as reason:
        earlier = (open_newest(sources, outdated=True) if sources.pack else None) or Opened(None)
        stopped = isinstance(reason, Cancelled)
        return replace(earlier, problem=_stopped(earlier) if stopped else _refused(reason, sources.pack, earlier))
    except OSError as error:
        if error.errno in NOWHERE:
            raise
        return Opened(None, _unwritten(sources, error))
    return opened or Opened(None, _nothing())


def compiled(
    pack: Path, places: Iterable[Path], compile_pack: Compile, progress: Progress, journal: Path | None = None
) -> Path:
    """Compile a pack in the first folder that takes it, if need be in one for this process alone; returns the edition.

    Raises:
        Cancelled: ``progress`` said so.
        PackRefused: the pack has errors.
        OSError: no folder can be written, or the computer lacks what every folder needs.

    """
    for place in places:
        try:
            return compile_pack(pack, place, progress, journal)
        except OSError as error:  # The next one takes it, or reports its own error.
            if error.errno in NOWHERE:
                raise
    return compile_pack(pack, temporary_folder(), progress, journal)


def _unwritten(sources: Sources, error: OSError) -> Message:
    return N_(
        "messages",
        "The guide cannot write its directory: {folder} and the folder for temporary files refuse it ({reason}). Make "
        "room or allow writing in one of them.",
    ).filled(folder=str((*sources.made, sources.copies)[0]), reason=str(error))


def _nothing() -> Message:
    return N_("messages", "The directory that came with the guide is missing or damaged. Get the guide again.")


def _stopped(earlier: Opened) -> Message:
    if earlier.library is None:
        return N_("messages", "Setup was stopped. Start the guide again to continue.")
    return N_("messages", "Setting up the new edition was stopped. The guide shows the edition of {edition}.").filled(
        edition=earlier.library.edition
    )


def _refused(refused: PackRefused, pack: Path | None, earlier: Opened) -> Message:
    """The message for a refused pack. Its errors are in English with file and line, for the authors of the pack."""
    folder, errors = str(pack), str(refused)
    if earlier.library is None:
        return N_("messages", "The pack in {folder} cannot be used:\n{errors}").filled(folder=folder, errors=errors)
    return N_(
        "messages",
        "The pack in {folder} cannot be used. The guide shows its last good edition, {edition}.\n{errors}",
    ).filled(folder=folder, edition=earlier.library.edition, errors=errors)

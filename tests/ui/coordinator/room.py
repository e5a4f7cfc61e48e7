"""The room of whoever keeps the directory, for tests."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from guide_app.content.overlay import digest_with, pending_of
from guide_app.content.reading.files import digest_of
from guide_app.desk.editions import DeskEditions
from guide_app.desk.preferences import PreferenceStore
from guide_app.edition.compile import compile_pack
from guide_app.edition.current import Sources, open_newest
from guide_app.edition.opening import open_current
from guide_app.ui.common.page import kept_by
from guide_app.ui.coordinator.page import CoordinatorPage
from guide_app.ui.shell.library_opening import LibraryOpening
from tests.editions import sources_in
from tests.packs import DEMO
from tests.ui.desk import Guide, watch_for


def sources_kept(folder: Path) -> Sources:
    """Of a desk that keeps a copy of the demo pack in a folder."""
    pack = Path(shutil.copytree(DEMO, folder / "pack"))
    return replace(sources_in(folder, pack), journal=folder / "config" / "changes" / "own.jsonl")


def opening_kept(sources: Sources) -> LibraryOpening:
    """Opens what such a desk has, and compiles what it changes."""
    return LibraryOpening(
        partial(open_newest, sources),
        lambda progress: open_current(sources, compile_pack, progress),
        editions=DeskEditions(sources),
    )


def store_with_initials(folder: Path) -> PreferenceStore:
    """Preferences that show *Manage services*."""
    store = PreferenceStore(folder)
    preferences = store.load()
    preferences.initials = "AN"
    assert store.save(preferences)
    return store


def room_of(guide: Guide) -> CoordinatorPage:
    return guide.at("manage", CoordinatorPage)


def wait_until_used(guide: Guide, journal: Path) -> None:
    """Until what was changed is in use."""
    kept = kept_by(guide.workspace.context)
    assert kept is not None
    watch_for(lambda: guide.library.digest == digest_with(digest_of(kept.pack), pending_of(journal)), 60_000)

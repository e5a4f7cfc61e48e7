"""Verifies a library in use. A start trusts the pack's stamp and, for a large library, only the file sizes; this check
finds the rest, and the next opening rebuilds the library.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from guide_app.library.cache.open import distrust
from guide_app.library.cache.pack_stamp import forget_stamp, look_at
from guide_app.library.folder import LibraryDamaged, check_whole
from guide_app.library.library import Library
from guide_app.system.progress import UNWATCHED, Progress


def verify(library: Library, pack_folder: Path, cache_folder: Path, progress: Progress = UNWATCHED) -> bool:
    """Whether a library matches the current pack, and every byte of it is unchanged since the build. If not, the next
    opening rebuilds it.

    Does not read a large pack, which would need a subprocess: its file times must suffice. An unreadable pack counts as
    matching, because there is nothing better to show.

    Raises:
        Cancelled: ``progress`` said so.

    """
    # Imported here: a start does not need the pack reader.
    from guide_app.content.problems import PackRefused
    from guide_app.content.reading.files import digest_of
    from guide_app.library.cache.subprocess_build import is_large

    pack_folder = pack_folder.absolute()
    with suppress(PackRefused):
        if not is_large(look_at(pack_folder)) and digest_of(pack_folder, progress) != library.digest:
            forget_stamp(cache_folder, pack_folder)
            return False
    try:
        check_whole(library.folder, progress)
    except LibraryDamaged:
        distrust(library)
        return False
    return True

"""Looking a library over while it is in use: a start trusts the stamp of the pack and, of a large library, the sizes of
its files. What neither would show is found here, and the next opening makes the library anew.
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
    """Whether a library is of the pack as it is now, and every byte of it as it was built. Where not, opening it once
    more makes it anew.

    A large pack is not read for this, which takes a process of its own: the times of its files must do. One that cannot
    be read gives nothing better to show.

    Raises:
        Cancelled: ``progress`` said so.

    """
    # Imported here: the start does without what reads packs.
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

"""A ``.deb`` of the Linux folder, for Debian and Ubuntu."""

from __future__ import annotations

import gzip
import re
import shutil
import tempfile
from pathlib import Path

from assets.installers import archives
from assets.installers.contents import CONTENTS, HERE, NAME, edition_date, guide_version, release_time
from assets.installers.fetch import run

DEBIAN = CONTENTS["debian"]
RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libssl3": "libssl3t64"}
"""Packages that newer releases call otherwise."""
CONTROL = """Package: {name}
Version: {version}
Architecture: amd64
Maintainer: Resource Guide maintainers <resource-guide@localhost>
Installed-Size: {size}
Depends: {depends}
Section: misc
Priority: optional
Description: services, answers and handouts for a shelter's desk, offline
 For people who meet, or may be, survivors of human trafficking: who can help,
 what to do now, and cards and sheets to print. It opens no network connection
 and keeps no record of what is searched.
"""
COPYRIGHT = """Copyright 2026 Resource Guide maintainers

The program: Apache License 2.0, /usr/share/common-licenses/Apache-2.0. The pack: CC BY 4.0. The licences of all parts
are in /usr/lib/resource-guide/licences; /usr/lib/resource-guide/{bill} lists the parts with their versions.
"""


def build(folder: Path, package: Path) -> None:
    """Makes ``package`` of the Linux folder ``folder``, which stays as it is."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        library = root / "usr/lib" / NAME
        shutil.copytree(folder, library)
        shutil.rmtree(library / "share")
        (library / "install.sh").unlink()
        _leave_to_system(library)
        _share(folder / "share", root)
        (root / "DEBIAN").mkdir()
        size = -(-archives.size(root) // 1024)
        depends = ", ".join(["libc6 (>= 2.36)", "libstdc++6", *map(_dependency, ("libssl3", *DEBIAN["spare"]))])
        control = CONTROL.format(name=NAME, version=version(folder), size=size, depends=depends)
        (root / "DEBIAN/control").write_text(control, encoding="utf-8")
        for path in root.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        archives.set_times(root)
        run(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z9",
            "-Sextreme",
            "--build",
            root,
            package,
            SOURCE_DATE_EPOCH=str(release_time()),
        )


def version(folder: Path) -> str:
    """A version that grows with the program and with the directory, so that a newer directory is an upgrade."""
    return f"{guide_version()}+{edition_date(folder).replace('-', '')}"


def _dependency(name: str) -> str:
    return f"{name} | {RENAMED[name]}" if name in RENAMED else name


def _leave_to_system(library: Path) -> None:
    """Takes away the spare libraries that the package asks the system for. What is linked but absent Qt finds there."""
    spare = library / "lib/spare"
    small = {re.sub(r"^lib|[0-9]+$", "", name) for name in DEBIAN["small"]}
    for path in spare.glob("*.so*"):
        if re.sub(r"^lib|\.so.*$", "", path.name) not in small:
            path.unlink()


def _share(share: Path, root: Path) -> None:
    """Everything for the system: menu entry, icon, type of file, manual, completion; and who may read what."""
    usr = root / "usr"
    places = {
        "applications": ["resource-guide.desktop", "resource-guide-pack.desktop"],
        "metainfo": ["resource-guide.metainfo.xml"],
        "mime/packages": ["resource-guide.xml"],
        "icons/hicolor/scalable/apps": ["resource-guide.svg"],
    }
    for place, names in places.items():
        (usr / "share" / place).mkdir(parents=True)
        for name in names:
            shutil.copyfile(share / name, usr / "share" / place / name)
    completion = usr / "share/bash-completion/completions"
    completion.mkdir(parents=True)
    shutil.copyfile(share / "resource-guide.bash", completion / NAME)
    _pack(share / "resource-guide.1", usr / "share/man/man1/resource-guide.1.gz")
    document = usr / "share/doc" / NAME
    document.mkdir(parents=True)
    bill = f"{NAME}-{guide_version()}.cdx.json"
    (document / "copyright").write_text(COPYRIGHT.format(bill=bill), encoding="utf-8")
    overrides = usr / "share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(HERE / "linux/lintian-overrides", overrides / NAME)
    _pack(HERE / "linux/changelog", document / "changelog.gz")
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


def _pack(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))

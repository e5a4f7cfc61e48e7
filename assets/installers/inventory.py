"""What is in a download and under which terms: a bill of materials (CycloneDX) and the licences of all parts."""

from __future__ import annotations

import datetime
import email
import json
import re
import shutil
import uuid
import zipfile
from pathlib import Path
from typing import Any

from assets.installers import fetch
from assets.installers.contents import CONTENTS, NAME, ROOT, edition_date, guide_version, release_time

COMMON = Path("/usr/share/common-licenses")
LICENCES = "licences"
OURS = {
    "resource-guide": "guide_app/LICENSE",
    "pack-worcester": "data/worcester/LICENSE",
    "noto-sans": "assets/fonts/OFL.txt",
    "rubik-arabic": "assets/handouts/fonts/OFL.txt",
}
NOTICE = """Resource Guide {version}

This folder holds the licence of each part of the program. {name}-{version}.cdx.json beside it lists the parts with
their versions and the digests of the files that they came from.

Qt, PySide and Shiboken are used under the GNU Lesser General Public License, version 3 (LGPL-3 and GPL-3 are here).
They are separate library files in this folder: you may put other builds of the same version in their place. Their
sources, and those of every other part, are published by their makers under the versions listed; whoever gave you this
download gives you the sources of the LGPL parts too, when you ask within three years.
"""


def write(
    out: Path,
    system: str,
    wheels: list[Path],
    debs: dict[str, Path],
    unpacked: Path,
    more: list[dict[str, Any]] | None = None,
) -> None:
    """Writes ``licences/`` and the bill of materials into the download ``out``. ``more``: parts of no package."""
    folder = out / LICENCES
    folder.mkdir()
    components = [_ours(out, folder), *(_of_wheel(wheel, folder) for wheel in wheels)]
    components += [_of_debian(name, path, unpacked, folder) for name, path in sorted(debs.items())]
    components += more or []
    for name in ("LGPL-3", "GPL-3", "GPL-2", "LGPL-2.1", "Apache-2.0", "MPL-1.1"):
        shutil.copyfile(COMMON / name, folder / name)
    version = guide_version()
    (folder / "NOTICE.txt").write_text(NOTICE.format(name=NAME, version=version), encoding="utf-8")
    (out / "VERSION").write_text(f"{version}\n", encoding="utf-8")
    made = datetime.datetime.fromtimestamp(release_time(), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(components, sort_keys=True))}",
        "metadata": {
            "timestamp": made,
            "component": {"type": "application", "bom-ref": NAME, "name": NAME, "version": version},
            "properties": [{"name": "system", "value": system}],
        },
        "components": components,
        "dependencies": [{"ref": NAME, "dependsOn": [component["bom-ref"] for component in components]}],
    }
    text = json.dumps(bill, indent=1, ensure_ascii=False) + "\n"
    (out / f"{NAME}-{version}.cdx.json").write_text(text, encoding="utf-8")


def _ours(out: Path, folder: Path) -> dict[str, Any]:
    for name, path in OURS.items():
        shutil.copyfile(ROOT / path, folder / f"{name}.txt")
    return {
        "type": "data", "bom-ref": "pack-worcester", "name": "pack-worcester", "version": edition_date(out),
        "licenses": [{"license": {"id": "CC-BY-4.0"}}],
    }  # fmt: skip


def _of_wheel(wheel: Path, folder: Path) -> dict[str, Any]:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = [name for name in names if name.count("/") == 1 and name.endswith(".dist-info/METADATA")]
        told = email.message_from_bytes(archive.read(metadata))
        licence = told["License-Expression"] or told["License"] or ""
        for name in names:
            file = name.rpartition("/")[2]
            if ".dist-info/" in name and re.match(r"(?i)(?!.*commercial)(licen[cs]e|copying|notice)", file):
                (folder / f"{told['Name']}-{file}").write_bytes(archive.read(name))
    classifiers = [
        value.rpartition(" :: ")[2] for value in told.get_all("Classifier", []) if value.startswith("License")
    ]
    return _component(
        "pypi",
        re.sub(r"[-_.]+", "-", told["Name"]).lower(),  # as the lock writes it (PEP 503)
        wheel.name.split("-")[1],  # as the lock writes it: 2.12, not 2.012
        fetch.sha256(wheel),
        licence or " OR ".join(classifiers),
    )


def _of_debian(name: str, deb: Path, unpacked: Path, folder: Path) -> dict[str, Any]:
    copyright_file = unpacked / "usr/share/doc" / name / "copyright"
    told = copyright_file.read_text(encoding="utf-8", errors="replace")
    # One source makes several packages, under one text.
    same = [path for path in sorted(folder.glob("debian-*.txt")) if path.read_text(encoding="utf-8") == told]
    file = same[0] if same else folder / f"debian-{name}.txt"
    file.write_text(told, encoding="utf-8")
    version = fetch.run("dpkg-deb", "--field", deb, "Version").strip()
    return _component(
        "deb/debian",
        name,
        version,
        fetch.sha256(deb),
        f"see {LICENCES}/{file.name}",
        f"?arch=amd64&distro={CONTENTS['debian']['suite']}",
    )


def _component(kind: str, name: str, version: str, digest: str, licence: str, end: str = "") -> dict[str, Any]:
    address = f"pkg:{kind}/{name}@{version.replace('+', '%2B').replace(':', '%3A')}{end}"
    return {
        "type": "library", "bom-ref": address, "name": name, "version": version, "purl": address,
        "hashes": [{"alg": "SHA-256", "content": digest}], "licenses": [{"license": {"name": licence}}],
    }  # fmt: skip

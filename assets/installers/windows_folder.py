"""A folder for Windows, made on Linux: python.org's own interpreter, and the wheels for Windows."""

from __future__ import annotations

import base64
import io
import re
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from assets.installers import fetch, inventory
from assets.installers.contents import CONTENTS, HERE, dropped
from assets.installers.fetch import BuildError, run
from assets.installers.packages import EXPLAINED, copy_guide, unpack_wheels

WINDOWS = CONTENTS["windows"]
PYTHON = WINDOWS["python"]
SIGNER = "/O=Python Software Foundation/"
PACKAGES = "site-packages"


def build(out: Path, cache: Path, newer: bool = False) -> list[str]:
    """Makes the folder ``out`` and returns the names of what was left out of it.

    Raises:
        BuildError: something is not to be had, not what the locks list, or not signed.

    """
    archive = fetch.embeddable(cache)
    wheels = fetch.wheels("windows", cache)
    debs = fetch.debian_packages(WINDOWS["suite"], cache, newer)
    shutil.rmtree(out, ignore_errors=True)
    packages = out / PACKAGES
    packages.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        system = Path(scratch)
        for deb in debs.values():
            fetch.unpack_debian(deb, system)
        _interpreter(archive, out)
        pruned = unpack_wheels(wheels, packages)
        _runtime(wheels, out)
        lay_out_shiboken(packages / "shiboken6")
        copy_guide(packages)
        shutil.copyfile(HERE / "windows/start.py", out / "lib/start.py")
        compiler = system / "usr/bin" / f"python{PYTHON}"
        run(compiler, "-I", "-S", "-B", HERE / "byte_code.py", packages, "2", *EXPLAINED)
        # Folder by folder, so that the names in a report of a fault are those of the modules.
        for folder in (out / "lib", packages):
            # Sources become byte code; the library is byte code already.
            run(compiler, "-I", "-S", "-B", HERE / "byte_code.py", folder)
        inventory.write(out, "windows", wheels, debs, system, [_embedded(archive)])
    shutil.copyfile(HERE / "windows/resource-guide.ico", out / "resource-guide.ico")
    shutil.copyfile(HERE / "windows/resource-guide.cmd", out / "resource-guide.cmd")
    return pruned


def _interpreter(archive: Path, out: Path) -> None:
    """Python for Windows. Each program and library must bear the signature of the Python Software Foundation."""
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(archive) as sources:
            member = next(one for one in sources.getmembers() if one.name.endswith("/data.zip"))
            data = sources.extractfile(member)
            assert data is not None
            (Path(scratch) / "data.zip").write_bytes(data.read())
        with zipfile.ZipFile(Path(scratch) / "data.zip") as files:
            for name in sorted(files.namelist()):
                base = name.rpartition("/")[2]
                if base and not dropped("embed", base):
                    (out / base).write_bytes(files.read(name))
        roots = Path(scratch) / "roots.pem"
        known = Path("/etc/ssl/certs/ca-certificates.crt").read_bytes()
        roots.write_bytes(known + (HERE / "windows/microsoft-root-2020.pem").read_bytes())
        for path in sorted(out.glob("*.*")):
            if path.suffix in (".exe", ".dll", ".pyd"):
                check_signature(path, roots)
    number = PYTHON.replace(".", "")
    _library(out / f"python{number}.zip", out / "lib")
    (out / "LICENSE.txt").rename(out / f"python-{PYTHON}-license.txt")
    (out / f"python{number}._pth").write_bytes(f"lib\r\n.\r\n{PACKAGES}\r\n".encode())


def check_signature(path: Path, roots: Path) -> None:
    """Raises BuildError unless a program bears a valid, timed signature of the Python Software Foundation."""
    # No list of withdrawn certificates: they lie in the network.
    told = run("osslsigncode", "verify", "-ignore-crl", "-CAfile", roots, "-TSA-CAfile", roots, "-in", path)
    signer = told.partition("Signer's certificate:")[2] or told
    if (
        "Signature verification: ok" not in told
        or SIGNER not in signer
        or "Timestamp Server Signature verification: ok" not in told
    ):
        raise BuildError(f"{path.name} has no valid signature of the Python Software Foundation")


def _library(archive: Path, out: Path) -> None:
    """The pure part of Python's library, out of its zip: files are found quicker."""
    with zipfile.ZipFile(archive) as files:
        for name in sorted(files.namelist()):
            if name.endswith(".pyc") and not dropped("stdlib", name.removesuffix("c")):
                place = out / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(files.read(name))
    archive.unlink()


def _runtime(wheels: list[Path], out: Path) -> None:
    """Microsoft's libraries of C and C++, from Qt's wheel."""
    (wheel,) = [path for path in wheels if path.name.startswith("pyside6_essentials-")]
    with zipfile.ZipFile(wheel) as archive:
        for name in WINDOWS["runtime"]:
            (out / name).write_bytes(archive.read(f"PySide6/{name}"))


def lay_out_shiboken(package: Path) -> None:
    """What Shiboken carries in its library and else unpacks and compiles at each start: what ``SBK_EMBED=0`` does."""
    library = (package / "shiboken6.abi3.dll").read_bytes()
    found = re.search(rb"UEsDB[A-Za-z0-9+/=\n\0]+", library)  # A zip in base 64, in several strings.
    if found is None:
        raise BuildError("Shiboken carries its Python modules otherwise than before")
    text = found[0].translate(None, b"\n\0")
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(text[: len(text) // 4 * 4]))) as modules:
        for name in sorted(modules.namelist()):
            if name.startswith("shibokensupport/") and name.endswith(".py"):
                place = package / "files.dir" / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(modules.read(name))


def _embedded(archive: Path) -> dict[str, Any]:
    name = archive.name.removesuffix(".tar.gz")
    return {
        "type": "library", "bom-ref": "cpython-windows", "name": "CPython for Windows", "version": PYTHON,
        "description": f"from {name}, whose files bear the signature of the Python Software Foundation",
        "hashes": [{"alg": "SHA-256", "content": fetch.sha256(archive)}], "licenses": [{"license": {"id": "PSF-2.0"}}],
    }  # fmt: skip

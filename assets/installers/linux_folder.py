"""A folder for Linux with an interpreter of its own, started by the file ``resource-guide`` in it."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from assets.installers import elf, fetch, icu, inventory
from assets.installers.completion import completion
from assets.installers.contents import CONTENTS, HERE, ROOT, dropped, fits, guide_version, release_time
from assets.installers.fetch import BuildError, run
from assets.installers.packages import EXPLAINED, copy_guide, unpack_wheels

DEBIAN = CONTENTS["debian"]
VERSION = "3.11"
PACKAGES = "dist-packages"
"""Where Debian's interpreter looks for packages, under its library."""
SHARE = (
    "resource-guide.desktop",
    "resource-guide-pack.desktop",
    "resource-guide.metainfo.xml",
    "resource-guide.xml",
    "resource-guide.1",
)
"""For the menu, software centers, the types of files and the manual."""
LIBRARIES = ("usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu")


def build(out: Path, cache: Path, newer: bool = False, python: str = f"python{VERSION}") -> list[str]:
    """Makes the folder ``out`` and returns the names of what was left out of it.

    ``python`` is the file name of its interpreter. See ``fetch.debian_packages`` for ``newer``.

    Raises:
        BuildError: something is not to be had, not what the locks list, or links what no part brings.

    """
    debs = fetch.debian_packages(DEBIAN["suite"], cache, newer)
    wheels = fetch.wheels("linux", cache)
    shutil.rmtree(out, ignore_errors=True)
    library = out / "lib" / f"python{VERSION}"
    packages = library / PACKAGES
    packages.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        system = Path(scratch)
        for deb in debs.values():
            fetch.unpack_debian(deb, system)
        _interpreter(system, out, python)
        own = _libraries(debs, DEBIAN["own"], out / "lib")
        spare = _libraries(debs, [*DEBIAN["spare"], *DEBIAN["small"]], out / "lib" / "spare")
        pruned = unpack_wheels(wheels, packages)
        copy_guide(packages)
        shutil.copyfile(HERE / "linux/sitecustomize.py", library / "sitecustomize.py")
        shutil.copyfile(HERE / "linux/start.py", out / "lib/start.py")
        _shrink(out, packages)
        order = _complete(out, own, spare)
        (out / "lib" / "spare" / "order").write_text("".join(f"{name}\n" for name in order))
        shutil.copyfile(HERE / "linux" / "fonts.conf", out / "lib" / "spare" / "fonts.conf")
        _byte_code(out, python)
        inventory.write(out, "linux", wheels, debs, system)
    _launcher(out, python)
    return pruned


def _interpreter(system: Path, out: Path, python: str) -> None:
    """The interpreter and the part of its library that travels."""
    program = out / "bin" / python
    program.parent.mkdir()
    shutil.copyfile(system / "usr/bin" / f"python{VERSION}", program)
    program.chmod(0o755)
    elf.look_beside(program, "../lib")
    source = system / "usr/lib" / f"python{VERSION}"
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if not path.is_file() or path.is_symlink() or dropped("stdlib", name):
            continue
        if path.suffix in (".py", ".so"):
            place = out / "lib" / f"python{VERSION}" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def _libraries(debs: dict[str, Path], names: list[str], folder: Path) -> dict[str, Path]:
    """Puts the libraries of some Debian packages into a folder, each under the name by which others link it."""
    folder.mkdir(parents=True, exist_ok=True)
    placed: dict[str, Path] = {}
    for name in names:
        with tempfile.TemporaryDirectory() as scratch:
            fetch.unpack_debian(debs[name], Path(scratch))
            for path in sorted(file for place in LIBRARIES for file in (Path(scratch) / place).glob("*.so*")):
                if path.is_symlink() or fits(path.name, DEBIAN["unused"]):
                    continue
                linked = elf.soname(path)
                shutil.copyfile(path, folder / linked)
                placed[linked] = folder / linked
    return placed


def _shrink(out: Path, packages: Path) -> None:
    for path in _programs(out):
        elf.strip(path)
    (data,) = (packages / "PySide6/Qt/lib").glob("libicudata.so*")
    icu.shrink(data)


def _programs(out: Path) -> list[Path]:
    return [path for path in sorted(out.rglob("*")) if path.is_file() and path.suffix != ".py" and elf.is_elf(path)]


def _complete(out: Path, own: dict[str, Path], spare: dict[str, Path]) -> list[str]:
    """The spare libraries in the order in which they link each other; nothing is linked that nothing brings."""
    packages = {path.name for path in _programs(out) if PACKAGES in path.parts}
    links = {path: [name for name in elf.needed(path) if name not in DEBIAN["system"]] for path in _programs(out)}
    for path, names in links.items():
        absent = [name for name in names if name not in own and name not in spare and name not in packages]
        if absent:
            raise BuildError(f"{path.relative_to(out)} links {', '.join(absent)}, which nothing brings: contents.toml")
    asked = {name for path, names in links.items() if path not in spare.values() for name in names}
    order: list[str] = []

    def add(name: str) -> None:
        if name in spare and name not in order:
            for other in links[spare[name]]:
                add(other)
            order.append(name)

    for name in sorted(asked):
        add(name)
    for name in set(spare) - set(order):
        spare[name].unlink()
    return order


def _byte_code(out: Path, python: str) -> None:
    """Byte code by the interpreter that reads it; and what Shiboken would compile again at each start."""
    program = [out / "bin" / python, "-I", "-S", "-B"]
    packages = out / "lib" / f"python{VERSION}" / PACKAGES
    lay_out = "import sys; sys.path.append(sys.argv[1]); import PySide6.QtCore"
    run(*program, "-c", lay_out, packages, SBK_EMBED="0", LD_LIBRARY_PATH=str(out / "lib" / "spare"))
    run(*program, HERE / "byte_code.py", packages, "2", *EXPLAINED)
    run(*program, HERE / "byte_code.py", packages)
    run(*program, HERE / "byte_code.py", out / "lib", "2")


def _launcher(out: Path, python: str) -> None:
    date = time.strftime("%Y-%m-%d", time.gmtime(release_time()))
    values = {"@PYTHON@": python, "@VERSION@": guide_version(), "@DATE@": date}
    for name in ("resource-guide", "install.sh", *(f"share/{name}" for name in SHARE)):
        text = (HERE / "linux" / Path(name).name).read_text(encoding="utf-8")
        for mark, value in values.items():
            text = text.replace(mark, value)
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    (out / "share/resource-guide.bash").write_text(completion(), encoding="utf-8")
    shutil.copyfile(ROOT / "assets/icons/app.svg", out / "share/resource-guide.svg")
    started = [out / "resource-guide", out / "install.sh", out / "bin" / python]
    for path in out.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path in started else 0o644)

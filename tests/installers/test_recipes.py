"""The recipes of the downloads: what they say of the program is so, and the system's own checkers have no complaint."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import shiboken6

from assets.installers import contents, debian_package, downloads, fetch
from assets.installers.completion import completion
from assets.installers.fetch import BuildError
from assets.installers.windows_folder import lay_out_shiboken
from guide_app import __version__
from guide_app.cli.parser import parser
from guide_app.content.kinds import SEARCHED_KINDS
from guide_app.desk.command_line import window_options
from guide_app.edition.check import read_sealed
from guide_app.edition.compile import compile_pack
from guide_app.handouts.registry import HANDOUTS
from tests import tools
from tests.conftest import ROOT
from tests.small_pack import write_small_pack

LINUX = ROOT / "assets/installers/linux"


def _commands() -> dict[str, argparse.ArgumentParser]:
    for action in parser(tonight=True, card_sets=True, line_up=True, deck=True, editions=True)._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError


def _options(command: argparse.ArgumentParser) -> set[str]:
    return {name for action in command._actions for name in action.option_strings if name.startswith("--")}


def test_the_manual_names_every_command_and_option() -> None:
    text = (LINUX / "resource-guide.1").read_text(encoding="utf-8").replace("\\-", "-")
    commands = _commands()
    # These have many options, and the manual says where they are told.
    many = ("handout", "tonight", "take", "publish", "keys")
    told = [parser(), *(command for name, command in commands.items() if name not in many)]
    wanted = {"--kiosk", "--save-in", *commands, *(name for command in told for name in _options(command))}
    assert {name for name in wanted if name not in text} == set()


def _completed(*words: str) -> list[str]:
    script = f"""{completion()}
        COMP_WORDS=(resource-guide {" ".join(f"'{word}'" for word in words)}); COMP_CWORD={len(words)}
        compopt() {{ :; }}; _resource_guide; printf '%s\\n' "${{COMPREPLY[@]}}\""""
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, cwd=LINUX.parent)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_the_shell_completes_what_there_is() -> None:
    assert set(_completed("")) == {*_commands(), "--pack", "--kiosk", "--save-in", "--version", "--help"}
    assert window_options(["--kiosk", "--save-in", "x"]) is not None
    for name, command in _commands().items():
        if name != "handout":
            assert set(_completed(name, "--")) == _options(command), name
    assert set(_completed("handout", "")) == {*HANDOUTS, *_options(_commands()["handout"])}
    assert set(_completed("handout", "poster", "--style", "")) == {"words", "pictures"}
    assert set(_completed("search", "x", "--kind", "")) == set(SEARCHED_KINDS)
    assert _completed("check", "li") == ["linux"]


def test_the_menu_entries_are_valid() -> None:
    tools.require("desktop-file-validate")
    for path in sorted(LINUX.glob("*.desktop")):
        done = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout + done.stderr) == (0, ""), path.name


def test_a_pack_is_known_by_its_first_file(tmp_path: Path) -> None:
    tools.require("update-mime-database")
    tmp_path /= "mime"
    (tmp_path / "packages").mkdir(parents=True)
    shutil.copy(LINUX / "resource-guide.xml", tmp_path / "packages")
    environment = {"XDG_DATA_HOME": str(tmp_path.parent), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["update-mime-database", tmp_path], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "60:application/x-resource-guide-pack:pack.yaml" in (tmp_path / "globs2").read_text(encoding="utf-8")
    assert "60:application/x-resource-guide-edition:*.edition" in (tmp_path / "globs2").read_text(encoding="utf-8")
    entry = (LINUX / "resource-guide.desktop").read_text(encoding="utf-8")
    assert "Exec=resource-guide %f\n" in entry
    assert "MimeType=application/x-resource-guide-edition;\n" in entry
    entry = (LINUX / "resource-guide-pack.desktop").read_text(encoding="utf-8")
    assert "MimeType=application/x-resource-guide-pack;\n" in entry
    (command,) = re.findall(r"^Exec=resource-guide (.+) %f$", entry, re.MULTILINE)
    options = window_options([command, "somewhere/pack.yaml"])
    assert options is not None
    assert options.pack == Path("somewhere")


def test_the_manual_is_well_written() -> None:
    tools.require("man")
    done = subprocess.run(
        ["man", "--warnings", "-l", LINUX / "resource-guide.1"],
        env={"LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("script", ["install.sh", "resource-guide"])
def test_the_scripts_are_read_by_a_plain_shell(script: str) -> None:
    done = subprocess.run(["sh", "-n", LINUX / script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_rule_says_why_and_the_lock_has_what_is_asked_for() -> None:
    rules = tomllib.loads((contents.HERE / "contents.toml").read_text(encoding="utf-8"))["rule"]
    assert all(rule["why"] and ("keep" in rule) != ("drop" in rule) for rule in rules)
    locked = fetch.debian_lock()
    assert sorted(locked) == sorted(name for names in fetch.debian_names().values() for name in names)
    assert all(re.fullmatch(r"[0-9a-f]{64}", package.sha256) for package in locked.values())


def test_shibokens_modules_are_laid_out_for_windows_as_it_does_itself(tmp_path: Path) -> None:
    package = Path(shiboken6.__path__[0])
    (library,) = package.glob("libshiboken6.abi3.so.*")
    shutil.copy(library, tmp_path / "shiboken6.abi3.dll")
    lay_out_shiboken(tmp_path)
    laid_out = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.py")}
    by_itself = (package / "files.dir/shibokensupport").rglob("*.py")
    assert laid_out == {path.relative_to(package): path.read_bytes() for path in by_itself}
    (tmp_path / "shiboken6.abi3.dll").write_bytes(b"otherwise")
    with pytest.raises(BuildError, match="otherwise"):
        lay_out_shiboken(tmp_path)


def test_a_download_is_named_by_the_program_and_the_directory_in_it(tmp_path: Path) -> None:
    program = tmp_path / "program"
    edition = compile_pack(write_small_pack(tmp_path / "pack"), program / "guide_app" / "editions")
    folders = downloads.Folders(tmp_path, tmp_path)
    vars(folders)["linux"] = program  # A folder that holds a directory alone is packed at once.
    ((path, _told),) = downloads.build(["linux"], folders)
    assert path.name == f"resource-guide-{__version__}-{read_sealed(edition).envelope.date}-linux.tar.xz"
    assert debian_package.version(program) == f"{__version__}+{read_sealed(edition).envelope.date:%Y%m%d}"


def test_no_recipe_names_a_place_in_the_network() -> None:
    schemas = ("http://www.freedesktop.org/standards/",)
    for path in contents.HERE.rglob("*"):
        if path.suffix in (".py", ".toml", ".lock", ".sh", ".nsi", ".xml", ".desktop", ".md"):
            found = [
                each
                for each in re.findall(r"https?://\S+", path.read_text(encoding="utf-8"))
                if not each.startswith(schemas)
            ]
            assert found == [], path.name

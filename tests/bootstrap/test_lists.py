"""The lists of packages agree with pyproject.toml and with each other, and name no place to fetch from."""

from __future__ import annotations

import hashlib
import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from guide_app.bootstrap.stamp import requirements

if TYPE_CHECKING:
    from pathlib import Path

RUN, TESTS, TOOLS = "requirements.lock", "requirements-tests.lock", "requirements-tools.lock"


def _names(lines: list[str]) -> set[str]:
    return {re.split(r"[\[<>=!~; ]", line)[0].lower() for line in lines}


@pytest.fixture
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_dependency_is_pinned(root: Path, project: dict[str, Any]) -> None:
    extras = project["optional-dependencies"]
    for lock, wanted in ((RUN, project["dependencies"]), (TESTS, extras["tests"]), (TOOLS, extras["tools"])):
        text = (root / lock).read_text(encoding="utf-8")
        pinned = _names([line for line in text.splitlines() if line[:1].isalnum()])
        assert _names(wanted) <= pinned, f"{lock} was not renewed after a change of pyproject.toml"


def test_tests_run_with_the_packages_of_the_guide(root: Path) -> None:
    assert set(requirements(str(root / RUN))) <= set(requirements(str(root / TESTS)))


def test_no_package_is_in_the_lists_of_tests_and_of_tools(root: Path) -> None:
    tests, tools = (dict(requirements(str(root / lock))) for lock in (TESTS, TOOLS))
    assert not tests.keys() & tools.keys()


def test_one_pip_is_carried_and_it_is_the_listed_one(root: Path) -> None:
    folder = root / "guide_app" / "bootstrap"
    ((version, digest),) = re.findall(
        r"^pip==(\S+) --hash=sha256:(\w+)$", (folder / "pip.lock").read_text("utf-8"), re.M
    )
    (carried,) = folder.glob("*.whl")
    assert carried.name == f"pip-{version}-py3-none-any.whl"
    assert hashlib.sha256(carried.read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("lock", [RUN, TESTS, TOOLS])
def test_every_file_has_a_digest_and_none_an_address(root: Path, lock: str) -> None:
    text = (root / lock).read_text(encoding="utf-8")
    packages = [block for block in re.split(r"\n(?=[a-z0-9])", text) if not block.startswith("#")]
    assert len(packages) > 3
    assert all("--hash=sha256:" in block for block in packages)
    assert "://" not in text
    assert "index-url" not in text.replace("--no-emit-index-url", "")

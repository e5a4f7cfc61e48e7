"""``own-block``: what handouts say of the place that prints, and that ``handout`` prints it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import logos
from tests.cli.running import Run
from tests.handouts import pdf


@pytest.fixture(autouse=True)
def forgotten(run: Run) -> Iterator[None]:
    """The home is shared: nothing of a test stays in it."""
    yield
    run("own-block", "--remove")


def test_it_is_set_part_by_part_and_printed(run: Run, tmp_path: Path) -> None:
    assert run("own-block")[:2] == (0, "Handouts show no name or number. They have blank lines to fill in.\n")
    logo = tmp_path / "logo.png"
    logo.write_bytes(logos.png())
    assert run("own-block", "--name", "Elm Street House", "--logo", str(logo))[0] == 0
    code, out, _err = run("own-block", "--number", "508-752-2210")
    assert (code, out) == (0, "name: Elm Street House\nnumber: 508-752-2210\nline: none\nlogo: PNG\n")
    poster = tmp_path / "poster.pdf"
    assert run("handout", "poster", "--output", str(poster))[0] == 0
    assert "Elm Street House" in pdf.text(poster.read_bytes())
    assert run("handout", "poster", "--output", str(poster), "--no-own-block")[0] == 0
    assert "Elm Street House" not in pdf.text(poster.read_bytes())
    assert json.loads(run("own-block", "--no-logo", "--name", "", "--json")[1]) == {
        "name": "", "number": "508-752-2210", "line": "", "logo": "",
    }  # fmt: skip


def test_what_is_refused_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("own-block", "--name", "Elm Street House")
    script = tmp_path / "logo.svg"
    script.write_bytes(logos.svg("<script/>"))
    for wrong, told in (
        (("--number", "900-555-1212"), "” is not a regular phone number here."),
        (("--logo", str(script)), "The SVG file contains a script."),
        (("--logo", str(tmp_path / "none.png")), "No such file"),
        (("--logo", str(tmp_path)), "is not a plain file"),
    ):
        code, out, err = run("own-block", "--name", "Other", *wrong)
        assert (code, out) == (2, "")
        assert told in err
    assert "name: Elm Street House\n" in run("own-block")[1]

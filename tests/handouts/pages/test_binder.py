"""The binder: contents and indexes lead to the right pages, every heading is a bookmark, and it can be stopped."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from guide_app.content.reading.loader import load_pack
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.typesetting.subprocess_typeset import Request, typeset_in_subprocess
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.system.progress import UNWATCHED, Cancelled, Progress
from tests.handouts import pdf
from tests.handouts.conftest import Make, small_service
from tests.small_pack import TODAY, write_small_pack


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a thousand services."""
    folder = tmp_path_factory.mktemp("binder")
    pack = write_small_pack(folder / "pack")
    with (pack / "services.yaml").open("a", encoding="utf-8") as out:
        out.writelines(small_service(f"office-{number}", f"Office {number:04}", "night-line") for number in range(1000))
    build_library(load_pack(pack, TODAY), folder / "library")
    library = Library(folder / "library")
    yield library
    library.close()


def _pages_of(made: bytes) -> list[str]:
    return [" ".join(pdf.text(made, page).split()) for page in range(pdf.page_count(made))]


def test_contents_and_indexes_lead_to_the_right_pages(make: Make) -> None:
    pages = _pages_of(make("binder").pdf)
    listed = dict(re.findall(r"(Someone to talk to now|Index by need|Index by name)[ .]+(\d+)", pages[0]))
    assert len(listed) == 3
    for title, number in listed.items():
        assert pages[int(number) - 1].startswith(title)
    by_name = pages[int(listed["Index by name"]) - 1]
    assert f"Smalltown Night Line, {listed['Someone to talk to now']}" in by_name
    assert f"Late Line, see Smalltown Night Line, {listed['Someone to talk to now']}" in by_name
    shelter = re.search(r"Open Door Shelter, (\d+)", by_name)
    assert shelter
    assert "Open Door Shelter" in pages[int(shelter[1]) - 1]
    # A name that is not listed any more leads to who does that work today.
    assert f"Mill House, see Open Door Shelter, {shelter[1]}" in by_name
    assert by_name.index("Both Ways") < by_name.index("Full Line") < by_name.index("Late Line")


def test_a_service_is_under_every_need_in_the_index(make: Make) -> None:
    pages = _pages_of(make("binder").pdf)
    index = next(page for page in pages if page.startswith("Index by need"))
    shelter, legal = index.index("A place to stay"), index.index("Legal help")
    assert shelter < index.index("Open Door Shelter") < legal
    assert "Open Door Shelter" in index[legal:]
    assert "Closed House" not in " ".join(pages)


def test_every_heading_is_a_bookmark(make: Make) -> None:
    with pikepdf.open(io.BytesIO(make("binder").pdf)) as document, document.open_outline() as outline:
        (book, *parts) = outline.root
        assert book.title == "Directory of help"
        assert [part.title for part in parts][:1] == ["Someone to talk to now"]
        assert "Smalltown Night Line" in [child.title for child in parts[0].children]
        assert [part.title for part in parts][-2:] == ["Index by need", "Index by name"]


def test_notes_for_staff_only_when_wished(make: Make) -> None:
    said = "For staff: Stay beside the person while they call."
    assert said in " ".join(_pages_of(make("binder", staff_notes=True).pdf))
    assert said not in " ".join(_pages_of(make("binder").pdf))


def test_a_thousand_services_with_progress(make: Make, large: Library) -> None:
    told: list[float] = []
    rendered = make("binder", records=large, progress=Progress(told.append))
    assert rendered.printable
    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] > 0.3
    pages = _pages_of(rendered.pdf)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert "Office 0999" in pages[-1]


@pytest.mark.parametrize("after", [0.1, 0.31])
def test_it_can_be_stopped(make: Make, large: Library, after: float) -> None:
    """While the services are gathered, and while the pages are laid out in the other process."""
    done = 0.0

    def progress(now: float) -> None:
        nonlocal done
        done = now

    with pytest.raises(Cancelled):
        make("binder", records=large, progress=Progress(progress, lambda: done >= after))
    assert done < 0.9


def test_a_fault_in_the_other_process_is_told(root: Path) -> None:
    request = Request(str(root / "assets" / "handouts"), "sheet.typ", b"{}")
    answer = typeset_in_subprocess(request, UNWATCHED, 1.0)
    assert answer.error is not None
    broken = Request(str(root / "no" / "templates"), "sheet.typ", b"{}")
    with pytest.raises(RenderError, match="ended without a result"):
        typeset_in_subprocess(broken, UNWATCHED, 1.0)


@pytest.mark.parametrize("end", ["kill -9 $$", "echo 'memory allocation of 8 bytes failed' >&2; kill -6 $$"])
def test_a_process_that_ended_for_want_of_memory_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\ncat > /dev/null\n{end}\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(HandoutError, match="too little memory"):
        typeset_in_subprocess(Request("", "binder.typ", b""), UNWATCHED, 1.0)

"""Free: what is known to cost something is left out, what is not stated stays, and lists and search agree on it."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from guide_app.content.reading.loader import load_pack
from guide_app.content.record import Kind
from guide_app.content.records import Service
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import ServiceFilter, Services
from tests.packs import DEMO

FREE = ServiceFilter(free=True)
SERVICES: frozenset[Kind] = frozenset({"service"})
PAID = "family-health-center-worcester"


@pytest.fixture(scope="module")
def priced(tmp_path_factory: pytest.TempPathFactory) -> Generator[Library]:
    """The demo pack, in which one health center says what it costs."""
    folder = tmp_path_factory.mktemp("priced")
    pack = Path(shutil.copytree(DEMO, folder / "pack"))
    services = pack / "services.yaml"
    said = "You are seen even if you cannot pay."
    text = services.read_text("utf-8")
    assert text.count(said) == 1
    services.write_text(text.replace(said, "You pay by your income."), "utf-8")
    build_library(load_pack(pack), folder / "library")
    library = Library(folder / "library")
    yield library
    library.close()


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Free.", "free"),
        ("The care by the special nurse is free.", "free"),
        ("Gratis.", "free"),
        ("There is no charge.", "free"),
        ("No fees, ever.", "free"),
        ("Usted no paga nada.", "free"),
        ("Free for children. Adults pay a fee.", "free"),
        ("You pay by your income.", "paid"),
        ("$25 a visit", "paid"),
        ("Not free: there is a small fee.", "paid"),
        ("Sliding scale", "paid"),
        ("Según sus ingresos.", "paid"),
        ("You are seen even if you cannot pay.", None),
        ("The fund can pay up to 25,000 dollars for one crime.", None),
        ("A smoke-free home.", None),
    ],
)
def test_what_a_cost_says(small_pack: Path, tmp_path: Path, said: str, state: str | None) -> None:
    pack = Path(shutil.copytree(small_pack, tmp_path / "pack"))
    services = pack / "services.yaml"
    services.write_text(services.read_text("utf-8").replace("cost_option: Free.", f'cost_option: "{said}"'), "utf-8")
    build_library(load_pack(pack), tmp_path / "library")
    library = Library(tmp_path / "library")
    stated = {name for name in ("free", "paid") if library.store.bits(name)}
    library.close()
    assert stated == ({state} if state else set())


def test_lists_put_the_free_ones_first_and_leave_out_only_what_costs(priced: Library) -> None:
    everything, found = Services(priced).find().ids(), Services(priced).find(FREE).ids()
    left_out = priced.many(Service, [one for one in everything if one not in found], "en")
    assert PAID in {one.record.id for one in left_out}
    assert all(one.record.cost_option for one in left_out)
    costs = [record.record.cost_option for record in priced.many(Service, found, "en")]
    known = priced.store.bits("free")
    free = [bool(known >> (Services(priced).rank_of(one) or 0) & 1) for one in found]
    assert any(free)
    assert None in costs
    assert free == sorted(free, reverse=True)


@pytest.mark.parametrize(
    ("typed", "without", "language"),
    [
        ("free help", "help", "en"),
        ("free doctor", "doctor", "en"),
        ("free food", "food", "en"),
        ("Medical care free", "medical care", "en"),
        ("ayuda gratis", "ayuda", "es"),
        ("médico gratis", "médico", "es"),
        ("comida sin costo", "comida", "es"),
    ],
)
def test_a_search_agrees_with_the_lists(priced: Library, typed: str, without: str, language: str) -> None:
    searcher = Searcher(priced)
    every = searcher.search(Query(without, language, kinds=SERVICES, limit=500))
    found = searcher.search(Query(typed, language, kinds=SERVICES, limit=500))
    assert found.query.filter.free
    passing = set(Services(priced).find(found.query.filter).ids())
    assert {hit.id for hit in every.hits} & passing <= {hit.id for hit in found.hits} <= passing
    assert PAID not in {hit.id for hit in found.hits}


FOOD = {"worcester-county-food-bank", "catholic-charities-worcester", "centro", "friendly-house", "mass-211"}


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("free eyeglasses", "en", {"kennedy-community-health"}),
        ("lentes gratis", "es", {"kennedy-community-health"}),
        (
            "free food",
            "en",
            {"worcester-county-food-bank", "catholic-charities-worcester", "centro", "friendly-house", "mass-211"},
        ),
        (
            "comida gratis",
            "es",
            {"worcester-county-food-bank", "catholic-charities-worcester", "centro", "friendly-house", "mass-211"},
        ),
        ("free clothes", "en", {"walking-together", "friendly-house"}),
        ("free shelter", "en", {"abbys-house", "smoc-queen-street", "ea-family-shelter"}),
        ("free lawyer", "en", {"community-legal-aid"}),
        ("abogado gratis", "es", {"community-legal-aid"}),
    ],
)
def test_what_does_not_state_its_cost_is_found(
    searcher: Searcher, typed: str, language: str, expected: set[str]
) -> None:
    assert {hit.id for hit in searcher.search(Query(typed, language)).hits[:2]} & expected


def test_of_those_that_fit_alike_the_free_one_is_first(searcher: Searcher) -> None:
    query = Query("legal help free", limit=500)
    hits = [hit.id for hit in searcher.search(query).hits]
    assert hits.index("community-legal-aid") < hits.index("clavc")
    assert hits.index("pair-project") < hits.index("ascentria")

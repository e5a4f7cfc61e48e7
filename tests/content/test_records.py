"""A kind of record is declared once, on its class; everything else is derived."""

from __future__ import annotations

import pytest
from msgspec import inspect

from guide_app.content.entries import info_of, marks_of, text_kind
from guide_app.content.facts import BY_ID, FACTS, NO_FACTS, ON_PAPER, facts_in
from guide_app.content.kinds import FILE_TYPES, LINKABLE_KINDS, PACK_LIST_TYPES, RECORD_TYPES, SEARCHED_KINDS
from guide_app.content.record import ANY_KIND, Record
from guide_app.content.records import Service
from guide_app.library.folder import FORMAT, format_of
from guide_app.library.library import Library
from tests.packs import DEMO

EVERY = pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)


@EVERY
def test_a_class_declares_fields_that_it_has(record_type: type[Record]) -> None:
    fields = set(record_type.__struct_fields__)
    assert {record_type.title_field, *record_type.translated, *record_type.searched} <= fields
    assert set(record_type.for_clients) <= set(record_type.translated)


def test_every_field_of_a_service_is_a_fact_or_declared_as_none() -> None:
    told = [field for fact in FACTS for field in fact.fields]
    assert set(told) <= set(Service.__struct_fields__)
    assert set(told).isdisjoint(NO_FACTS)
    assert set(Service.__struct_fields__) == {*told, *NO_FACTS}
    assert len({fact.id for fact in FACTS}) == len(FACTS)


def test_a_heading_on_paper_is_asked_only_of_languages_that_can_show_it() -> None:
    for fact_id, heading in ON_PAPER.items():
        whole_only = set(BY_ID[fact_id].fields) <= set(Service.translated) - set(Service.for_clients)
        assert heading.context == ("fact" if whole_only else "page"), fact_id


def test_library_format_changes_with_a_field() -> None:
    class Changed(Service, frozen=True, kw_only=True):
        entrance: str | None = None

    assert format_of(RECORD_TYPES) == FORMAT
    assert format_of({**RECORD_TYPES, "service": Changed}) != FORMAT


def test_a_view_for_clients_gets_no_fact_for_staff(demo: Library) -> None:
    services = [found.record for found in demo.all(Service, "en") if found.record.staff_notes]
    assert services
    texts = [fact.id for fact in FACTS if fact.audience == "staff"]
    for service in services:
        assert not list(facts_in(texts, service, str, {}))
        assert list(facts_in(texts, service, str, {}, "staff"))


@EVERY
def test_what_is_searched_is_text(record_type: type[Record]) -> None:
    assert all(text_kind(record_type, name) in ("line", "prose") for name in record_type.searched)


@EVERY
def test_a_reference_names_a_kind(record_type: type[Record]) -> None:
    for field in info_of(record_type).fields:
        info = field.type
        if isinstance(info, inspect.UnionType):
            info = next(inner for inner in info.types if not isinstance(inner, inspect.NoneType))
        if isinstance(info, inspect.VarTupleType):
            info = info.item_type
        kind = marks_of(info).get("refers") if isinstance(info, inspect.Metadata) else None
        assert kind in (None, ANY_KIND, *RECORD_TYPES), field.name
        assert kind is None or not field.name.endswith("_id") or field.name == f"{kind}_id"


def test_no_two_kinds_share_a_name_or_a_place() -> None:
    declared = Record.__subclasses__()
    assert len(RECORD_TYPES) == len(declared)
    assert len(FILE_TYPES) + len(PACK_LIST_TYPES) == len(declared)


def test_the_kinds_that_links_and_searches_reach() -> None:
    assert LINKABLE_KINDS == ("service", "indicator", "question", "guidance", "sheet")
    assert set(SEARCHED_KINDS) == {*LINKABLE_KINDS, "notice"}


def test_every_file_of_records_is_in_the_pack() -> None:
    assert {path.name for path in DEMO.glob("*.yaml")} >= set(FILE_TYPES)

"""Makes a large pack from a seed: the Worcester pack with a statewide directory beside it, as JSON lines.

Names, needs, texts, hours and languages are drawn as a 211 directory has them: few towns hold most services, most words
are common and many names are rare. Half of the services are translated. Nothing in it is a fact.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from guide_app.content.pack import unit_digest
from guide_app.content.records import Service

WORCESTER = Path(__file__).parent.parent.parent / "data" / "worcester"
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
AREA_CODES = ("413", "508", "617", "774", "781", "857", "978", "339", "351", "860", "401", "603", "207", "802")
SPOKEN = ("en", "es", "pt", "ht", "vi", "km", "ar", "ru", "zh", "fr", "sq", "tw")
OPENS, CLOSES = ("08:00", "08:30", "09:00", "10:00"), ("16:00", "17:00", "18:00", "20:00")
WORDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


def write_large_pack(folder: Path, services: int, seed: int = 211) -> Path:
    """Write a pack with so many more services into ``folder``, which must not exist."""
    shutil.copytree(WORCESTER, folder)
    chosen = random.Random(seed)
    organizations = list(_organizations(chosen, max(services // 3, 1)))
    phones = list(_phones(chosen, len(organizations)))
    source = {"id": "the-bench", "publisher": "The bench", "url": "https://example.org", "read_date": "2026-05-01"}
    _write(folder / "sources.jsonl", [source])
    _write(folder / "organizations.jsonl", organizations)
    _write(folder / "phones.jsonl", phones)
    made = (_service(chosen, number, organizations, phones) for number in range(services))
    with (folder / "services.jsonl").open("wb") as english, (folder / "es" / "services.jsonl").open("wb") as spanish:
        for record, translation in made:
            english.write(msgspec.json.encode(record) + b"\n")
            if translation:
                unit = {"id": record["id"], "of": unit_digest(msgspec.convert(record, Service)), "review": "draft"}
                spanish.write(msgspec.json.encode({**unit, **translation}) + b"\n")
    return folder


def queries() -> dict[str, list[str]]:
    """What to ask for, by sort: common and rare words, beginnings, slips, whole sentences, numbers."""
    surnames = _Surnames(random.Random(212))
    rare = [surnames.one() for _ in range(20)]
    return {"one letter": list("abcdefghilmnoprstvw"), "rare words": rare, **WORDS["queries"]}


class _Surnames:
    """Names of which some come often and most seldom."""

    def __init__(self, chosen: random.Random) -> None:
        self._chosen = chosen
        self._known: list[str] = []

    def one(self) -> str:
        if self._known and self._chosen.random() < 0.7:
            return self._known[int(len(self._known) * self._chosen.random() ** 2)]
        name = "".join(
            self._chosen.choices(WORDS["syllables"], k=self._chosen.choice((1, 2, 2)))
        ) + self._chosen.choice(WORDS["endings"])
        self._known.append(name.capitalize())
        return self._known[-1]


def _town(chosen: random.Random) -> str:
    return WORDS["towns"][int(len(WORDS["towns"]) * chosen.random() ** 2)]


def _organizations(chosen: random.Random, count: int) -> Iterator[dict[str, Any]]:
    surnames = _Surnames(chosen)
    for number in range(count):
        name = f"{chosen.choice((surnames.one(), surnames.one(), _town(chosen)))} {chosen.choice(WORDS['bodies'])}"
        record: dict[str, Any] = {"id": f"org-{number}", "name": name}
        if chosen.random() < 0.1:
            record["alternate_names"] = [f"{surnames.one()} {chosen.choice(WORDS['bodies'])}"]
        yield record


def _phones(chosen: random.Random, count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        line, area = divmod(number, len(AREA_CODES))
        digits = f"{2_340_000 + line * 17 % 7_000_000:07d}"
        yield {
            "id": f"line-{number}", "number": f"{AREA_CODES[area]}-{digits[:3]}-{digits[3:]}", "label": "Front desk",
            "modes": ["voice"], "confirmed": "elsewhere", "print": chosen.random() < 0.6,
            "schedules": _schedules(chosen), "assured_date": "2026-05-01", "sources": ["the-bench"],
        }  # fmt: skip


def _schedules(chosen: random.Random) -> list[dict[str, Any]]:
    drawn = chosen.random()
    if drawn < 0.3:
        return []
    if drawn < 0.4:
        return [{"byday": list(DAYS), "opens_at": "00:00", "closes_at": "23:59"}]
    opens, closes = (
        chosen.choice(("08:00", "08:30", "09:00", "10:00")),
        chosen.choice(("16:00", "17:00", "18:00", "20:00")),
    )
    return [{"byday": list(DAYS[: chosen.choice((4, 5, 5, 6))]), "opens_at": opens, "closes_at": closes}]


def _service(
    chosen: random.Random, number: int, organizations: list[dict[str, Any]], phones: list[dict[str, Any]]
) -> tuple[dict[str, Any], dict[str, Any] | None]:
    owner = int(len(organizations) * chosen.random() ** 1.5)
    need, other = chosen.sample(list(WORDS["kinds"]), 2)
    town, kind = _town(chosen), chosen.choice(WORDS["kinds"][need]["names"])
    name = chosen.choice((f"{kind} of {town}", f"{organizations[owner]['name']}, {kind}", f"{town} {kind}"))
    sentences = [*WORDS["kinds"][need]["en"], *chosen.sample(WORDS["kinds"][other]["en"], 2)]
    sentences += chosen.sample(WORDS["extra"], 2)
    chosen.shuffle(sentences)
    street = f"{chosen.randint(1, 900)} {chosen.choice(WORDS['towns'])} Street"
    record: dict[str, Any] = {
        "id": f"svc-{number}", "organization_id": organizations[owner]["id"], "name": name,
        "needs": [need, other] if chosen.random() < 0.5 else [need],
        "description": " ".join(sentences).replace("{who}", chosen.choice(WORDS["who"])),
        "phones": [phones[owner]["id"]], "service_area": f"{town} and towns nearby",
        "languages": sorted({"en", *chosen.choices(SPOKEN, weights=range(24, 0, -2), k=2)}),
        "eligibility_description": f"For {chosen.choice(WORDS['who'])} of {town}.",
        "cost_option": chosen.choice(("Free.", "You pay by your income.")),
        "locations": [{"address": {"address_1": street, "city": town}}],
        "assured_date": "2026-05-01", "assurer": "The bench", "sources": ["the-bench"],
    }  # fmt: skip
    if chosen.random() < 0.3:
        record["schedules"] = _schedules(chosen)
    if chosen.random() < 0.2:
        record["minimum_age"] = 18
    if chosen.random() < 0.4:
        record["eligibility"] = _eligibility(chosen, "minimum_age" in record)
    if chosen.random() < 0.6:
        record["application_process"] = " ".join(chosen.sample(WORDS["apply"], 3))
    if chosen.random() < 0.4:
        record["required_documents"] = " ".join(chosen.sample(WORDS["bring"], 2))
    if chosen.random() < 0.3:
        record["interpretation_services"] = "They call an interpreter."
    if chosen.random() >= 0.5:
        return record, None
    words = " ".join([*chosen.sample(WORDS["kinds"][need]["es"], 2), chosen.choice(WORDS["kinds"][other]["es"])])
    translation = {
        "description": words.replace("{quien}", chosen.choice(WORDS["quien"])),
        "eligibility_description": f"Para {chosen.choice(WORDS['quien'])} de {town}.",
        "service_area": f"{town} y pueblos cercanos",
        "cost_option": "Gratis." if record["cost_option"] == "Free." else "Según sus ingresos.",
    }
    return record, translation


def _eligibility(chosen: random.Random, adults: bool) -> dict[str, Any]:
    """Whom a service says that it takes: of each fact, most say nothing."""
    stated: dict[str, Any] = {
        "offer_to_under_18": "no" if adults else chosen.choice(("yes", "ask", "no")),
        "genders_served": chosen.choice(("all", "all", "women", "men")),
    }
    for fact in ("takes_children", "takes_pregnant", "sobriety_required", "needs_id", "overnight_bed"):
        stated[fact] = chosen.random() < 0.5
    return {name: value for name, value in stated.items() if chosen.random() < 0.4}


def _write(path: Path, records: list[dict[str, Any]]) -> None:
    path.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))

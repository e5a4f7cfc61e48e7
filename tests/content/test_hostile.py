"""A pack is untrusted input: what is meant to harm is refused with file and line, soon, and in little memory."""

from __future__ import annotations

import os
import socket
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide_app.content.checks import text_rules
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.problems import PackRefused, Problems
from guide_app.content.reading.files import MAX_FILE_BYTES, MAX_LINES_BYTES, digest_of
from guide_app.content.reading.loader import check_pack, load_pack
from guide_app.content.reading.nodes import MAX_CHARACTERS, NodeBudget, read_nodes
from tests.content.conftest import SpoiltPack
from tests.small_pack import FILES, TODAY

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
)

TEXTS = [
    pytest.param(BOMB, 4, "aliases expand to more than 2,000 nodes", id="anchor bomb"),
    pytest.param("- &a [*a]\n", 1, "the alias '*a' names no anchor before it", id="an anchor inside itself"),
    pytest.param("- *nothing\n", 1, "the alias '*nothing' names no anchor before it", id="no such anchor"),
    pytest.param("[" * 100_000, 1, "nesting depth", id="deep lists"),
    pytest.param("\n{a: " * 100_000, 18, "is nested more than 16 levels deep", id="deep mappings"),
    pytest.param("- " * 100_000, 1, "is nested more than 16 levels deep", id="deep blocks"),
    pytest.param(f"- &a {'[' * 9}x{']' * 9}\n- {'[' * 9}*a{']' * 9}\n", 2, "is nested more than 16", id="deep alias"),
    pytest.param(f"- id: x\n  reason: {'a' * (MAX_CHARACTERS + 1)}\n", 2, "more than 20,000 characters", id="long"),
    pytest.param("- id: x\n  reason: >\n" + "    a\n" * 20_000, 2, "more than 20,000 characters", id="many lines"),
    pytest.param("- [" + "a," * 400_000 + "]", 1, "the pack has more than 400,000 values", id="many values"),
    pytest.param("- id: x\n- !!python/object/apply:os.system [echo]\n", 2, "has the tag", id="a tag that acts"),
    pytest.param("- id: !!str x\n", 1, "has the tag", id="a tag that does not"),
    pytest.param("- !mine {id: x}\n", 1, "has the tag", id="a tag of one's own"),
    pytest.param("- {}\n---\n- {}\n", 2, "starts a second document", id="two documents"),
    pytest.param("- {}\n...\n---\n- {}\n", 3, "starts a second document", id="two documents, one ended"),
    pytest.param("- ? [a]\n  : b\n", 1, "has a list or mapping as a key", id="a list as a key"),
    pytest.param("- <<: {id: x}\n", 1, "unknown key '<<'", id="a merge"),
    pytest.param("- id: x\n  reason: [a\n", 3, "is not valid YAML", id="no end"),
    pytest.param("- id: x\n\treason: a\n", 2, "is not valid YAML", id="a tab"),
    pytest.param("# nothing\n", 1, "is empty; write []", id="nothing but a remark"),
    pytest.param("", 1, "is empty; write []", id="nothing"),
    pytest.param("just words", 1, "expected a list of records", id="words"),
    pytest.param("- id: x\n  reason: a\0b\n", 2, "has the character U+0000, which cannot be seen", id="NUL"),
    pytest.param("- id: x\n  reason: 555\u202e0199\n", 2, "has the character U+202E", id="reversed digits"),
    pytest.param("- id: x\n  # \u2066\n", 2, "has the character U+2066", id="a hidden remark"),
    pytest.param("- id: x\n  reason: a\u200bb\n", 2, "has the character U+200B", id="no width"),
    pytest.param("- id: x\n  reason: a\u0085b\n", 2, "has the character U+0085", id="another line end"),
    pytest.param('- id: x\n  reason: "a\\u202eb"\n', 2, "has the character U+202E", id="reversed by an escape"),
    pytest.param('- id: x\n  reason: "a\\0b"\n', 2, "has the character U+0000", id="NUL by an escape"),
    pytest.param('- id: x\n  reason: "a\\rb"\n', 2, "has an escaped carriage return", id="CR by an escape"),
    pytest.param("- {}\n".encode("utf-16"), 1, "is not UTF-8; save the file as UTF-8", id="UTF-16"),
    pytest.param(b"- id: x\n  reason: caf\xe9\n", 2, "is not UTF-8", id="Latin-1"),
    pytest.param(b"- id: \xc0\xaf\n", 1, "is not UTF-8", id="overlong UTF-8"),
]


@pytest.mark.parametrize(("text", "line", "says"), TEXTS)
def test_a_hostile_file_is_refused(pack: SpoiltPack, text: str | bytes, line: int, says: str) -> None:
    pack.write("notices.yaml", text)
    started = time.perf_counter()
    told = [str(problem) for problem in pack.problems()]
    assert any(one.startswith(f"notices.yaml:{line}: ") and says in one for one in told), "\n".join(told[:9])
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("text", ["\ufeff{}", "---\n{}", "%YAML 1.1\n---\n{}\n...\n", "{}\r\n", "# a\r\n{}"])
def test_what_editors_write_is_read(pack: SpoiltPack, text: str) -> None:
    pack.write("notices.yaml", text.replace("{}", FILES["notices.yaml"].strip()).encode())
    assert pack.problems() == ()


def test_a_small_anchor_is_allowed(pack: SpoiltPack) -> None:
    pack.change("phones.yaml", "    - {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 23:59}",
                "    - &always {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 23:59}")  # fmt: skip
    pack.change("phones.yaml", "    - {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 23:59}",
                "    - *always")  # fmt: skip
    assert pack.problems() == ()


def test_nothing_outside_the_folder_is_read(pack: SpoiltPack, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("- {secret: 1}\n")
    (pack.folder / "notices.yaml").unlink()
    (pack.folder / "notices.yaml").symlink_to(outside)
    assert pack.only_problem() == ("notices.yaml:1: is a link to outside the pack; put the file itself in the pack")


def test_a_language_folder_that_leads_out_is_refused(pack: SpoiltPack, tmp_path: Path) -> None:
    (pack.folder / "es").rename(tmp_path / "es")
    (pack.folder / "es").symlink_to(tmp_path / "es")
    assert pack.only_problem() == "es:1: is a link to outside the pack; put the files in the pack"


def test_a_link_inside_the_pack_is_followed(pack: SpoiltPack) -> None:
    (pack.folder / "notices.yaml").rename(pack.folder / "notices.txt")
    (pack.folder / "notices.yaml").symlink_to("notices.txt")
    assert pack.problems() == ()


def test_a_link_to_itself_or_nowhere_is_refused(pack: SpoiltPack) -> None:
    for target in ("notices.yaml", "nowhere.yaml"):
        (pack.folder / "notices.yaml").unlink()
        (pack.folder / "notices.yaml").symlink_to(target)
        assert pack.only_problem().startswith("notices.yaml:1: cannot be read (")


def test_a_pipe_is_refused_without_waiting(pack: SpoiltPack) -> None:
    (pack.folder / "notices.yaml").unlink()
    os.mkfifo(pack.folder / "notices.yaml")
    assert "notices.yaml:1: is not a plain file" in pack.only_problem()


def test_a_socket_is_refused(pack: SpoiltPack, monkeypatch: pytest.MonkeyPatch) -> None:
    (pack.folder / "notices.yaml").unlink()
    monkeypatch.chdir(pack.folder)  # The path of a socket must be short.
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("notices.yaml")
        assert "notices.yaml:1: is not a plain file" in pack.only_problem()


def test_a_device_is_refused(pack: SpoiltPack) -> None:
    """By a link, which leads out: a device itself needs rights to make."""
    (pack.folder / "notices.yaml").unlink()
    (pack.folder / "notices.yaml").symlink_to("/dev/zero")
    assert pack.only_problem().startswith("notices.yaml:1: is a link to outside")


def test_a_folder_for_a_file_is_refused(pack: SpoiltPack) -> None:
    (pack.folder / "notices.yaml").unlink()
    (pack.folder / "notices.yaml").mkdir()
    assert str(pack.problems()[0]).startswith("notices.yaml:1: ")


def test_a_file_past_the_bound_is_not_parsed(pack: SpoiltPack) -> None:
    with open(pack.folder / "notices.yaml", "wb") as file:
        file.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    told = pack.only_problem()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told == "notices.yaml:1: is larger than 8 MiB; a pack file is smaller"
    assert peak < 4 * MAX_FILE_BYTES


def test_one_line_of_many_megabytes_is_not_held_in_memory(pack: SpoiltPack) -> None:
    with open(pack.folder / "services.jsonl", "wb") as file:
        file.write(b"{}\n" * 5)
        file.truncate(MAX_LINES_BYTES)
    tracemalloc.start()
    told = pack.problems()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "services.jsonl:6: is longer than 200,000 bytes; a line holds one record" in map(str, told)
    assert peak < 4 * MAX_FILE_BYTES


@pytest.mark.parametrize(
    "name", [b"a\nphones.yaml:1: fine.yaml", b"\x1b[2J.yaml", b"\xff.yaml", "a\u202elmay.yaml".encode()]
)
@pytest.mark.parametrize("place", [b"", b"\x1b[31m/", b"\xff/"])
def test_a_name_that_forges_lines_or_is_no_text_is_refused(pack: SpoiltPack, name: bytes, place: bytes) -> None:
    path = os.fsencode(pack.folder) + b"/" + place + name
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(b"[]")
    told = pack.only_problem()
    assert told.isprintable()
    assert told.isascii()
    assert told.endswith(".yaml:1: has an invisible character in its name; rename it")
    with pytest.raises(PackRefused):
        digest_of(pack.folder)


@pytest.mark.parametrize("line", [b"\n", b"{}\n", b"[\n"])
def test_many_lines_that_are_no_records_are_given_up_soon(pack: SpoiltPack, line: bytes) -> None:
    pack.write("services.jsonl", line * 14_000_000)
    started = time.perf_counter()
    assert "services.jsonl:" in str(pack.problems()[-1])
    assert time.perf_counter() - started < 20


def test_languages_are_few_and_each_is_named_once(pack: SpoiltPack) -> None:
    pack.change("pack.yaml", "languages: [en, es]", "languages: [en, es, es]")
    assert "'es' is already one of the pack's languages" in pack.only_problem()
    more = ", ".join(f"{a}{b}z" for a in "abcdefghijk" for b in "abcdefghijk")
    pack.change("pack.yaml", "languages: [en, es, es]", f"languages: [en, es, {more}]")
    assert "at most 100 languages" in pack.only_problem()


NAMES_THAT_ARE_NONE = ["\u3164", "\u2800", "\u200d\u200c", "a\u034fb", '"Night\\n\\n911 is closed"', '"Night\\tLine"']


@pytest.mark.parametrize("name", NAMES_THAT_ARE_NONE, ids=ascii)
def test_a_name_that_cannot_be_seen_or_has_lines_is_refused(pack: SpoiltPack, name: str) -> None:
    pack.change("services.yaml", "name: Smalltown Night Line", f"name: {name}")
    assert str(pack.problems()[0]).startswith("services.yaml:")


def test_digits_in_boxes_are_digits(pack: SpoiltPack) -> None:
    keys = "".join(f"{digit}\ufe0f\u20e3" if digit != "-" else " " for digit in "508-555-0134")
    pack.change("services.yaml", "description: Call when", f"description: Call {keys} when")
    assert "has the phone number '508 555 0134'" in pack.only_problem()


def test_markup_of_other_programs_stays_words(pack: SpoiltPack) -> None:
    """SQL and Typst mean nothing here; they come back as they are written."""
    words = '\'); DROP TABLE service; -- #import "x" $x^2$ %s ../../etc'
    pack.change("notices.yaml", "Mill House closed.", "Mill House closed. " + words)
    pack.change("notices.yaml", "reason: ", "reason: |-\n    ")
    record = load_pack(pack.folder, TODAY).records["notice"]["mill-house"]
    assert words in getattr(record, "reason", "")


def test_what_pages_show_all_at_once_is_bounded(pack: SpoiltPack) -> None:
    """The window makes a part of itself for each: 3,000 emergency lines, or 20,000 signs, would keep it from hiding."""
    line = "  - {id: danger, title: In danger now, phone: emergency, service: emergency-911}\n"
    more = "".join(line.replace("danger,", f"danger-{number},") for number in range(12))
    pack.change("pack.yaml", line, line + more)
    assert "is one emergency too many: a pack has at most 12" in pack.only_problem()
    pack.change("pack.yaml", line, line + more * 20)
    assert any("emergency: has 253 entries; at most 200" in each.text for each in pack.problems())


def test_every_kind_that_pages_list_has_a_bound(pack: SpoiltPack) -> None:
    unbounded = {each.kind for each in RECORD_TYPES.values() if each.max_count is None}
    # A card has one of four ids.
    assert unbounded == {"source", "phone", "organization", "service", "imported", "card"}
    blocks = "".join(FILES["indicators.yaml"].partition("\n\n")[0].replace("papers-held", f"s{i}") + "\n\n"
                     for i in range(200))  # fmt: skip
    pack.write("indicators.yaml", FILES["indicators.yaml"] + blocks)
    assert any("is one indicator too many: a pack has at most 200" in each.text for each in pack.problems())


@pytest.mark.parametrize(
    "groups",
    [
        "".join(f"- say: {', '.join(f'w{i}x{j}' for j in range(200))}\n" for i in range(401)),
        ("- say: " + ", ".join(["bed"] * 400) + "\n") * 1_251,
        ("- say: bed\n  also: " + "a.b.c." * 320 + "\n") * 522,
    ],
    ids=["different words", "words", "words without spaces"],
)
def test_the_words_that_people_say_are_bounded(pack: SpoiltPack, groups: str) -> None:
    pack.write("synonyms.yaml", groups)
    pack.write("es/synonyms.yaml", "- say: cama\n")
    told = [str(problem) for problem in pack.problems()]
    assert all("the phrases of the pack have more than 500,000 words, or 80,000 different ones" in one for one in told)
    assert [one.partition(":")[0] for one in told] == ["es/synonyms.yaml", "synonyms.yaml"]
    pack.write("synonyms.yaml", "\n".join(groups.splitlines()[: len(groups.splitlines()) // 2]))
    assert pack.problems() == ()


def test_the_different_words_of_texts_are_bounded(pack: SpoiltPack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names count, and translations; what people say has a bound of its own."""
    found = _different_words_of(pack, monkeypatch)
    pack.write("synonyms.yaml", FILES["synonyms.yaml"] + "- say: " + ", ".join(f"said{i}" for i in range(200)) + "\n")
    assert _different_words_of(pack, monkeypatch) == found
    pack.change("services.yaml", "name: Smalltown Night Line", "name: Smalltown Night Linebacker")
    assert _different_words_of(pack, monkeypatch) == found + 1
    pack.change("es/services.yaml", "description: ", "description: Nuevamente ")
    assert _different_words_of(pack, monkeypatch) == found + 2


def _different_words_of(pack: SpoiltPack, monkeypatch: pytest.MonkeyPatch) -> int:
    """The least bound under which the pack loads."""
    low, high = 0, text_rules.MAX_DIFFERENT_WORDS
    monkeypatch.setattr(text_rules, "UNCOUNTED", 0)
    while low < high:
        most = (low + high) // 2
        monkeypatch.setattr(text_rules, "MAX_DIFFERENT_WORDS", most)
        told = [problem.text for problem in pack.problems()]
        assert told in ([], [f"the texts of the pack have more than {most:,} different words; delete some"])
        low, high = (most + 1, high) if told else (low, most)
    monkeypatch.undo()
    return low


def test_a_list_in_a_record_is_bounded(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "needs: [crisis, shelter]", f"needs: [{'crisis, ' * 201}]")
    assert "needs: has 201 entries; at most 200 are allowed" in pack.only_problem()


def test_ten_thousand_phones_load(pack: SpoiltPack) -> None:
    blocks = "".join(
        f"- {{id: p{i}, number: 508-{200 + i // 8000}-{1000 + i % 8000}, label: Line, modes: [voice],"
        f" confirmed: elsewhere, print: true, assured_date: 2026-11-24, sources: [town-help]}}\n"
        for i in range(10_000)
    )
    pack.write("phones.yaml", FILES["phones.yaml"] + blocks)
    started = time.perf_counter()
    assert len(load_pack(pack.folder, TODAY).records["phone"]) == 10_003
    assert time.perf_counter() - started < 20


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text("-:[]{}&*!|>'\"%#?,~ \nab\\", max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    problems = Problems()
    node = read_nodes("any.yaml", data, problems, NodeBudget())
    assert node is not None or problems.about("any.yaml")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(FILES)), st.integers(0, 3_000), st.integers(0, 60), st.text(max_size=12))
def test_a_pack_with_any_damage_loads_or_is_refused(
    pack: SpoiltPack, file: str, start: int, length: int, text: str
) -> None:
    whole = (pack.folder / file).read_bytes()
    start %= len(whole)
    pack.write(file, whole[:start] + text.encode("utf-8", "surrogatepass") + whole[start + length :])
    assert all(problem.line >= 1 and problem.file for problem in check_pack(pack.folder, TODAY))
    pack.write(file, whole)

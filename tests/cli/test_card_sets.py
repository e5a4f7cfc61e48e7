"""``card-sets``: taken from a file, listed, renamed, printed, written for another desk, removed."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec.structs import replace

from guide_app.handouts.cards.card_set import CardSet, SetService, read_set, written
from tests.cli.running import Run
from tests.handouts import pdf

NIGHT = CardSet(
    name="Night shift", kind="wallet-card", front="en", back="es", wording="plain", stock="avery-5371",
    services=(SetService(id="safelink", name="SafeLink"), SetService(id="moved-away", name="Moved Away House")),
)  # fmt: skip


def test_a_set_goes_from_desk_to_desk(run: Run, tmp_path: Path) -> None:
    file, cards, back = (tmp_path / name for name in ("set.json", "cards.pdf", "back.json"))
    file.write_bytes(written(NIGHT))
    assert run("card-sets")[:2] == (1, "")
    assert run("card-sets", "--take", str(file)) == (0, "“Night shift” is saved.\n", "")
    assert "Night shift: plain, en and es, avery-5371; SafeLink, Moved" in run("card-sets")[1]
    code, out, err = run("card-sets", "--print", "night shift", str(cards))
    assert (code, out) == (0, f"Wrote {cards}: 2 pages.\n")
    assert "“Moved Away House” is not in this guide, so it was left out.\n" in err
    assert "877-785-2020" in pdf.text(cards.read_bytes())
    assert run("card-sets", "--rename", "Night shift", "Days")[0] == 0
    assert run("card-sets", "--write", "days", str(back))[0] == 0
    assert read_set(back.read_bytes()).name == "Days"
    assert [one["name"] for one in json.loads(run("card-sets", "--json")[1])] == ["Days"]
    assert run("card-sets", "--remove", "Days")[0] == 0
    assert run("card-sets", "--json")[:2] == (1, "[]\n")


def test_a_file_of_another_desk_gives_the_terminal_no_orders(run: Run, tmp_path: Path) -> None:
    file, cards = tmp_path / "set.json", tmp_path / "cards.pdf"
    order = "\x1b]0;Mine\x07House"
    services = (SetService(id="safelink", name=order), SetService(id="moved-away", name=order))
    file.write_bytes(written(replace(NIGHT, name="Orders", services=services, stock="\x1b[2J")))
    assert run("card-sets", "--take", str(file))[0] == 0
    _code, listed, _err = run("card-sets")
    _code, _out, told = run("card-sets", "--print", "Orders", str(cards))
    assert run("card-sets", "--remove", "Orders")[0] == 0
    for said in (listed, told):
        assert "House" in said
        assert said.replace("\n", "").isprintable()


def test_what_is_no_set_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "set.json"
    file.write_text("{}")
    for asked, told in (
        (("--take", str(file)), "This card set cannot be read"),
        (("--take", str(tmp_path / "none")), "No such file"),
        (("--remove", "Days"), "There is no card set “Days”. Saved on this computer: none."),
        (("--print", "Days", "x.pdf"), "There is no card set “Days”"),
    ):
        code, _out, err = run("card-sets", *asked)
        assert code == 2
        assert told in err

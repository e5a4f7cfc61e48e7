"""A record that says two things of one person is refused where it is; what it leaves open is no error."""

from __future__ import annotations

import pytest

from tests.content.conftest import SpoiltPack

AGES = "  minimum_age: 18\n  maximum_age: 99\n"


def _write(pack: SpoiltPack, ages: str, **fields: str) -> int:
    """Give the shelter these ages and this eligibility; the line of its first field."""
    block = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    start = pack.change("services.yaml", AGES, f"{ages}  eligibility:\n{block}")
    return start + ages.count("\n") + 1


@pytest.mark.parametrize("offered", ["'yes'", "ask"])
@pytest.mark.parametrize("youngest", [18, 60])
def test_a_minor_is_not_sent_to_a_service_for_adults(pack: SpoiltPack, offered: str, youngest: int) -> None:
    line = _write(pack, f"  minimum_age: {youngest}\n", offer_to_under_18=offered)
    plain = offered.strip("'")
    assert pack.only_problem() == (
        f"services.yaml:{line}: offer_to_under_18: '{plain}' contradicts minimum_age {youngest}; "
        "write 'no' or correct the age"
    )


def test_a_service_for_children_is_not_closed_to_them(pack: SpoiltPack) -> None:
    line = _write(pack, "  maximum_age: 17\n", walk_in="true", offer_to_under_18="'no'")
    assert pack.only_problem() == (
        f"services.yaml:{line + 1}: offer_to_under_18: 'no', and maximum_age 17 leaves only people under 18; "
        "one of the two is wrong"
    )


def test_a_bed_that_nobody_can_reach_is_refused(pack: SpoiltPack) -> None:
    _write(pack, AGES, overnight_bed="true")
    assert pack.problems() == ()
    pack.change("services.yaml", "  phones: [open-door]\n", "")
    assert pack.problems() == (), "there is an address"
    pack.change("services.yaml", "      address: {address_1: 1 Mill Street", "      # {address_1: 1 Mill Street")
    text = (pack.folder / "services.yaml").read_text(encoding="utf-8")
    line = text[: text.index("overnight_bed")].count("\n") + 1
    assert pack.only_problem() == (
        f"services.yaml:{line}: overnight_bed: true, but nothing says how to get the bed; add phones, a location with "
        "an address, or application_process"
    )
    pack.change("services.yaml", AGES, f"{AGES}  application_process: Ask a worker.\n")
    # The front desk has said nothing of how to come in; what a translation lacks is a warning.
    assert pack.problems() == ()


@pytest.mark.parametrize(
    ("ages", "offered"),
    [
        ("  minimum_age: 18\n", "'no'"),
        ("  minimum_age: 17\n", "ask"),
        ("  minimum_age: 12\n  maximum_age: 21\n", "'yes'"),
        ("  maximum_age: 18\n", "'no'"),
        ("", "'yes'"),
        ("", "'no'"),
    ],
)
def test_what_agrees_or_is_unknown_is_no_error(pack: SpoiltPack, ages: str, offered: str) -> None:
    _write(pack, ages, offer_to_under_18=offered)
    assert pack.problems() == ()


def test_nothing_stated_is_no_error(pack: SpoiltPack) -> None:
    pack.change("services.yaml", AGES, "  eligibility: {overnight_bed: true}\n")
    assert pack.problems() == ()

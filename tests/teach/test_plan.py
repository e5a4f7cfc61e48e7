"""Parts left out and moved, and the plans that a desk saves."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.workshop import PlanStep, Workshop
from guide_app.desk.workshop_plans import MAX_PLANS, OwnPlan, WorkshopPlanStore, checked_plan_name
from guide_app.teach.plan import ChosenPlan, left_out, minutes_of, moved, steps_of

PLAN = Workshop(
    id="plan", title="Plan", steps=tuple(PlanStep(part=f"part-{number}", minutes=number + 1) for number in range(5))
)
CHANGES = st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.sampled_from([-1, 1])), max_size=20)


@given(CHANGES)
def test_any_changes_keep_at_least_one_part_and_each_part_once(changes: list[tuple[bool, int, int]]) -> None:
    chosen = ChosenPlan(plan="plan")
    for moves, place, by in changes:
        chosen = moved(chosen, PLAN, place, by) if moves else left_out(chosen, PLAN, place, out=by > 0)
        steps = steps_of(PLAN, chosen)
        assert steps
        assert len(set(steps)) == len(steps)
        assert minutes_of(PLAN, chosen) == sum(step.minutes for step in steps)


def test_parts_that_a_newer_pack_lacks_are_left_out() -> None:
    assert steps_of(PLAN, ChosenPlan(plan="plan", parts=(4, 9, 0))) == (PLAN.steps[4], PLAN.steps[0])
    assert steps_of(PLAN, ChosenPlan(plan="plan", parts=(9,))) == PLAN.steps


def test_own_plans_are_saved_replaced_and_deleted(tmp_path: Path) -> None:
    store = WorkshopPlanStore(tmp_path)
    assert store.all() == ()
    monday = OwnPlan(name="Monday", chosen=ChosenPlan(plan="plan", parts=(0, 2)))
    assert store.save(monday)
    assert store.save(OwnPlan(name="MONDAY", chosen=ChosenPlan(plan="plan", parts=(1,))))
    assert [(each.name, each.chosen.parts) for each in store.all()] == [("MONDAY", (1,))]
    assert store.remove("monday")
    assert store.all() == ()


def test_the_oldest_plans_make_room(tmp_path: Path) -> None:
    store = WorkshopPlanStore(tmp_path)
    for number in range(MAX_PLANS + 3):
        store.save(OwnPlan(name=str(number), chosen=ChosenPlan(plan="plan")))
    assert [each.name for each in store.all()][:1] == ["3"]


def test_damaged_file_gives_no_plans(tmp_path: Path) -> None:
    (tmp_path / "workshops.json").write_text("[{", encoding="utf-8")
    assert WorkshopPlanStore(tmp_path).all() == ()


def test_names_are_on_one_line_and_short() -> None:
    assert checked_plan_name("  Monday \n team ") == "Monday team"
    assert checked_plan_name(" ") == ""
    assert checked_plan_name("x" * 61) == ""

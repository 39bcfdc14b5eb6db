"""Days planned for a first course: proposed, agreed to, declined, taken back, by either side (R34)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from lib.dates import today
from staff.models import Employment
from tests.driver.world import World
from vouchers.models import PlannedTraining
from vouchers.planning import actions


def propose(w: World) -> Any:
    place = w.any_of(Employment.objects.open().exclude(worker__user=None))
    if place is None:
        return None
    worker = place.worker
    planned_on = today() + timedelta(days=w.dice.choice([-1, 30, 400, 2000]))
    said = {"planned_on": planned_on, "deficit": w.dice.choice(["", "Ведение урока", "Ведение урока"])}
    if w.chance(0.5):
        return actions.propose_training(worker, **said, by_worker=True, by=worker.user)
    return actions.propose_training(worker, **said, by_worker=False, **w.acting(place.organization))


def _plan(w: World) -> PlannedTraining | None:
    return w.any_of(PlannedTraining.objects.all() if w.chance(0.2) else PlannedTraining.objects.awaiting())


def _side(w: World, plan: PlannedTraining) -> dict[str, Any]:
    place = plan.worker.employments.current().first()
    if w.chance(0.5) or place is None:
        return {"by": plan.worker.user}
    return w.acting(place.organization)


def agree(w: World) -> Any:
    plan = _plan(w)
    return plan and actions.agree_to_plan(plan, **_side(w, plan))


def decline(w: World) -> Any:
    plan = _plan(w)
    return plan and actions.decline_plan(plan, **{"why": "Рано", **_side(w, plan)})


def withdraw(w: World) -> Any:
    plan = _plan(w)
    return plan and actions.withdraw_plan(plan, **_side(w, plan))


STEPS = {
    "vouchers.planning.actions.propose_training": propose,
    "vouchers.planning.actions.agree_to_plan": agree,
    "vouchers.planning.actions.decline_plan": decline,
    "vouchers.planning.actions.withdraw_plan": withdraw,
}

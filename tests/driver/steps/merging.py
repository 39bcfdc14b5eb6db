"""Two records are made one by the operator, and one is made two again (R40)."""

from __future__ import annotations

from typing import Any

from staff.models import Worker
from support.merging import facts
from support.merging.actions import merge_workers
from support.merging.undoing import undo_merge
from support.models import Merge
from tests.driver.world import World


def merge(w: World) -> Any:
    """Whoever they are: the operator is trusted to have compared the documents; now and then an answer is missing."""
    people = Worker.objects.not_merged() if w.chance(0.9) else Worker.objects.all()
    one, other = w.any_of(people), w.any_of(people)
    if one is None or other is None:
        return None
    asked = facts.questions(one, other)
    answers = {ask.name: w.dice.choice(ask.options)[0] for ask in asked if w.chance(0.95)}
    return merge_workers(one, other, answers, by=w.operator, why=w.why())


def undo(w: World) -> Any:
    merged = w.any_of(Merge.objects.standing() if w.chance(0.9) else Merge.objects.all())
    return merged and undo_merge(merged, by=w.operator, why=w.why())


STEPS = {
    "support.merging.actions.merge_workers": merge,
    "support.merging.undoing.undo_merge": undo,
}

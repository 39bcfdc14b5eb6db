"""All that belongs to the one goes to the other: as the rooms have said of their fields (R40)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from lib.actions import action
from lib.merging import Goes
from staff.states import Change
from support.merging.table import TWINS, pointing

GONE = {Change.REJECTED, Change.WITHDRAWN}


@action("", scope=None)
def move_rows(source: Model, target: Model, *, by: Any, why: str = "") -> None:
    """Every row that points at the source points at the target; each with its line of history (R40, R42)."""
    for model, field, goes in pointing(type(source)):
        there = model._base_manager.filter(**{field: target})
        if goes == Goes.FILL and there.exists():
            continue
        here = list(model._base_manager.filter(**{field: source}).order_by("pk"))
        twins = _twins(model, list(there)) if here and model._meta.label in TWINS else set()
        for row in here:
            if not twins & _twins(model, [row]):
                setattr(row, field, target)
                row.save(update_fields=[field])


def _twins(model: Any, found: Sequence[Any]) -> set[tuple[str, ...]]:
    """What the live ones of these say, without regard to case."""
    names = TWINS.get(model._meta.label, ())
    live = [one for one in found if getattr(one, "state", "") not in GONE]
    return {tuple(str(getattr(one, name)).upper() for name in names) for one in live} if names else set()

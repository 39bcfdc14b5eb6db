from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from lib.actions import action, over
from lib.locks import lock_whole
from lib.reasons import Reason, refuse_if
from staff import signals
from staff.models import Position


@action("Изменена должность", scope=None)
def change_position(position: Position, changed: Collection[str], *, by: Any, why: str = "") -> Position:
    """Save what the operator changed in a position; whom that would hurt is named instead (R33). Raises Refused."""
    over(lock_whole(position), position, changed)
    asked = signals.changing_position.send(Position, position=position, changed=changed)
    against: list[Reason] = [reason for _, answer in asked for reason in cast("list[Reason]", answer or [])]
    refuse_if(against)
    if changed:
        position.save(update_fields=list(changed))
    return position

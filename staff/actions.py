from __future__ import annotations

from collections.abc import Collection
from typing import Any, cast

from lib.actions import action, over
from lib.locks import lock_whole
from lib.reasons import Reason, refuse_if
from staff import reasons, signals
from staff.facts import trained_by
from staff.models import Position


@action("Изменена должность", scope=None)
def change_position(
    position: Position, changed: Collection[str], *, by: Any, why: str = "", told: int | None = None
) -> Position:
    """Save what the operator changed in a position; whom that would hurt is named instead (R33).

    told: how many people the operator has been told lose the right to a voucher (R26); None: nobody asks.
    Raises Refused when it is another number now, with that number in the sentence.
    """
    over(lock_whole(position), position, changed)
    losing = trained_by(position) if "voucher_entitled" in changed and not position.voucher_entitled else 0
    if losing and told not in {None, losing}:
        refuse_if([reasons.loses_right_to_voucher(position.name, losing)])
    asked = signals.changing_position.send(Position, position=position, changed=changed)
    against: list[Reason] = [reason for _, answer in asked for reason in cast("list[Reason]", answer or [])]
    refuse_if(against)
    if changed:
        position.save(update_fields=list(changed))
    return position

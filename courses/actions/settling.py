from __future__ import annotations

from typing import Any

from courses import letters
from courses.models import Enrolment
from courses.states import Seat
from lib.actions import action
from lib.dates import now
from vouchers.annulling.known import Choice, Stage, Use
from vouchers.states import Fate


@action
def settle_course(use: Use, choice: Choice, profile: bool, *, by: Any, why: str) -> bool:
    """What the operator decided about a seat whose voucher is annulled, whose worker is held (R31).

    True: done; False: the use is not an enrolment.
    """
    if use.stage == Stage.ON_PAPER:
        return False
    seat = Enrolment.objects.with_details().get(pk=use.record_id)
    if choice.fate == Fate.RELEASE:
        seat.state, seat.released_at = Seat.RELEASED, now()
        seat.released_by, seat.release_reason = by, why.strip()
        seat.save(update_fields=["state", "released_at", "released_by", "release_reason"])
        letters.released(seat)
    elif choice.fate == Fate.MOVE:
        seat.voucher_block_id, seat.profile = choice.block_id, profile
        seat.save(update_fields=["voucher_block", "profile"])
    else:
        seat.voucher_block_id, seat.kept_as = None, choice.fate.value
        seat.save(update_fields=["voucher_block", "kept_as"])
    return True

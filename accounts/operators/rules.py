"""What operators may do to each other, and what their role lets them change."""

from __future__ import annotations

from accounts.operators import reasons
from accounts.operators.roles import READS, OperatorRole, may_change
from lib.reasons import Reason

# Pages and saves of the admin itself: what they write belongs to the record's room, which the page asks about.
FRAME = {"ui", "lib"}


def may_do(role: str, action: str) -> list[Reason]:
    """action: «courses.enrol», as the history keeps it (R44)."""
    room = action.partition(".")[0]
    if room in FRAME or action in READS or may_change(role, room):
        return []
    return [_forbidden(role)]


def _forbidden(role: str) -> Reason:
    return reasons.role_forbids(OperatorRole(role).label if role else "")


def may_touch_operator(role: str) -> list[Reason]:
    """Whoever could take an administrator's account over would be one (R44)."""
    return [] if role == OperatorRole.ADMINISTRATOR else [reasons.account_of_operator()]


def may_change_role(
    role: str, *, own: bool, was: str, becomes: str, other_administrators: int
) -> list[Reason]:
    """role: of who gives it. Somebody who can give roles always remains (R44)."""
    if role != OperatorRole.ADMINISTRATOR:
        return [_forbidden(role)]
    if own:
        return [reasons.own_rights()]
    stays = was != OperatorRole.ADMINISTRATOR or becomes == OperatorRole.ADMINISTRATOR
    return [] if stays or other_administrators else [reasons.last_administrator()]

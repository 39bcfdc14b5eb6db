"""Two accounts of one person may both be Responsibles (R22, R40)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from lib.actions import action
from lib.merging import rows
from organizations.actions import end_access
from organizations.models import Responsible

ROWS = rows(
    choose=["organizations.Responsible.user"],
    stay=[
        "organizations.Mailing.by",
        "organizations.Responsible.decided_by",
        "organizations.Suspension.reopened_by",
    ],
)


@action("", scope=None)
def absorb_accesses(held: Sequence[Responsible], ended: Collection[int], *, by: Any, why: str) -> None:
    """Of the accesses of both accounts, which are held, those that the operator did not keep end (R40).

    Nobody stands in for oneself: such days end too.
    """
    own = {one.pk for one in held}
    for one in held:
        if one.pk in ended or one.principal_id in own:
            end_access(one, by=by, why=why)

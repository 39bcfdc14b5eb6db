"""A dismissal or a transfer made by mistake is taken back (R12, R13)."""

from __future__ import annotations

from typing import Any, cast

from lib.actions import action
from lib.dates import now, today
from lib.holding import must_be_theirs
from lib.locks import lock
from lib.reasons import refuse_if
from staff.facts.departures import departed, departure
from staff.letters import workplace as letters
from staff.models import Dismissal, Employment, Transfer
from staff.reasons import returns as reasons
from staff.rules.returns import may_take_back
from staff.scopes import OWN
from staff.states import Work


@action(scope=OWN)
def take_back(employment: Employment, *, by: Any, why: str) -> Employment:
    """The person works here as before; a transfer's request at the new organization is withdrawn (R12, R13).

    The access of a Responsible that ended with the employment does not come back: the operator opens it by a new
    request (R22). Raises Refused.
    """
    worker = lock(employment.worker)
    place = Employment.objects.with_details().select_related("worker__user").get(pk=lock(employment).pk)
    must_be_theirs(place)
    if place.work == Work.CURRENT:
        return place
    record = departure(place)
    refuse_if(
        may_take_back(departed(place), today()) or ([] if why.strip() else [reasons.say_why_taken_back()])
    )
    record = cast("Dismissal | Transfer", record)
    _undo(record, by, why.strip())
    if isinstance(record, Transfer):
        _withdraw(record.awaits, by)
    others = list(Employment.objects.for_worker(worker).filter(training=True))
    # Somebody may have chosen another position for training meanwhile: the mark stays there (R17).
    returns = record.training and not any(other.training_chosen for other in others)
    for other in others if returns else ():
        other.training = False
        other.save(update_fields=["training"])
    place.state, place.ended_on, place.training = Work.CURRENT, None, returns or not others
    place.save(update_fields=["state", "ended_on", "training"])
    letters.restored(place)
    return place


def _undo(record: Dismissal | Transfer, by: Any, why: str) -> None:
    record.undone_at, record.undone_by, record.undone_why = now(), by, why
    record.save(update_fields=["undone_at", "undone_by", "undone_why"])


def _withdraw(awaits: Employment, by: Any) -> None:
    awaits = lock(awaits)
    if awaits.state == Work.AWAITING:
        awaits.state, awaits.decided_at, awaits.decided_by = Work.WITHDRAWN, now(), by
        awaits.save(update_fields=["state", "decided_at", "decided_by"])

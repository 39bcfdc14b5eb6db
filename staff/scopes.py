"""On whose records a Responsible acts, and whose documents a Responsible compares (R44)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib.locks import lock
from lib.reasons import Reason, refuse_if
from lib.scopes import Scope, hold
from organizations.models import Responsible
from staff import reasons
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    Employment,
    Invitation,
    PersonalDataChange,
    Worker,
    WorkRequest,
)
from staff.models.worker import WorkerQuerySet


def _gone(record: Any) -> Reason:
    worker: Worker = record if isinstance(record, Worker) else record.worker
    return reasons.not_your_worker(worker.full_name)


# The Responsible's own workers, their places of work and requests; never another organization's (R21).
OWN = Scope(
    {
        Worker: Worker.objects.acting_for,
        Employment: Employment.objects.visible_to,
        PersonalDataChange: PersonalDataChange.objects.visible_to,
        WorkRequest: WorkRequest.objects.visible_to,
        Invitation: Invitation.objects.visible_to,
        AttestationRequest: AttestationRequest.objects.visible_to,
        CourseElsewhere: CourseElsewhere.objects.visible_to,
    },
    _gone,
)


def hold_place(employment: Employment) -> Employment:
    """The person first, then the place: the one order; whose it is is asked under the lock (R44). Raises Refused."""
    lock(employment.worker)
    held = hold(employment)
    return Employment.objects.with_details().select_related("worker__user").get(pk=held.pk)


def compared_by(responsible: Responsible) -> WorkerQuerySet:
    """Those whose documents this Responsible compares: the own workers, and whose change of data waits here (R11)."""
    waiting = PersonalDataChange.objects.visible_to(responsible).awaiting().values("worker")
    own = Worker.objects.visible_to(responsible).values("pk")
    return Worker.objects.not_merged().filter(pk__in=own.union(waiting))


# Who may be shown a whole СНИЛС (R44).
COMPARED = Scope({Worker: compared_by}, _gone)


def somebodys(workers: Sequence[Worker]) -> None:
    """Nothing is written of a record that was merged into another, or that names nobody any more, from whichever door
    (R40, R42). Raises Refused."""
    refuse_if(reasons.names_nobody(one.pk, one.erased_at.date()) for one in workers if one.erased_at)
    refuse_if(reasons.merged_away(one.pk, one.merged_into_id) for one in workers if one.merged_into_id)

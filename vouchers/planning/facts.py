"""Which planned dates were proposed and agreed to (R34)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from letters.models import Letter
from lib.dates import today
from organizations.models import Responsible
from staff import facts as staff
from staff.models import Worker
from staff.reminding.facts import asked_before
from vouchers.models import PlannedTraining


def proposal(worker: Worker) -> PlannedTraining | None:
    """What one side proposed and the other has not answered (R34)."""
    return PlannedTraining.objects.awaiting().filter(worker=worker).select_related("requested_by").first()


def agreement(worker: Worker) -> PlannedTraining | None:
    """What both sides agreed to (R34)."""
    agreed = PlannedTraining.objects.agreed().filter(worker=worker)
    return agreed.select_related("requested_by", "decided_by").first()


def awaiting(responsible: Responsible) -> QuerySet[PlannedTraining]:
    """What workers proposed and this Responsible answers, oldest first; never the own (R11, R34)."""
    waiting = PlannedTraining.objects.visible_to(responsible).awaiting().filter(by_worker=True)
    return waiting.with_details().order_by("requested_at", "pk")


def for_operator() -> QuerySet[PlannedTraining]:
    """Those that no Responsible may answer, and those that wait too long (R11)."""
    return PlannedTraining.objects.awaiting().filter(staff.for_operator(), by_worker=True)


def unanswered(after: int, at_most: int) -> QuerySet[PlannedTraining]:
    """What an organization proposed and the worker has not answered for five days, without a reminder so far; after: the
    number of the last one that was looked at (R34)."""
    told = Letter.objects.filter(
        cause_type=PlannedTraining._meta.label_lower, cause_id=OuterRef("pk"), kind="vouchers/plan_waits"
    )
    waiting = PlannedTraining.objects.awaiting().filter(
        by_worker=False, requested_at__lt=asked_before(today())
    )
    return waiting.filter(~Exists(told), pk__gt=after).select_related("worker__user").order_by("pk")[:at_most]

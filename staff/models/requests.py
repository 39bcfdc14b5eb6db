"""What a worker asks to change about a place of work that stays: a leave, a position, the mark for training (R8, R17)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from lib.history import History
from organizations.models import Responsible
from staff.models.asked import AskedByWorker, AskedQuerySet
from staff.models.employment import Employment, Position
from staff.models.leave import LeavePeriod
from staff.models.worker import Worker
from staff.states import Asked, Leave

# What each kind must say; the mark says nothing but its place of work.
SAYS = {
    Asked.LEAVE: Q(begins_on__isnull=False, ends_on__isnull=False) & ~Q(leave=""),
    Asked.DAYS: Q(changed_leave__isnull=False, begins_on__isnull=False, ends_on__isnull=False),
    Asked.POSITION: Q(position__isnull=False, begins_on__isnull=False),
    Asked.SECOND: Q(position__isnull=False, begins_on__isnull=False),
    Asked.MARK: Q(),
}


def _says_what_it_asks() -> Q:
    found = Q()
    for kind, needed in SAYS.items():
        found |= Q(kind=str(kind)) & needed
    return found


class WorkRequestQuerySet(AskedQuerySet["WorkRequest"]):
    def visible_to(self, responsible: Responsible) -> WorkRequestQuerySet:
        """Of the current work in the Responsible's organization; nobody confirms their own (R11, R44)."""
        here = Employment.objects.visible_to(responsible).current()
        return self.filter(employment__in=here).exclude(worker__user=responsible.user_id)

    def with_details(self) -> WorkRequestQuerySet:
        """With the person, the work and both positions, in the same statement (R11)."""
        return self.select_related(
            "worker__user",
            "employment__organization",
            "employment__position",
            "employment__worker",
            "position",
            "changed_leave",
        )


class WorkRequest(AskedByWorker):
    """A worker's request about one place of work; it changes nothing until a Responsible confirms it (R8, R11, R17).

    employment: the work it is about; for the mark, the work that is to take it. changed_leave: the leave that is to
    have other days. begins_on: the first day of the leave or of the new position. ends_on: the last day of the leave.
    """

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="work_requests", verbose_name="работник")
    employment = models.ForeignKey(
        Employment, models.PROTECT, related_name="requests", verbose_name="место работы"
    )
    kind = models.CharField("о чём", max_length=12, choices=Asked.choices)
    position = models.ForeignKey(
        Position, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="должность"
    )
    leave = models.CharField("вид отпуска", max_length=10, choices=Leave.choices, blank=True)
    changed_leave = models.ForeignKey(
        LeavePeriod, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="какой отпуск"
    )
    begins_on = models.DateField("первый день", null=True, blank=True)
    ends_on = models.DateField("последний день", null=True, blank=True)
    why = models.TextField("пояснение", blank=True)

    history = History()
    objects: ClassVar[WorkRequestQuerySet] = WorkRequestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "запрос по месту работы"
        verbose_name_plural = "запросы по месту работы"
        ordering = ["requested_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["employment", "kind"],
                condition=Q(state="pending"),
                name="work_request_one_waits",
            ),
            models.CheckConstraint(condition=_says_what_it_asks(), name="work_request_says_what"),
            models.CheckConstraint(
                condition=Q(state="pending", decided_at=None) | (~Q(state="pending") & ~Q(decided_at=None)),
                name="work_request_answered_has_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker}: {self.asks.label.lower()}"

    @property
    def asks(self) -> Asked:
        """What it is about (R8, R17)."""
        return Asked(self.kind)

"""What a worker asks of whoever is Responsible for the person: a change of data, an attestation, a leave, a position
(R8, R11, R17, R19)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models

from lib.dates import SAMARA
from organizations.models import Responsible
from staff.models.employment import Employment
from staff.states import Change

Row = TypeVar("Row", bound=models.Model)


class AskedQuerySet(models.QuerySet[Row]):
    """Of a model that is `AskedByWorker`."""

    def for_worker(self, worker: models.Model) -> Self:
        """The person's own, whatever became of them (R11, R19)."""
        return self.filter(worker=worker)

    def awaiting(self) -> Self:
        """Those that nobody has answered (R11)."""
        return self.filter(state=Change.PENDING)

    def visible_to(self, responsible: Responsible) -> Self:
        """Of the organization's current workers and of its units' Responsibles; nobody confirms their own (R11, R44)."""
        here: Any = Employment.objects.visible_to(responsible).current()
        below = Employment.objects.of_responsibles_below(responsible)
        # A UNION, not an OR: an OR is asked of every worker of the region.
        theirs = here.values("worker").union(below.values("worker"))
        return self.filter(worker__in=theirs).exclude(worker__user=responsible.user_id)

    def with_details(self) -> Self:
        """With what a page of one says of it, in the same statement (R11)."""
        return self.select_related("worker__user")


class AskedByWorker(models.Model):
    """A request that changes nothing until somebody else confirms it: who asked and when, who answered and how (R11).

    A model of it has `worker`, the person whom it is about.
    """

    worker: Any
    worker_id: int
    state = models.CharField("состояние", max_length=10, choices=Change.choices, default=Change.PENDING)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто просит"
    )
    requested_at = models.DateTimeField("запрошено", auto_now_add=True)
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто решил",
    )
    refusal = models.TextField("причина отказа", blank=True)

    objects: ClassVar[AskedQuerySet[Any]]

    class Meta:
        abstract = True

    @property
    def stands(self) -> Change:
        """Where the request stands (R11)."""
        return Change(self.state)

    @property
    def decided_on(self) -> date | None:
        """The day of the answer, in Samara; None while it waits (R11)."""
        return self.decided_at.astimezone(SAMARA).date() if self.decided_at else None

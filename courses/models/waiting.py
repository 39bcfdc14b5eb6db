from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from courses.models.catalogue import CourseGroup
from courses.states import Awaited, Queue
from lib.dates import format_moment, now
from lib.history import History
from lib.numbers import counted
from staff.models import Worker

if TYPE_CHECKING:
    from organizations.models import Responsible


class WaitingEntryQuerySet(models.QuerySet["WaitingEntry"]):
    def open(self) -> WaitingEntryQuerySet:
        """Those that still wait for something: for a seat, for the answer to an offer, for the registration (R36)."""
        return self.filter(state__in=Queue.open())

    def waiting(self) -> WaitingEntryQuerySet:
        """For a seat that nobody has offered yet, in the order in which it will be offered (R36)."""
        return self.filter(state=Queue.WAITING, awaits=Awaited.SEAT).order_by("asked_at", "pk")

    def lapsed(self, at: datetime) -> WaitingEntryQuerySet:
        """Offered, and not answered by that moment (R36)."""
        return self.filter(state=Queue.OFFERED, offered_until__lt=at)

    def for_worker(self, worker: Worker) -> WaitingEntryQuerySet:
        """The person's own, whatever became of them (R36)."""
        return self.filter(worker=worker)

    def visible_to(self, responsible: Responsible) -> WaitingEntryQuerySet:
        """Of the workers of the Responsible's organization (R44)."""
        return self.filter(worker__in=Worker.objects.acting_for(responsible))

    def with_line(self) -> WaitingEntryQuerySet:
        """With `ahead`: how many wait for a seat of the same group and asked earlier (R36)."""
        same = WaitingEntry.objects.waiting().order_by().filter(group=OuterRef("group"))
        earlier = Q(asked_at__lt=OuterRef("asked_at")) | Q(
            asked_at=OuterRef("asked_at"), pk__lt=OuterRef("pk")
        )
        counted = same.filter(earlier).values("group").annotate(n=Count("pk")).values("n")
        return self.annotate(ahead=Coalesce(Subquery(counted), 0))

    def with_details(self) -> WaitingEntryQuerySet:
        """With what a line of one says, in the same statement."""
        return self.select_related("worker__user", "group__programme__provider")


class WaitingEntry(models.Model):
    """A worker in the waiting list of a group: for a seat that somebody gives up, or for its registration (R36).

    While a seat is offered, a trigger counts it among the taken: nobody else can take it.
    """

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="waiting_entries", verbose_name="работник"
    )
    group = models.ForeignKey(
        CourseGroup, models.PROTECT, related_name="waiting_entries", verbose_name="группа"
    )
    awaits = models.CharField("чего ждёт", max_length=8, choices=Awaited.choices)
    state = models.CharField("состояние", max_length=8, choices=Queue.choices, default=Queue.WAITING)
    # When the person pressed the button: the order of the list.
    asked_at = models.DateTimeField("с какого времени", default=now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто попросил"
    )
    offered_until = models.DateTimeField("предложено до", null=True, blank=True)
    ended_at = models.DateTimeField("закончилось", null=True, blank=True)

    history = History()
    objects: ClassVar[WaitingEntryQuerySet] = WaitingEntryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "место в листе ожидания"
        verbose_name_plural = "листы ожидания"
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "group"],
                condition=Q(state__in=["waiting", "offered"]),
                name="waiting_once_in_a_group",
            ),
            models.CheckConstraint(
                condition=~Q(state="offered") | Q(awaits="seat", offered_until__gt=F("asked_at")),
                name="waiting_offer_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "offered"], ended_at=None)
                | (~Q(state__in=["waiting", "offered"]) & Q(ended_at__isnull=False)),
                name="waiting_ended_has_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["group", "asked_at", "id"],
                condition=Q(state__in=["waiting", "offered"]),
                name="waiting_queue",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker} — {self.group}"

    @property
    def stands(self) -> Queue:
        """The state with its word, colour and picture."""
        return Queue(self.state)

    @property
    def line(self) -> str:
        """The place in the list in words, for whoever reads it; of an entry that was read `with_line` (R36)."""
        if self.state == Queue.OFFERED and self.offered_until:
            return f"Место предложено до {format_moment(self.offered_until)}"
        if self.awaits == Awaited.OPENING:
            return "Письмо придёт, когда откроется запись"
        ahead: int = self.ahead  # type: ignore[attr-defined]
        people = counted(ahead, "человек", "человека", "человек")
        return f"В листе ожидания, впереди {people}" if ahead else "В листе ожидания, очередь следующая"

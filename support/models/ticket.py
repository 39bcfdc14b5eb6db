from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from lib import search
from lib.dates import now
from lib.history import History
from organizations.models import Organization, OrganizationType, Responsible
from organizations.states import Access
from staff.models import Worker
from support.states import WAIT, Kind, Progress, Via


class TicketQuerySet(models.QuerySet["Ticket"]):
    def found_by(self, text: str, *, close: bool = False) -> TicketQuerySet:
        """By the number, by who or what it is about, by who writes, by any words of the first message. close: names
        with one letter wrong; what people write is not guessed at."""
        every = self.model._default_manager.order_by()
        people: Iterable[Any] = (
            Worker.objects.found_by(text, close=close).order_by().values_list("pk", flat=True)
        )
        places = Organization.objects.found_by(text, close=close).order_by().values("pk")
        if close:  # Three roads lead from a ticket to people: the long search for them is gone through once.
            people = list(people)
        ways = [
            every.filter(pk=search.number(text.strip("№ ")) or 0),
            every.filter(worker__in=people),
            every.filter(other__in=people),
            every.filter(author__worker__in=people),
            every.filter(organization__in=places),
        ]
        if not close:
            written = every.alias(
                in_email=search.folded_text("email"), in_words=search.folded_text("description")
            )
            for word in search.words(text):
                written = written.filter(search.one(word, "in_email", "in_words"))
            ways.append(written)
        first, *others = [way.values("pk") for way in ways]
        return self.filter(pk__in=first.union(*others))

    def of_worker(self, worker: Worker) -> TicketQuerySet:
        """About this person, and those that the person has written (R39)."""
        written = Q(author=worker.user_id) if worker.user_id else Q()
        return self.filter(Q(worker=worker) | Q(other=worker) | written)

    def waiting(self) -> TicketQuerySet:
        """Those that wait for the operator."""
        return self.filter(state__in=WAIT)

    def from_cabinet(self, user: models.Model) -> TicketQuerySet:
        """What the person has written in the own cabinet or by letter; nobody else's, whoever they are about (R44)."""
        return self.filter(author=user, via__in=(Via.CABINET, Via.LETTER))

    def visible_to(self, responsible: Responsible) -> TicketQuerySet:
        """What this Responsible has written as one of this organization, about it or about a unit of it (R44).

        A colleague's are not among them; none for an access that is not open (R23).
        """
        if responsible.access != Access.ACTIVE:
            return self.none()
        here = responsible.organization_id
        mine = self.filter(author=responsible.user_id, via=Via.ORGANIZATION)
        return mine.filter(Q(organization=here) | Q(organization__parent=here))

    def with_details(self) -> TicketQuerySet:
        """With whom and what it is about, in the same statement (R39)."""
        return self.select_related(
            "author", "worker", "other", "organization__type", "right_type", "assignee"
        )


class Ticket(models.Model):
    """An address to technical support (R39)."""

    kind = models.CharField("тема", max_length=12, choices=Kind.choices)
    state = models.CharField("состояние", max_length=10, choices=Progress.choices, default=Progress.NEW)
    via = models.CharField("откуда", max_length=12, choices=Via.choices, default=Via.CABINET)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tickets",
        verbose_name="от кого",
    )
    email = models.EmailField("электронная почта")
    # How whoever cannot log in has signed: believed by nobody until the operator has checked it.
    signed = models.CharField("подпись", max_length=400, blank=True)
    worker = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="tickets", verbose_name="о работнике"
    )
    other = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="вторая запись"
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tickets",
        verbose_name="об организации",
    )
    paper_number = models.CharField("номер бумажного чека", max_length=60, blank=True)
    charter_name = models.CharField("название по уставу", max_length=300, blank=True)
    right_type = models.ForeignKey(
        OrganizationType,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="правильный тип",
    )
    order_number = models.CharField("номер приказа", max_length=60, blank=True)
    order_date = models.DateField("дата приказа", null=True, blank=True)
    # The refusal that led here, in the system's own words (R43).
    about = models.TextField("к чему относится", blank=True)
    description = models.TextField("описание", blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отвечает",
    )
    created_at = models.DateTimeField("создано", auto_now_add=True)
    # Since when its author waits for an answer, while it waits for one.
    asked_at = models.DateTimeField("ждёт с", default=now)
    touched_at = models.DateTimeField("изменено", default=now)

    history = History()
    objects: ClassVar[TicketQuerySet] = TicketQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "обращение"
        verbose_name_plural = "обращения"
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(state__in=WAIT), name="ticket_waits"),
            BrinIndex(fields=["created_at"], name="ticket_created_at"),
        ]

    def __str__(self) -> str:
        return f"Обращение № {self.pk}: {self.get_kind_display()}"

    @property
    def progress(self) -> Progress:
        """Where it stands (R39)."""
        return Progress(self.state)

    @property
    def waits(self) -> bool:
        """For the operator's word (R39)."""
        return self.state in WAIT

"""Letters that came to the support address, and what became of each (R39)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from letters.models import Letter
from lib.dates import now
from organizations.models import Responsible
from support.models.thread import TicketMessage
from support.models.ticket import Ticket
from support.states import FOR_OPERATOR, Fate


class IncomingLetterQuerySet(models.QuerySet["IncomingLetter"]):
    def waiting(self) -> IncomingLetterQuerySet:
        """Those that only a person can read, and nobody has yet (R39)."""
        return self.filter(fate__in=FOR_OPERATOR, settled_at=None)


class IncomingLetter(models.Model):
    """A letter is taken once, whatever broke off meanwhile: its copies have one digest. The letter itself stays in
    the mailbox."""

    digest = models.CharField("отпечаток", max_length=64, unique=True, editable=False)
    header_id = models.CharField("номер письма", max_length=250, blank=True)
    # As it is written there: anybody may write anything.
    email = models.CharField("от кого", max_length=254, blank=True)
    name = models.CharField("имя", max_length=300, blank=True)
    subject = models.CharField("тема", max_length=300, blank=True)
    text = models.TextField("текст целиком", blank=True)
    size = models.PositiveIntegerField("байт", default=0)
    # Of its files, those that were kept: they count for the sender's week.
    kept = models.PositiveIntegerField("байт в файлах", default=0)
    left_out = models.TextField("не сохранено", blank=True)
    fate = models.CharField("что стало", max_length=10, choices=Fate.choices)
    why = models.TextField("почему", blank=True)
    at = models.DateTimeField("получено", default=now)
    settled_at = models.DateTimeField("разобрано", null=True, blank=True)
    ticket = models.ForeignKey(
        Ticket, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name="обращение"
    )
    message = models.OneToOneField(
        TicketMessage, models.PROTECT, null=True, blank=True, related_name="letter", verbose_name="сообщение"
    )
    access = models.ForeignKey(
        Responsible, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="запрос доступа"
    )
    returned = models.ForeignKey(
        Letter, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="наше письмо"
    )

    objects: ClassVar[IncomingLetterQuerySet] = IncomingLetterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "входящее письмо"
        verbose_name_plural = "входящие письма"
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["email", "at"], name="incoming_of_sender"),
            models.Index(
                fields=["at"], condition=Q(fate__in=FOR_OPERATOR, settled_at=None), name="incoming_waits"
            ),
        ]

    def __str__(self) -> str:
        return self.subject or "Без темы"

    @property
    def waits(self) -> bool:
        """For the operator (R39)."""
        return self.fate in FOR_OPERATOR and self.settled_at is None

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Min, Q
from django.db.models.functions import Coalesce, Now

from letters.states import LetterState, Outcome, Priority, name_of
from lib import dates
from lib.search import fold, folded


class AsSaid(DjangoJSONEncoder):
    """What a letter will say is stored as it will be said: a day as 23.11.2026, a moment in Samara's time (R45)."""

    def default(self, value: Any) -> Any:
        if isinstance(value, datetime):
            return f"{value.astimezone(dates.SAMARA):%d.%m.%Y %H:%M}"
        if isinstance(value, date):
            return dates.format_date(value)
        return super().default(value)


ALARM_AFTER = timedelta(minutes=5)
OPEN = [LetterState.QUEUED, LetterState.WAITING, LetterState.SENDING]


class LetterQuerySet(models.QuerySet["Letter"]):
    def claimable(self) -> LetterQuerySet:
        """What a sender may take now: new, due again, or left behind by a sender that died."""
        return self.filter(
            Q(state__in=[LetterState.QUEUED, LetterState.WAITING], due_at__lte=Now())
            | Q(state=LetterState.SENDING, lease_until__lt=Now())
        )

    def found_by(self, text: str, *, close: bool = False) -> LetterQuerySet:
        """By part of the address that it goes to, or by its whole Message-ID."""
        said = fold(text.replace("\x00", ""))
        found = self.annotate(folded_recipient=folded("recipient"))
        return found.filter(Q(folded_recipient__contains=said) | Q(message_id=text.strip("<> \x00")))

    def refused_addresses(self, emails: Iterable[str]) -> set[str]:
        """Those of these addresses whose mailbox refused the last letter that was answered at all (R7)."""
        answered = self.filter(recipient__in=list(emails), state__in=[LetterState.SENT, LetterState.BOUNCED])
        last = answered.order_by("recipient", "-closed_at").distinct("recipient")
        return {
            email for email, state in last.values_list("recipient", "state") if state == LetterState.BOUNCED
        }

    def metrics(self, now: datetime) -> dict[str, Any]:
        """How the outbox does. late: by how much the latest letter is overdue, zero when all has left in time;
        alarming: longer than five minutes. The counts are of the 24 hours before `now`."""
        yesterday = now - timedelta(hours=24)
        oldest = self.claimable().aggregate(since=Min(Coalesce("lease_until", "due_at")))["since"]
        late = max(now - oldest, timedelta()) if oldest else timedelta()
        return {
            "late": late,
            "alarming": late > ALARM_AFTER,
            "failed_in_24h": self.stuck().filter(closed_at__gt=yesterday).count(),
            "ambiguous_in_24h": self.filter(queued_at__gt=yesterday, attempts__gt=1)
            .may_have_doubled()
            .count(),
        }

    def told(self, user: int) -> LetterQuerySet:
        """What was written to this account; without what turned out to be for nobody (R7)."""
        return self.filter(user=user).exclude(state=LetterState.UNNEEDED)

    def stuck(self) -> LetterQuerySet:
        """For the operator: what will not leave unless somebody acts."""
        return self.filter(state__in=[LetterState.FAILED, LetterState.BOUNCED])

    def may_have_doubled(self) -> LetterQuerySet:
        """Tried again although an earlier attempt may have reached the person."""
        return self.filter(self.doubled())

    @staticmethod
    def doubled() -> models.Exists:
        """Of one letter: is it among those that `may_have_doubled`?"""
        earlier = Attempt.objects.filter(
            letter=models.OuterRef("pk"),
            number__lt=models.OuterRef("attempts"),
            outcome__in=[Outcome.CUT_OFF, Outcome.UNCLEAR, Outcome.ACCEPTED],
        )
        return models.Exists(earlier)


class Letter(models.Model):
    """A letter is a row, stored with what caused it and sent after that is certain (R7).

    No secret lies here: one-time links are made while sending, and the text kept says «ссылка скрыта».
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Fixed at queueing: every copy of a doubled letter carries the same one, and mail programs show one.
    message_id = models.CharField("Message-ID", max_length=120, unique=True)
    kind = models.CharField("вид", max_length=80)
    recipient = models.EmailField("кому")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="letters",
        verbose_name="учётная запись",
    )
    context = models.JSONField("сведения", default=dict, encoder=AsSaid)
    cause_type = models.CharField("причина", max_length=80, blank=True)
    cause_id = models.BigIntegerField("номер причины", null=True, blank=True)

    state = models.CharField(
        "состояние", max_length=10, choices=LetterState.choices, default=LetterState.QUEUED
    )
    priority = models.PositiveSmallIntegerField(
        "срочность", choices=Priority.choices, default=Priority.ORDINARY
    )
    attempts = models.PositiveIntegerField("попыток", default=0)
    lease_until = models.DateTimeField("занято до", null=True, blank=True)
    due_at = models.DateTimeField("отправить не раньше", db_default=Now())
    expires_at = models.DateTimeField("нужно до", null=True, blank=True)
    queued_at = models.DateTimeField("поставлено", db_default=Now())
    closed_at = models.DateTimeField("завершено", null=True, blank=True)

    subject = models.CharField("тема", max_length=250, blank=True)
    body = models.TextField("текст", blank=True)
    # When the person opened it in the cabinet; nobody knows when it was opened in a mailbox.
    read_at = models.DateTimeField("прочитано в кабинете", null=True, blank=True, editable=False)

    objects: ClassVar[LetterQuerySet] = LetterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "письмо"
        verbose_name_plural = "письма"
        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["cause_type", "cause_id", "kind", "recipient"],
                condition=Q(cause_id__isnull=False),
                name="letter_once_per_cause",
            ),
            models.CheckConstraint(condition=Q(state__in=LetterState.values), name="letter_state_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["priority", "id"], condition=Q(state__in=OPEN), name="letter_open"),
            models.Index(
                fields=["closed_at"], condition=Q(state__in=["failed", "bounced"]), name="letter_failed"
            ),
            models.Index(fields=["queued_at"], condition=Q(attempts__gt=1), name="letter_tried_again"),
            models.Index(fields=["recipient"], name="letter_recipient"),
            GinIndex(OpClass(folded("recipient"), name="gin_trgm_ops"), name="letter_recipient_search"),
            models.Index(fields=["queued_at"], name="letter_queued_at"),
            models.Index(fields=["user"], condition=Q(read_at__isnull=True), name="letter_unread"),
        ]

    def __str__(self) -> str:
        return f"{self.title} → {self.recipient}"

    @property
    def title(self) -> str:
        """Its subject; until it is written, of which kind it is."""
        return self.subject.replace("№ ", "№\N{NO-BREAK SPACE}") or name_of(self.kind)

    @property
    def is_astray(self) -> bool:
        """The mailbox has not got it: the cabinet is where it is read."""
        return self.state in {LetterState.FAILED, LetterState.BOUNCED}

    @property
    def is_late(self) -> bool:
        return self.expires_at is not None and self.expires_at <= dates.now()


class SwitchedOff(models.Model):
    """A kind of reminders that the person wants no more; whoever has no row here gets all of them (R7)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="учётная запись"
    )
    kind = models.CharField("вид", max_length=80)
    at = models.DateTimeField("когда", db_default=Now())

    class Meta:
        verbose_name = "выключенное напоминание"
        verbose_name_plural = "выключенные напоминания"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "kind"], name="letter_switched_off_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {name_of(self.kind)}"


class Attempt(models.Model):
    """One try to send, with what the mail server answered; the row is there before the server is called."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="log", verbose_name="письмо")
    number = models.PositiveIntegerField("№")
    started_at = models.DateTimeField("начата", db_default=Now())
    ended_at = models.DateTimeField("окончена", null=True, blank=True)
    outcome = models.CharField(
        "чем кончилась", max_length=10, choices=Outcome.choices, default=Outcome.CUT_OFF
    )
    code = models.PositiveSmallIntegerField("код", null=True, blank=True)
    answer = models.TextField("ответ", blank=True)

    class Meta:
        verbose_name = "попытка"
        verbose_name_plural = "попытки"
        ordering: ClassVar[list[str]] = ["letter_id", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["letter", "number"], name="attempt_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id}/{self.number}: {self.get_outcome_display()}"


class Resending(models.Model):
    """An operator's decision to send a failed letter again: who, when and why (R42)."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="resendings", verbose_name="письмо")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто"
    )
    at = models.DateTimeField("когда", db_default=Now())
    why = models.TextField("почему")

    class Meta:
        verbose_name = "повторная отправка"
        verbose_name_plural = "повторные отправки"
        ordering: ClassVar[list[str]] = ["letter_id", "id"]

    def __str__(self) -> str:
        return self.why

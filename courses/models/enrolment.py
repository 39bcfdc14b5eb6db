from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Case, F, Func, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Upper

from courses.models.catalogue import CourseGroup, Programme, Provider
from courses.states import Funding, Phase, Seat
from lib.history import History
from staff.models import Position, Worker
from vouchers.models import VoucherBlock
from vouchers.states import KeptAs

if TYPE_CHECKING:
    from organizations.models import Responsible

SOON = timedelta(days=30)


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def for_worker(self, worker: Worker) -> EnrolmentQuerySet:
        """Whatever this person was ever enrolled in, released seats too."""
        return self.filter(worker=worker)

    def not_released(self) -> EnrolmentQuerySet:
        """Those that keep a seat: everything but the released."""
        return self.exclude(state=Seat.RELEASED)

    def active(self) -> EnrolmentQuerySet:
        """Courses that are not over: no outcome is entered yet (R38)."""
        return self.filter(state=Seat.ACTIVE)

    def starting_soon(self, on: date) -> EnrolmentQuerySet:
        """Seats whose groups begin within a month of that day."""
        return self.active().filter(starts_on__gte=on, starts_on__lte=on + SOON)

    def visible_to(self, responsible: Responsible) -> EnrolmentQuerySet:
        """«Реестр групп»: those of the workers of the Responsible's organization (R37, R44)."""
        return self.filter(worker__in=Worker.objects.acting_for(responsible))

    def with_changes(self) -> EnrolmentQuerySet:
        """With `changed_at`: since when the group has the days, time, place and sessions that it has now (R36)."""
        same = CourseGroup.history.filter(id=OuterRef("group"), revision=OuterRef("group__revision"))
        since = same.filter(revision__gt=0).order_by("history_date").values("history_date")[:1]
        return self.annotate(changed_at=Subquery(since))

    def with_details(self) -> EnrolmentQuerySet:
        """With all that a line says of it, in one statement: person, position, programme, voucher, certificate."""
        return self.select_related(
            "worker", "position", "group__programme__provider", "voucher_block__voucher", "certificate"
        )


class Enrolment(models.Model):
    """A worker's seat in a group, the position it is taken for, and what pays for it (R18, R28, R30, R36)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="enrolments", verbose_name="работник")
    group = models.ForeignKey(CourseGroup, models.PROTECT, related_name="enrolments", verbose_name="группа")
    # What is written down of whoever gave up the own seat and said no more (R37).
    GIVEN_UP: ClassVar = "Запись отменена работником."

    # A copy of the group's, as are the dates below and the funding: composite foreign keys hold them equal (R18, R36).
    programme = models.ForeignKey(
        Programme, models.PROTECT, db_index=False, related_name="+", verbose_name="программа"
    )
    position = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="по должности")
    funding = models.CharField("источник оплаты", max_length=20, choices=Funding.choices)
    voucher_block = models.ForeignKey(
        VoucherBlock,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="enrolments",
        verbose_name="блок чека",
    )
    # Was the programme profile for the position on that day (R30)? The programme's list may change later.
    profile = models.BooleanField("профильная", default=False)
    starts_on = models.DateField("с")
    ends_on = models.DateField("по")
    state = models.CharField("состояние", max_length=12, choices=Seat.choices, default=Seat.ACTIVE)
    enrolled_at = models.DateTimeField("день записи", auto_now_add=True)
    enrolled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто записал"
    )
    released_at = models.DateTimeField("день отмены", null=True, blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    release_reason = models.TextField("почему отменена", blank=True)
    # Its voucher was annulled, and the course stays in the history as this; the group's funding stays too (R31).
    kept_as = models.CharField("учтён как", max_length=20, choices=KeptAs.choices, blank=True)

    # The group while the seat is held: whom nobody asks any more does not keep the group from changing.
    held_group = models.GeneratedField(
        expression=Case(When(~Q(state=Seat.RELEASED), then=F("group"))),
        output_field=models.BigIntegerField(null=True),
        db_persist=True,
        verbose_name="занятое место в группе",
    )

    history = History(excluded_fields=["programme", "starts_on", "ends_on", "held_group"])
    objects: ClassVar[EnrolmentQuerySet] = EnrolmentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "запись в группу"
        verbose_name_plural = "записи в группы"
        ordering = ["-starts_on", "-pk"]
        indexes = [
            models.Index(fields=["state", "-id"], name="enrolment_by_state"),
            models.Index(fields=["funding", "-id"], name="enrolment_by_funding"),
            BrinIndex(fields=["enrolled_at"], name="enrolment_enrolled_at"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "worker"],
                condition=~Q(state="released"),
                name="enrolment_one_seat_per_worker",
            ),
            models.UniqueConstraint(
                fields=["voucher_block"], condition=~Q(state="released"), name="enrolment_block_spent_once"
            ),
            models.CheckConstraint(
                condition=Q(funding="voucher", kept_as="", voucher_block__isnull=False)
                | Q(funding="voucher", kept_as__in=KeptAs.values, voucher_block=None)
                | (~Q(funding="voucher") & Q(kept_as="", voucher_block=None)),
                name="enrolment_block_only_for_voucher",
            ),
            # R18: courses for two positions never run on the same day, both ends included, whatever pays for them.
            ExclusionConstraint(
                name="enrolment_positions_do_not_overlap",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    ("position", RangeOperators.NOT_EQUAL),
                    (
                        Func("starts_on", "ends_on", Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=~Q(state="released"),
            ),
            models.CheckConstraint(
                condition=Q(state="released", released_at__isnull=False)
                | (~Q(state="released") & Q(released_at=None)),
                name="enrolment_released_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker} — {self.group}"

    @property
    def paid_by(self) -> str:
        """What pays for it, in words; after its voucher was annulled, as what it is kept (R31)."""
        return str(self.get_kept_as_display() or self.get_funding_display())

    @property
    def lost_with_group(self) -> bool:
        """Held to the day when its group was cancelled; a seat given up earlier was not (R36)."""
        cancelled = self.group.cancelled_at
        return bool(cancelled and self.released_at and self.released_at >= cancelled)

    @property
    def shown_state(self) -> Seat | Phase:
        """The state, or «Отменена» where the whole group is (R36)."""
        return Phase.CANCELLED if self.lost_with_group else self.seat

    @property
    def seat(self) -> Seat:
        """The state with its word, colour and picture."""
        return Seat(self.state)


class CertificateQuerySet(models.QuerySet["Certificate"]):
    def found_by(self, text: str, *, close: bool = False) -> CertificateQuerySet:
        """By the number's beginning, as it is written on the paper: «№ 63-0099»."""
        said = text.replace("\x00", "").replace("№", " ").strip()
        return self.filter(number__startswith=said) if said else self.none()


class Certificate(models.Model):
    """«Удостоверение о повышении квалификации», entered by the operator when the group is closed (R38)."""

    enrolment = models.OneToOneField(
        Enrolment, models.PROTECT, related_name="certificate", verbose_name="запись"
    )
    # Who issued it: a number is that organization's own, given once (R38). As on the day of entering.
    provider = models.ForeignKey(
        Provider, models.PROTECT, db_index=False, related_name="+", verbose_name="организация КПК"
    )
    number = models.CharField("номер", max_length=60)
    issued_on = models.DateField("дата выдачи")

    history = History(excluded_fields=["provider"])
    objects: ClassVar[CertificateQuerySet] = CertificateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "удостоверение"
        verbose_name_plural = "удостоверения"
        constraints = [
            models.CheckConstraint(condition=~Q(number=""), name="certificate_has_number"),
            models.UniqueConstraint(F("provider"), Upper("number"), name="certificate_number_once"),
        ]
        indexes = [
            models.Index(fields=["number"], name="certificate_number"),
            # The file for ФИС ФРДО is made of a period (R38).
            models.Index(fields=["issued_on"], name="certificate_issued"),
        ]

    def __str__(self) -> str:
        return f"Удостоверение № {self.number} от {self.issued_on:%d.%m.%Y}"

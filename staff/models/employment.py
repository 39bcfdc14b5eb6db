from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from lib.dates import today
from lib.history import History
from lib.search import by_name
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models.leave import LeavePeriod
from staff.states import Kind, Leave, Origin, Work


class Position(models.Model):
    """A post such as «учитель математики». Being pedagogical and the right to a voucher are its properties,
    kept by the operator (requirements: «Dates and other terms»)."""

    name = models.CharField("название", max_length=200, unique=True)
    pedagogical = models.BooleanField("педагогическая", default=True)
    voucher_entitled = models.BooleanField("даёт право на ИОЧ", default=True)
    active = models.BooleanField("предлагается в списках", default=True)

    history = History()

    class Meta:
        verbose_name = "должность"
        verbose_name_plural = "должности"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


def _to_be_registered() -> Q:
    on_leave = LeavePeriod.objects.on(today()).filter(employment=OuterRef("pk"))
    kinds = Q(Exists(on_leave)) | Q(kind=Kind.EXTERNAL)
    return Q(position__voucher_entitled=True) | kinds


class EmploymentQuerySet(models.QuerySet["Employment"]):
    def visible_to(self, responsible: Responsible) -> EmploymentQuerySet:
        """Those of the Responsible's own organization: a unit's are not its school's (R21, R44).

        None for an access that is not open: asked for, closed or ended (R23).
        """
        if responsible.access != Access.ACTIVE:
            return self.none()
        return self.filter(organization=responsible.organization_id, worker__merged_into=None)

    def of_responsibles_below(self, responsible: Responsible) -> EmploymentQuerySet:
        """The work of those who answer for the units of the Responsible's organization, each in that unit (R11).

        Whose access is closed for a while counts: asking to change one's own data closes it (R23). Whose access is
        only asked for does not.
        """
        if responsible.access != Access.ACTIVE:
            return self.none()
        return self.current().filter(
            organization__parent=responsible.organization_id,
            organization__responsibles__user=models.F("worker__user"),
            organization__responsibles__state__in=type(responsible).HELD,
            worker__merged_into=None,
        )

    def awaiting(self) -> EmploymentQuerySet:
        """The inbox «Новое место работы» (R15)."""
        return self.filter(state=Work.AWAITING)

    def current(self) -> EmploymentQuerySet:
        """Confirmed and not ended: where people work now (R15)."""
        return self.filter(state=Work.CURRENT)

    def open(self) -> EmploymentQuerySet:
        """Those that wait to be confirmed and those confirmed: whatever has not ended (R14, R15)."""
        return self.filter(state__in=[Work.AWAITING, Work.CURRENT])

    def to_be_registered(self) -> EmploymentQuerySet:
        """Whose position gives the right to a voucher, those on leave, and external part-timers (R8)."""
        return self.filter(_to_be_registered())

    def need_not_be_registered(self) -> EmploymentQuerySet:
        """The rest: whom the memo does not want registered (R8)."""
        return self.exclude(_to_be_registered())

    def with_leave(self, day: date) -> EmploymentQuerySet:
        """With `leave`: which leave the worker is on that day, empty for none (R8)."""
        now = LeavePeriod.objects.on(day).filter(employment=OuterRef("pk")).values("kind")[:1]
        none = Value(str(Leave.NONE))
        return self.annotate(leave=Coalesce(Subquery(now), none, output_field=models.CharField()))

    def for_worker(self, worker: models.Model) -> EmploymentQuerySet:
        """This person's, whatever became of them (R19)."""
        return self.filter(worker=worker)

    def with_details(self) -> EmploymentQuerySet:
        """With the worker, the position and the organization, which every list names, in the same statement (R21)."""
        return self.select_related("worker", "position", "organization")


class Employment(models.Model):
    """A worker's place of work and position, with its dates (R8, R13–R17)."""

    # By name: a worker's queryset asks about employments, and an employment asks nothing of its worker.
    worker = models.ForeignKey(
        "staff.Worker", models.PROTECT, related_name="employments", verbose_name="работник"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="employments", verbose_name="организация"
    )
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="employments", verbose_name="должность"
    )
    kind = models.CharField("вид занятости", max_length=10, choices=Kind.choices, default=Kind.MAIN)
    # Only for external part-timers: their main job, which must not be pedagogical (R8).
    main_job = models.CharField("где основная работа", max_length=300, blank=True)
    state = models.CharField("состояние", max_length=10, choices=Work.choices, default=Work.AWAITING)
    origin = models.CharField("откуда", max_length=12, choices=Origin.choices)
    # The position that carries the qualification (R17).
    training = models.BooleanField("по этой должности обучается", default=False)
    # Somebody chose this position for training: a main job confirmed later leaves the mark here (R17).
    training_chosen = models.BooleanField("должность для обучения выбрана", default=False)
    requested_at = models.DateTimeField("запрошено", auto_now_add=True)
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем решено",
    )
    refusal = models.TextField("причина отказа", blank=True)
    started_on = models.DateField("работает с", null=True, blank=True)
    # From which day the work goes on by this position; empty while it is the first one (R17).
    position_since = models.DateField("в должности с", null=True, blank=True)
    ended_on = models.DateField("последний день работы", null=True, blank=True)

    history = History()
    objects: ClassVar[EmploymentQuerySet] = EmploymentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "место работы"
        verbose_name_plural = "места работы"
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=Q(training=True), name="employment_one_training_position"
            ),
            models.UniqueConstraint(
                fields=["worker", "organization", "position"],
                condition=Q(state__in=["awaiting", "current"]),
                name="employment_open_once",
            ),
            models.CheckConstraint(
                condition=Q(training=False) | Q(state="current"), name="employment_training_is_current"
            ),
            models.CheckConstraint(
                condition=Q(training_chosen=False) | Q(training=True), name="employment_chosen_is_marked"
            ),
            models.CheckConstraint(
                condition=~Q(state="current") | Q(started_on__isnull=False),
                name="employment_current_has_start",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", ended_on__isnull=False) | (~Q(state="ended") & Q(ended_on=None)),
                name="employment_ended_has_day",
            ),
            models.CheckConstraint(
                condition=Q(position_since=None)
                | Q(started_on=None)
                | Q(position_since__gte=models.F("started_on")),
                name="employment_position_after_start",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(started_on=None) | Q(ended_on__gte=models.F("started_on")),
                name="employment_ends_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["organization", "state", "requested_at"], name="employment_inbox"),
            # What the operator looks for among all of the region: the few, not the many.
            models.Index(fields=["kind"], condition=~Q(kind=Kind.MAIN), name="employment_second_jobs"),
            models.Index(fields=["state"], condition=~Q(state=Work.CURRENT), name="employment_not_current"),
        ]

    def __str__(self) -> str:
        return f"{self.position}, {self.organization}"

    @property
    def work(self) -> Work:
        """Where the employment stands (R12–R15)."""
        return Work(self.state)

    @property
    def improves_qualification(self) -> bool:
        """Is this the position by which the person studies? A driver's is not, whatever mark it bears (R8, R17)."""
        return self.training and (self.position.pedagogical or self.position.voucher_entitled)

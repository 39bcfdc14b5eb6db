from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Func, Q

from lib.history import History
from organizations.models import Organization
from staff.models import Position, Worker
from vouchers.known import shown_number
from vouchers.states import BlockKind, Medium

if TYPE_CHECKING:
    from datetime import date

    from organizations.models import Responsible


class PlusYears(Func):
    """The same number of the same month some calendar years later, in SQL; agrees to lib.dates.add_years."""

    template = "((%(expressions)s)::date)"
    output_field = models.DateField()

    def __init__(self, day: str, years: str | int) -> None:
        super().__init__(F(day), F(years) if isinstance(years, str) else models.Value(years))

    def as_sql(self, compiler, connection, **extra):  # type: ignore[no-untyped-def, override]
        day, years = self.source_expressions
        day_sql, day_params = compiler.compile(day)
        years_sql, years_params = compiler.compile(years)
        return f"(({day_sql} + make_interval(years => {years_sql}))::date)", [*day_params, *years_params]


class VoucherQuerySet(models.QuerySet["Voucher"]):
    def standing(self) -> VoucherQuerySet:
        """Annulled ones do not count (R26)."""
        return self.filter(annulled_at=None)

    def found_by(self, text: str, *, close: bool = False) -> VoucherQuerySet:
        """By the number as it is written: «Э-1716», «№ 1716», «018-334». `close` changes nothing: numbers are not
        guessed."""
        said = text.replace("\x00", "").replace("№", " ").strip()
        found = Q(number__startswith=said) & ~Q(number="") if said else Q(pk=None)
        if electronic := re.fullmatch(r"(?:[эЭeE]\s*-?\s*)?([0-9]{1,9})", said):
            found |= Q(pk=int(electronic[1]), number="")
        return self.filter(found)

    def for_worker(self, worker: Worker) -> VoucherQuerySet:
        """Every voucher of this person, annulled ones too (R19)."""
        return self.filter(worker=worker)

    def with_blocks(self) -> VoucherQuerySet:
        """With what was copied from paper, in one query more."""
        return self.prefetch_related(
            models.Prefetch(
                "blocks", VoucherBlock.objects.select_related("paper_course", "settled__moved_to__voucher")
            )
        )

    def valid_on(self, day: date) -> VoucherQuerySet:
        """Those that can be presented that day: both the day of issue and the last day included (R28)."""
        return self.standing().filter(issued_on__lte=day, valid_until__gte=day)

    def visible_to(self, responsible: Responsible) -> VoucherQuerySet:
        """Those of the workers of the Responsible's organization, wherever the voucher was issued (R44)."""
        return self.filter(worker__in=Worker.objects.acting_for(responsible))


def scan_path(voucher: Voucher, filename: str) -> str:  # noqa: ARG001 Django gives both
    """A name that says nothing: a scan is personal data, served by a view only (R31)."""
    return f"vouchers/{uuid.uuid4().hex}"


class Voucher(models.Model):
    """A named education voucher (ИОЧ): who and where as on the day of issue, and for how long (R26–R28)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="vouchers", verbose_name="работник")
    medium = models.CharField("вид", max_length=10, choices=Medium.choices, default=Medium.ELECTRONIC)
    number = models.CharField("номер", max_length=40, blank=True)
    # Of the paper form, as the Responsible sent it (R31).
    scan = models.FileField("скан бланка", upload_to=scan_path, blank=True)
    issued_on = models.DateField("дата выдачи")
    # The policy on the day of issue (R26): a later change of the term moves nothing already issued.
    term_years = models.PositiveSmallIntegerField("следующий через, лет", default=3)
    next_possible_on = models.GeneratedField(
        expression=PlusYears("issued_on", "term_years"),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name="следующий возможен с",
    )
    valid_until = models.GeneratedField(
        expression=PlusYears("issued_on", 1),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name="действует по",
    )
    # As on the day of issue; a later rename or move changes nothing here (R27).
    full_name = models.CharField("ФИО", max_length=250)
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="vouchers", verbose_name="организация"
    )
    organization_name = models.CharField("организация на день выдачи", max_length=300)
    position = models.ForeignKey(Position, models.PROTECT, related_name="vouchers", verbose_name="должность")
    position_name = models.CharField("должность на день выдачи", max_length=200)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кем выдан"
    )
    created_at = models.DateTimeField("создан", auto_now_add=True)
    # Repeats Annulment.at, because an exclusion constraint sees this table only.
    annulled_at = models.DateTimeField("аннулирован", null=True, blank=True)

    history = History(excluded_fields=["next_possible_on", "valid_until"])
    objects: ClassVar[VoucherQuerySet] = VoucherQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [
            models.Index(fields=["number"], condition=~Q(number=""), name="voucher_paper_number"),
            models.Index(fields=["issued_on"], name="voucher_issued_on"),
            models.Index(fields=["next_possible_on"], name="voucher_next_possible"),
            models.Index(
                fields=["annulled_at"], condition=Q(annulled_at__isnull=False), name="voucher_annulled"
            ),
        ]
        verbose_name = "чек"
        verbose_name_plural = "чеки"
        ordering = ["-issued_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(issued_on__gte="2000-01-01", issued_on__lte="2100-12-31"),
                name="voucher_issued_on_sane",
            ),
            models.CheckConstraint(
                condition=Q(term_years__gte=1, term_years__lte=10), name="voucher_term_sane"
            ),
            models.CheckConstraint(
                condition=Q(medium="electronic") | ~Q(number=""), name="voucher_paper_has_number"
            ),
            # One in three years, whichever door and however many at once (R26).
            ExclusionConstraint(
                name="voucher_once_in_term",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    (
                        Func("issued_on", PlusYears("issued_on", "term_years"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(annulled_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"ИОЧ № {self.shown_number} от {self.issued_on:%d.%m.%Y}"

    @property
    def shown_number(self) -> str:
        return shown_number(self.number, self.pk)


class BlockFields(models.Model):
    """What a block is, in a voucher as in the template that it was made from (R29)."""

    order = models.PositiveSmallIntegerField("порядок")
    kind = models.CharField("вид", max_length=10, choices=BlockKind.choices)
    name = models.CharField("название", max_length=120)
    hours = models.PositiveSmallIntegerField("часов")
    required = models.BooleanField("обязательный", default=True)

    class Meta:
        abstract = True
        ordering = ["order"]

    def __str__(self) -> str:
        return f"{self.name}, {self.hours} ч"


class VoucherBlock(BlockFields):
    """A part of a voucher, spent once on one course (R27, R29)."""

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="blocks", verbose_name="чек")

    history = History()

    class Meta(BlockFields.Meta):
        verbose_name = "блок чека"
        verbose_name_plural = "блоки чека"
        constraints = [
            models.UniqueConstraint(fields=["voucher", "order"], name="voucher_block_order"),
            models.CheckConstraint(condition=Q(hours__gt=0), name="voucher_block_hours_positive"),
        ]


class TemplateQuerySet(models.QuerySet["VoucherTemplate"]):
    def in_force(self, on: date) -> VoucherTemplate | None:
        """The template by which a voucher issued that day gets its blocks (R29)."""
        return self.filter(effective_from__lte=on).order_by("-effective_from").first()


class VoucherTemplate(models.Model):
    """Which blocks a voucher has, from a day on; an issued voucher keeps its own (R29)."""

    effective_from = models.DateField("действует с", unique=True)
    note = models.TextField("основание", blank=True)

    history = History()
    objects: ClassVar[TemplateQuerySet] = TemplateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "шаблон чека"
        verbose_name_plural = "шаблоны чека"
        ordering = ["-effective_from"]

    def __str__(self) -> str:
        return f"Шаблон с {self.effective_from:%d.%m.%Y}"


class TemplateBlock(BlockFields):
    template = models.ForeignKey(
        VoucherTemplate, models.CASCADE, related_name="blocks", verbose_name="шаблон"
    )

    history = History()

    class Meta(BlockFields.Meta):
        verbose_name = "блок шаблона"
        verbose_name_plural = "блоки шаблона"
        constraints = [
            models.UniqueConstraint(fields=["template", "order"], name="template_block_order"),
            models.CheckConstraint(condition=Q(hours__gt=0), name="template_block_hours_positive"),
        ]


class VoucherQuota(models.Model):
    """How many electronic vouchers an organization has for a calendar year, where the operator says so (R26).

    issued: kept by a trigger, those that are not annulled; a quota that begins later counts what was issued before.
    """

    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="voucher_quotas", verbose_name="организация"
    )
    year = models.PositiveSmallIntegerField(
        "год", validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    allowed = models.PositiveIntegerField(
        "выделено чеков", null=True, blank=True, help_text="Пусто: без ограничения."
    )
    issued = models.PositiveIntegerField("выдано", default=0, editable=False)

    history = History(excluded_fields=["issued"])

    class Meta:
        verbose_name = "квота на чеки"
        verbose_name_plural = "квоты на чеки"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["year", "organization"], name="voucher_quota_once_a_year"),
            # Counted at commit: the last voucher of a year goes to one of those who press at once (R26).
            models.CheckConstraint(
                condition=Q(allowed=None) | Q(issued__lte=F("allowed")), name="voucher_quota_is_kept"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization}, {self.year} год"

    @property
    def left(self) -> int:
        """How many more may be issued; of a quota that has a number."""
        return (self.allowed or 0) - self.issued

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex, GinIndex, OpClass
from django.db import models
from django.db.models import Value
from django.db.models.functions import Concat, Trim

from lib import search, snils
from lib.history import History
from lib.search import by_name, fold, folded
from organizations.models import Responsible
from staff.models.employment import Employment


class SnilsValid(models.Func):
    """Eleven digits whose control digits are right (R1): the database's own function, made by migration 0002."""

    function = "snils_valid"
    output_field = models.BooleanField()


class WorkerQuerySet(models.QuerySet["Worker"]):
    def not_merged(self) -> WorkerQuerySet:
        """Those that were not merged into another record (R40)."""
        return self.filter(merged_into=None)

    def visible_to(self, responsible: Responsible) -> WorkerQuerySet:
        """Those who work, or wait to be confirmed, in this Responsible's organization and nowhere below it (R21, R44)."""
        here = Employment.objects.visible_to(responsible).open()
        return self.not_merged().filter(pk__in=here.values("worker"))

    def acting_for(self, responsible: Responsible) -> WorkerQuerySet:
        """Those for whom this Responsible acts: who work here, or wait to be confirmed here and work nowhere yet.

        A person who asked for a second job is seen by its Responsible, and is not theirs before they confirm (R14, R44).
        """
        here = Employment.objects.visible_to(responsible)
        works = Employment.objects.current().filter(worker=models.OuterRef("worker"))
        asking = here.awaiting().filter(~models.Exists(works))
        # A UNION, not an OR: the few of this organization are found first, whatever is asked of them then.
        return self.not_merged().filter(pk__in=here.current().values("worker").union(asking.values("worker")))

    def named(self, last_name: str, first_name: str, patronymic: str, birth_date: date) -> WorkerQuerySet:
        """The same ФИО, Ё equal to Е and case aside, and the same birth date (R1)."""
        return self.annotate(
            folded_last=folded("last_name"),
            folded_first=folded("first_name"),
            folded_patronymic=folded("patronymic"),
        ).filter(
            folded_last=fold(last_name),
            folded_first=fold(first_name),
            folded_patronymic=fold(patronymic),
            birth_date=birth_date,
        )

    def found_by(self, text: str, *, close: bool = False) -> WorkerQuerySet:
        """By any part of ФИО or by the ID (R45); never by СНИЛС, which must not stand in an address.

        close: with one letter wrong.
        """
        found = self.annotate(folded_name=folded("full_name"))
        for word in search.words(text):
            pk = search.number(word)
            named = models.Q(pk=pk) if pk is not None else search.one(word, "folded_name", close=close)
            found = found.filter(named)
        return found

    def alphabetical(self) -> WorkerQuerySet:
        """By ФИО, Ё as Е and case aside; namesakes by the ID (R45)."""
        return self.order_by(*by_name("full_name"), "pk")


class Worker(models.Model):
    """An education worker: one record and one account for life, whatever the workplace (R1)."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="worker",
        verbose_name="учётная запись",
    )
    last_name = models.CharField("фамилия", max_length=80)
    first_name = models.CharField("имя", max_length=80)
    patronymic = models.CharField("отчество", max_length=80, blank=True)
    full_name = models.GeneratedField(
        expression=Trim(Concat("last_name", Value(" "), "first_name", Value(" "), "patronymic")),
        output_field=models.CharField(max_length=250),
        db_persist=True,
        verbose_name="ФИО",
    )
    birth_date = models.DateField("дата рождения")
    snils = models.CharField("СНИЛС", max_length=11)
    # A recent graduate is not overdue by default (R34).
    graduated_on = models.DateField("дата окончания вуза или колледжа", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name="объединение с"
    )
    registered_at = models.DateTimeField("дата регистрации", auto_now_add=True)
    # Since when the record names nobody (R42): what is left of it is counted, and is no person's any more.
    erased_at = models.DateTimeField("данные уничтожены", null=True, blank=True, editable=False)

    history = History()
    objects: ClassVar[WorkerQuerySet] = WorkerQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "работник"
        verbose_name_plural = "работники"
        constraints = [
            models.UniqueConstraint(
                fields=["snils"],
                condition=models.Q(merged_into=None, erased_at=None),
                name="worker_snils_unique",
            ),
            models.CheckConstraint(
                condition=SnilsValid("snils") | models.Q(snils="", erased_at__isnull=False),
                name="worker_snils_checksum",
            ),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("pk")), name="worker_not_merged_into_self"
            ),
            models.CheckConstraint(
                condition=models.Q(birth_date__gte="1900-01-01", birth_date__lte="2100-12-31"),
                name="worker_birth_date_sane",
            ),
        ]
        indexes = [
            GinIndex(OpClass(folded("full_name"), name="gin_trgm_ops"), name="worker_name_search"),
            models.Index(*by_name("full_name"), "id", name="worker_alphabetical"),
            # A merged record was a person too: its СНИЛС is looked for, and the unique index leaves it out (R1).
            models.Index(fields=["snils"], condition=~models.Q(merged_into=None), name="worker_merged_snils"),
            # The last days of the register, which is written in the order of time (the operator's week).
            BrinIndex(fields=["registered_at"], name="worker_registered_at"),
            # «The same ФИО and birth date» (R1, R9): few share a birthday.
            models.Index(fields=["birth_date"], name="worker_birth_date"),
        ]

    def __str__(self) -> str:
        return str(self.full_name)

    @property
    def name_and_patronymic(self) -> str:
        """How the system speaks to the person: «Анна Сергеевна» (R7)."""
        return f"{self.first_name} {self.patronymic}".strip()

    @property
    def masked_snils(self) -> str:
        """The last four digits: what pages show to anybody (R44)."""
        return snils.masked(self.snils) if self.snils else "—"

    @property
    def pretty_snils(self) -> str:
        """The whole number: only on a page that has written down who sees it (`show_snils`, R44)."""
        return snils.pretty(self.snils) if self.snils else "—"

    @property
    def worker_id(self) -> int:
        """Whose record it is, as every record about a worker says it (`lib.looks`)."""
        return self.pk

    def training_employment(self) -> Employment | None:
        """The one current employment whose position carries the qualification (R17)."""
        return self.employments.filter(training=True).select_related("position", "organization").first()

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from lib import search
from lib.history import History
from lib.search import by_name, folded
from staff.models import Position
from vouchers.states import BlockKind


class Provider(models.Model):
    """An organization that teaches: «Организация КПК» (R35)."""

    name = models.CharField("название", max_length=300, unique=True)
    short_name = models.CharField("краткое название", max_length=80)
    address = models.CharField("адрес", max_length=300, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    phone = models.CharField("телефон", max_length=60, blank=True)
    active = models.BooleanField("работает", default=True)

    history = History()

    class Meta:
        verbose_name = "организация КПК"
        verbose_name_plural = "организации КПК"
        ordering = by_name("short_name")

    def __str__(self) -> str:
        return self.short_name


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    def on_offer(self) -> ProgrammeQuerySet:
        """Those on offer, whatever groups are open: the measure of «no profile programme exists» (R30)."""
        return self.filter(active=True, provider__active=True)

    def found_by(self, text: str, *, close: bool = False) -> ProgrammeQuerySet:
        """By any part of the title, in any order of words. close: with one letter wrong."""
        found = self.annotate(folded_title=folded("title"))
        for word in search.words(text):
            found = found.filter(search.one(word, "folded_title", close=close))
        return found


class Programme(models.Model):
    """A programme of professional development: which block of a voucher it takes and for whom it is profile (R30, R35)."""

    provider = models.ForeignKey(
        Provider, models.PROTECT, related_name="programmes", verbose_name="организация КПК"
    )
    title = models.CharField("название", max_length=400)
    hours = models.PositiveSmallIntegerField("объём, часов")
    block = models.CharField("блок чека", max_length=10, choices=BlockKind.choices)
    profile_for = models.ManyToManyField(
        Position, related_name="profile_programmes", blank=True, verbose_name="профильная для должностей"
    )
    for_all_teachers = models.BooleanField("для учителей всех категорий", default=False)
    annotation = models.TextField("аннотация", blank=True)
    active = models.BooleanField("предлагается", default=True)

    history = History(m2m_fields=[profile_for])
    objects: ClassVar[ProgrammeQuerySet] = ProgrammeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "программа"
        verbose_name_plural = "программы"
        ordering = by_name("title")
        constraints = [
            models.UniqueConstraint(fields=["provider", "title", "hours"], name="programme_unique"),
            models.CheckConstraint(condition=models.Q(hours__gt=0), name="programme_hours_positive"),
        ]
        indexes = [GinIndex(OpClass(folded("title"), name="gin_trgm_ops"), name="programme_title_search")]

    def __str__(self) -> str:
        return f"{self.title}, {self.hours} ч"

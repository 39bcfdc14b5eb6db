from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from lib import search
from lib.history import History
from lib.search import by_name, folded


class District(models.Model):
    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "район"
        verbose_name_plural = "районы"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


class OrganizationType(models.Model):
    """School, kindergarten, college…; changed for an organization by the operator only (R24)."""

    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "тип организации"
        verbose_name_plural = "типы организаций"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def open(self) -> OrganizationQuerySet:
        """Those where a person can work: not liquidated (R16)."""
        return self.filter(closed_on=None)

    def found_by(self, text: str, *, close: bool = False) -> OrganizationQuerySet:
        """By any part of the name, in any order of words, by ID or by district (R1); «МБОУ СОШ 12» is «Школа № 12».

        close: with one letter wrong.
        """
        found = self.annotate(folded_name=folded("name"), folded_district=folded("district__name"))
        for word in search.words(text):
            named = search.one(word, "folded_name", "folded_district", close=close)
            # «№ 12» is a number in a name; a bare «12» may be an ID too.
            if "№" not in text and (pk := search.number(word)) is not None:
                named |= models.Q(pk=pk)
            found = found.filter(named)
        return found


class Organization(models.Model):
    """An educational organization or a structural unit of one (R21)."""

    name = models.CharField("название", max_length=300)
    type = models.ForeignKey(OrganizationType, models.PROTECT, verbose_name="тип")
    district = models.ForeignKey(District, models.PROTECT, verbose_name="район")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
        verbose_name="головная организация",
    )
    address = models.CharField("адрес", max_length=300, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    phone = models.CharField("телефон", max_length=60, blank=True)
    # How many workers the organization must register, as its Responsible says (R8).
    must_register = models.PositiveIntegerField("подлежит регистрации, человек", null=True, blank=True)
    closed_on = models.DateField("ликвидирована", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name="правопреемник",
    )

    history = History()
    objects: ClassVar[OrganizationQuerySet] = OrganizationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "организация"
        verbose_name_plural = "организации"
        ordering = by_name("name")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("pk")), name="organization_not_own_parent"
            ),
        ]
        indexes = [GinIndex(OpClass(folded("name"), name="gin_trgm_ops"), name="organization_name_search")]

    def __str__(self) -> str:
        return self.name

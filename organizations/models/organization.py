"""Where people work."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from lib.history import History
from lib.search import by_name, folded
from organizations.models.organization_queryset import OrganizationQuerySet
from organizations.models.reference import District, OrganizationType


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
    closed_on = models.DateField("закрыта", null=True, blank=True)
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
        ordering = (*by_name("name"), "pk")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("pk")), name="organization_not_own_parent"
            ),
        ]
        indexes = [GinIndex(OpClass(folded("name"), name="gin_trgm_ops"), name="organization_name_search")]

    def __str__(self) -> str:
        return self.name

"""An organization closed by the operator: what became of everybody who worked or waited there (R16)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models.employment import Employment
from staff.states import Work


class ReorganizationQuerySet(models.QuerySet[Any]):
    def standing(self) -> ReorganizationQuerySet:
        """Those that nobody undid (R16)."""
        return self.filter(undone_at=None)


class Reorganization(models.Model):
    """The organization is closed: everybody moved to the successor, or everybody's work ended where there is none."""

    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="reorganizations", verbose_name="организация"
    )
    successor = models.ForeignKey(
        Organization, models.PROTECT, null=True, related_name="+", verbose_name="правопреемник"
    )
    on = models.DateField("дата по распоряжению")
    units = models.ManyToManyField(
        Organization, related_name="+", verbose_name="подразделения, перешедшие к правопреемнику"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто"
    )
    at = models.DateTimeField("когда", auto_now_add=True)
    why = models.TextField("почему")
    # How many the successor must register, where the merger changed that (R8).
    must_before = models.PositiveIntegerField("правопреемник регистрировал, человек", null=True)
    must_after = models.PositiveIntegerField("правопреемник регистрирует, человек", null=True)
    undone_at = models.DateTimeField("отменено", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    undone_why = models.TextField("почему отменено", blank=True)

    objects: ClassVar[ReorganizationQuerySet] = ReorganizationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "реорганизация или ликвидация"
        verbose_name_plural = "реорганизации и ликвидации"
        constraints = [
            models.UniqueConstraint(
                fields=["organization"], condition=Q(undone_at=None), name="reorganization_one_standing"
            ),
            models.CheckConstraint(
                condition=~Q(successor=models.F("organization")), name="reorganization_into_another"
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.organization} → {self.successor}"
            if self.successor
            else f"Ликвидация: {self.organization}"
        )


class ReorganizedPlace(models.Model):
    """One employment or request that the reorganization changed, and as what and where it stood before.

    now: the work at the successor instead of it, if any; made: by this reorganization. training, chosen: the mark for
    training that this place bore (R17).
    """

    reorganization = models.ForeignKey(
        Reorganization, models.PROTECT, related_name="places", verbose_name="реорганизация"
    )
    place = models.ForeignKey(Employment, models.PROTECT, related_name="+", verbose_name="место работы")
    was = models.CharField("было", max_length=10, choices=Work.choices)
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+", verbose_name="где было")
    now = models.ForeignKey(
        Employment, models.PROTECT, null=True, related_name="+", verbose_name="стало у правопреемника"
    )
    made = models.BooleanField("создано реорганизацией", default=False)
    training = models.BooleanField("по этой должности обучался", default=False)
    chosen = models.BooleanField("должность для обучения выбрана", default=False)

    class Meta:
        verbose_name = "место работы при реорганизации"
        verbose_name_plural = "места работы при реорганизации"
        constraints = [
            models.UniqueConstraint(fields=["reorganization", "place"], name="reorganized_place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.get_was_display()}"


class ReorganizedAccess(models.Model):
    """An access of a Responsible that ended with the organization, and as what it stood before (R25)."""

    reorganization = models.ForeignKey(
        Reorganization, models.PROTECT, related_name="accesses", verbose_name="реорганизация"
    )
    responsible = models.ForeignKey(
        Responsible, models.PROTECT, related_name="+", verbose_name="Ответственный"
    )
    was = models.CharField("было", max_length=20, choices=Access.choices)

    class Meta:
        verbose_name = "доступ при реорганизации"
        verbose_name_plural = "доступы при реорганизации"
        constraints = [
            models.UniqueConstraint(fields=["reorganization", "responsible"], name="reorganized_access_once"),
        ]

    def __str__(self) -> str:
        return f"{self.responsible}: {self.get_was_display()}"

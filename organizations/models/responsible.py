"""Who works in an organization as its Responsible (R22–R25)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models

from lib.history import History
from organizations.models.organization import Organization
from organizations.models.responsible_queryset import ResponsibleQuerySet
from organizations.models.scans import scan_path
from organizations.states import Access


class Responsible(models.Model):
    """A user's access to the work of a Responsible in one organization (R22–R25)."""

    NOT_ENDED: ClassVar = [Access.REQUESTED, Access.APPOINTED, Access.ACTIVE, Access.SUSPENDED]
    HELD: ClassVar = [Access.ACTIVE, Access.SUSPENDED]

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="responsibilities",
        verbose_name="учётная запись",
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="responsibles", verbose_name="организация"
    )
    state = models.CharField("состояние", max_length=20, choices=Access.choices, default=Access.REQUESTED)
    order_number = models.CharField("номер приказа", max_length=60)
    order_date = models.DateField("дата приказа")
    scan = models.FileField("скан приказа", upload_to=scan_path, blank=True)
    requested_at = models.DateTimeField("запрошен", auto_now_add=True)
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
    # A deputy: whose order the access stands on, and its first and last days, both included.
    principal = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="deputies", verbose_name="кого замещает"
    )
    since = models.DateField("замещает с", null=True, blank=True)
    until = models.DateField("замещает по", null=True, blank=True)

    history = History()
    objects: ClassVar[ResponsibleQuerySet] = ResponsibleQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "ответственный"
        verbose_name_plural = "ответственные"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"],
                condition=models.Q(state__in=["requested", "appointed", "active", "suspended"]),
                name="responsible_once_per_organization",
            ),
            models.UniqueConstraint(
                fields=["principal"],
                condition=models.Q(state__in=["appointed", "active", "suspended"]),
                name="deputy_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(principal=None, since=None, until=None)
                # A comparison with nothing is no refusal to PostgreSQL: the days are asked for by name.
                | models.Q(
                    principal__isnull=False,
                    since__isnull=False,
                    until__isnull=False,
                    since__lte=models.F("until"),
                ),
                name="deputy_has_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{getattr(self, 'full_name', '') or self.user} — {self.organization}"

    @property
    def access(self) -> Access:
        return Access(self.state)

    def works_on(self, day: date) -> bool:
        """Open on this day: a deputy's access is shut from the day after its last one, whenever that is noted."""
        return self.state == Access.ACTIVE and (self.until is None or day <= self.until)

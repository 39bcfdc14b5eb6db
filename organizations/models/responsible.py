from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from lib.history import History
from organizations import names
from organizations.models.organization import Organization
from organizations.states import Access


def scan_path(responsible: Responsible, filename: str) -> str:
    """A name that says nothing: scans are personal data and are served by a view only (R22)."""
    import uuid

    return f"orders/{uuid.uuid4().hex}"


class ResponsibleQuerySet(models.QuerySet["Responsible"]):
    def for_user(self, user: models.Model) -> ResponsibleQuerySet:
        return self.filter(user=user)

    def not_ended(self) -> ResponsibleQuerySet:
        """Those not ended for good: asked for, open, or closed for a while."""
        return self.filter(state__in=Responsible.NOT_ENDED)

    def named(self) -> ResponsibleQuerySet:
        """With `full_name`: the person's ФИО, to compare with the order; the account's name where it is no worker's."""
        # Looked up for the rows shown: a join would be made with every account of the region.
        account = get_user_model()._default_manager.filter(pk=models.OuterRef("user_id")).values("name")
        told = Coalesce(names.full_name("user"), models.Subquery(account), output_field=models.CharField())
        return self.annotate(full_name=told)

    def held(self) -> ResponsibleQuerySet:
        """Those that the operator opened, whether or not closed for a while: never one only asked for (R23)."""
        return self.filter(state__in=Responsible.HELD)

    def active(self) -> ResponsibleQuerySet:
        return self.filter(state=Access.ACTIVE)

    def awaiting(self) -> ResponsibleQuerySet:
        return self.filter(state=Access.REQUESTED)

    def suspended(self) -> ResponsibleQuerySet:
        return self.filter(state=Access.SUSPENDED)


class Responsible(models.Model):
    """A user's access to the work of a Responsible in one organization (R22–R25)."""

    NOT_ENDED: ClassVar = [Access.REQUESTED, Access.ACTIVE, Access.SUSPENDED]
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

    history = History()
    objects: ClassVar[ResponsibleQuerySet] = ResponsibleQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "ответственный"
        verbose_name_plural = "ответственные"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"],
                condition=models.Q(state__in=["requested", "active", "suspended"]),
                name="responsible_once_per_organization",
            ),
        ]

    def __str__(self) -> str:
        return f"{getattr(self, 'full_name', '') or self.user} — {self.organization}"

    @property
    def access(self) -> Access:
        return Access(self.state)


class Suspension(models.Model):
    """The access was closed by R23: when, by what, and how it came to be opened again."""

    responsible = models.ForeignKey(
        Responsible, models.PROTECT, related_name="suspensions", verbose_name="ответственный"
    )
    at = models.DateTimeField("закрыт", auto_now_add=True)
    why = models.TextField("почему")
    # The one record that closed it and may be taken back, such as a request to change personal data (R23); empty
    # when nothing can be taken back, or when something else closes it too.
    cause_type = models.CharField("из-за чего", max_length=80, blank=True)
    cause_id = models.BigIntegerField("номер причины", null=True, blank=True)
    reopened_at = models.DateTimeField("открыт снова", null=True, blank=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем открыт",
    )
    reopened_on_request_by = models.CharField(
        "как обратились",
        max_length=20,
        blank=True,
        choices=[
            ("phone", "телефон"),
            ("letter", "письмо"),
            ("ticket", "обращение"),
            ("withdrawal", "запрос отозван"),
        ],
    )

    class Meta:
        verbose_name = "закрытие доступа"
        verbose_name_plural = "закрытия доступа"
        constraints = [
            models.UniqueConstraint(
                fields=["responsible"], condition=models.Q(reopened_at=None), name="suspension_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"Доступ закрыт {timezone.localtime(self.at):%d.%m.%Y}: {self.why}"

    @property
    def by_request(self) -> bool:
        """The person's own request closed it, and nothing else did."""
        return bool(self.cause_type)

    def caused_by(self, cause: models.Model | None) -> bool:
        named = (cause._meta.label_lower, cause.pk) if cause else ("", None)
        return (self.cause_type, self.cause_id) == named

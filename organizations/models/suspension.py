"""An access closed for a while, and opened again (R23)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from organizations.models.responsible import Responsible


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

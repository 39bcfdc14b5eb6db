"""Attestations of a person, and what a worker has told of one that nobody has confirmed yet (R19)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from lib.history import History
from staff.models.asked import AskedByWorker, AskedQuerySet
from staff.models.employment import Position
from staff.models.worker import Worker
from staff.states import Category


class Attestation(models.Model):
    """An attestation that took place; it is the person's and survives every move (R19)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="attestations", verbose_name="работник")
    position = models.ForeignKey(Position, models.PROTECT, verbose_name="должность")
    category = models.CharField("результат", max_length=10, choices=Category.choices)
    on = models.DateField("дата")
    next_on = models.DateField("следующая", null=True, blank=True)

    history = History()

    class Meta:
        verbose_name = "аттестация"
        verbose_name_plural = "аттестации"
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(next_on=None) | Q(next_on__gt=models.F("on")), name="attestation_next_is_later"
            ),
            models.UniqueConstraint(fields=["worker", "position", "on"], name="attestation_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}, {self.position}"


def scan_path(asked: AttestationRequest, filename: str) -> str:  # noqa: ARG001 Django gives both
    """A name that says nothing: a scan is personal data, served by a view only (R19)."""
    return f"attestations/{uuid.uuid4().hex}"


class AttestationRequestQuerySet(AskedQuerySet["AttestationRequest"]):
    def with_details(self) -> AttestationRequestQuerySet:
        """With the person and the position, in the same statement (R19)."""
        return self.select_related("worker__user", "position")


class AttestationRequest(AskedByWorker):
    """What a worker tells of an attestation, with its document: a request until a Responsible confirms it (R19)."""

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="attestation_requests", verbose_name="работник"
    )
    position = models.ForeignKey(Position, models.PROTECT, verbose_name="должность")
    category = models.CharField("результат", max_length=10, choices=Category.choices)
    on = models.DateField("дата")
    next_on = models.DateField("следующая", null=True, blank=True)
    scan = models.FileField("скан", upload_to=scan_path)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто сообщил"
    )
    requested_at = models.DateTimeField("получено", auto_now_add=True)
    # The record that it has become.
    attestation = models.OneToOneField(
        Attestation, models.PROTECT, null=True, blank=True, related_name="asked", verbose_name="аттестация"
    )

    history = History()
    objects: ClassVar[AttestationRequestQuerySet] = AttestationRequestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "сообщение об аттестации"
        verbose_name_plural = "сообщения об аттестации"
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "position", "on"],
                condition=Q(state="pending"),
                name="attestation_asked_once",
            ),
            models.CheckConstraint(
                condition=Q(next_on=None) | Q(next_on__gt=models.F("on")),
                name="attestation_asked_next_is_later",
            ),
            models.CheckConstraint(
                condition=Q(state="confirmed", attestation__isnull=False)
                | ~Q(state="confirmed") & Q(attestation=None),
                name="attestation_confirmed_is_recorded",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}, {self.position}"

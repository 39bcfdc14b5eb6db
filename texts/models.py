"""Texts that people agree to or rely on, by editions; legal acts; who has agreed to which edition (R41, R42)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from lib.dates import format_date, now, today
from lib.history import History
from texts.known import TITLES


class EditionQuerySet(models.QuerySet["Edition"]):
    def published(self, on: date) -> EditionQuerySet:
        """In force that day or before it, the newest first (R41)."""
        return self.filter(in_force_from__lte=on).order_by("-in_force_from")

    def in_force(self, text: str, on: date) -> Edition | None:
        """The edition that holds that day; None before the first one (R41)."""
        return self.published(on).filter(text=text).first()


class Edition(models.Model):
    """What a text says from a day on, that day included, until the next edition's day.

    Once in force it is what people have read and agreed to: the database keeps it as it is.
    """

    text = models.CharField("документ", max_length=20, choices=list(TITLES.items()))
    in_force_from = models.DateField("действует с")
    changes = models.TextField("что изменилось", blank=True, max_length=1000)
    body = models.TextField("текст")
    asks_anew = models.BooleanField("спросить согласие заново", default=False)

    history = History()
    objects: ClassVar[EditionQuerySet] = EditionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "редакция документа"
        verbose_name_plural = "редакции документов"
        ordering = ["text", "-in_force_from"]
        constraints = [models.UniqueConstraint(fields=["text", "in_force_from"], name="edition_once_a_day")]

    def __str__(self) -> str:
        return f"{self.get_text_display()}, редакция от {format_date(self.in_force_from)}"

    def get_absolute_url(self) -> str:
        return reverse("texts:edition", args=[self.text, self.pk])

    @property
    def is_in_force(self) -> bool:
        """Has its day come? (R41)"""
        return self.in_force_from <= today()


class Act(models.Model):
    """A legal act by which the system works: where it can be read, and from when to when it holds, both included."""

    title = models.CharField("название", max_length=500)
    number = models.CharField("номер", max_length=60)
    date = models.DateField("дата")
    issuer = models.CharField("кто принял", max_length=300)
    about = models.TextField("о чём", blank=True, max_length=1000)
    url = models.URLField("где прочитать", max_length=500, blank=True)
    in_force_from = models.DateField("действует с")
    in_force_until = models.DateField("действует по", null=True, blank=True)

    history = History()

    class Meta:
        verbose_name = "нормативный акт"
        verbose_name_plural = "нормативные акты"
        ordering = ["-date", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["issuer", "number", "date"], name="act_once"),
            models.CheckConstraint(
                condition=Q(in_force_until=None) | Q(in_force_until__gte=F("in_force_from")),
                name="act_days_in_turn",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issuer}, № {self.number} от {format_date(self.date)}"


class Agreement(models.Model):
    """Who has agreed to which edition, and when: ticked at registration or asked anew."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="agreements", verbose_name="кто"
    )
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+", verbose_name="с чем")
    at = models.DateTimeField("когда", default=now)

    class Meta:
        verbose_name = "согласие"
        verbose_name_plural = "согласия"
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["user", "edition"], name="agreement_once")]

    def __str__(self) -> str:
        return str(self.edition)

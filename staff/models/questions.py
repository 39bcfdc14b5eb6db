"""What a Responsible asked of somebody who is not theirs, and the letters that came of it (R9, R14)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from organizations.models import Organization, Responsible
from staff.models.worker import Worker
from staff.states import Answer


class PersonQuestionQuerySet(models.QuerySet["PersonQuestion"]):
    def of_responsible(self, responsible: Responsible) -> PersonQuestionQuerySet:
        """This Responsible's own questions for the organization that they act for, the latest first (R9)."""
        mine = self.filter(by=responsible.user_id, organization=responsible.organization_id)
        return mine.order_by("-at", "-pk")


class PersonQuestion(models.Model):
    """«Известен ли системе?»: who asked, when, for which organization, and the answer (R9, R42).

    Also written when a registration is refused because the person is known: that is the same question. Of what was
    typed only enough is kept to recognise it; whose record was meant stands in `found`.
    """

    at = models.DateTimeField("когда", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто спросил"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="+", verbose_name="организация"
    )
    asked = models.CharField("о ком", max_length=120)
    answer = models.CharField("ответ", max_length=12, choices=Answer.choices)
    found = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name="чья запись"
    )

    objects: ClassVar[PersonQuestionQuerySet] = PersonQuestionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "вопрос о человеке"
        verbose_name_plural = "вопросы о людях"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["by", "at"], name="person_question_lately")]

    def __str__(self) -> str:
        return f"{self.asked}: {self.get_answer_display()}"


class CabinetHint(models.Model):
    """A letter to somebody known that says how to choose an organization in the cabinet: nobody is pulled in (R14)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="hints", verbose_name="работник")
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="+", verbose_name="какую выбрать"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто попросил написать"
    )
    at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "письмо о выборе места работы"
        verbose_name_plural = "письма о выборе места работы"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["organization", "at"], name="cabinet_hint_lately")]

    def __str__(self) -> str:
        return f"{self.worker}: {self.organization}"

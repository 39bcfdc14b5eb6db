"""When a recent graduate takes a course for the first time: a day that both sides agreed to (R34)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from lib.history import History
from staff.models import Worker
from staff.models.asked import AskedByWorker, AskedQuerySet
from staff.states import Change


class PlannedTrainingQuerySet(AskedQuerySet["PlannedTraining"]):
    def agreed(self) -> PlannedTrainingQuerySet:
        """Those that hold (R34)."""
        return self.filter(state=Change.CONFIRMED)


class PlannedTraining(AskedByWorker):
    """Proposed by one side, it holds once the other has agreed: until that day the person is not overdue (R34).

    `requested_by` proposed it, `decided_by` answered.
    """

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="planned_trainings", verbose_name="работник"
    )
    by_worker = models.BooleanField("предложил работник")
    planned_on = models.DateField("пройти обучение не позже")
    deficit = models.TextField("профессиональный дефицит")

    history = History()
    objects: ClassVar[PlannedTrainingQuerySet] = PlannedTrainingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "плановая дата обучения"
        verbose_name_plural = "плановые даты обучения"
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=Q(state="pending"), name="planned_one_proposal"
            ),
            models.UniqueConstraint(
                fields=["worker"], condition=Q(state="confirmed"), name="planned_one_agreement"
            ),
            models.CheckConstraint(condition=~Q(deficit=""), name="planned_says_the_deficit"),
        ]

    def __str__(self) -> str:
        return f"Обучение до {self.planned_on:%d.%m.%Y}"

from django.db import models

from lib.history import History
from staff.models.position import Position
from staff.models.worker import Worker
from staff.states import Category


class Attestation(models.Model):
    """An attestation that took place; it survives every move of the worker (R19)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="attestations", verbose_name="работник")
    position = models.ForeignKey(Position, models.PROTECT, verbose_name="должность")
    category = models.CharField("результат", max_length=10, choices=Category.choices)
    on = models.DateField("дата")
    next_on = models.DateField("следующая", null=True, blank=True)

    history = History()

    class Meta:
        verbose_name = "аттестация"
        verbose_name_plural = "аттестации"
        ordering = ["-on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(next_on=None) | models.Q(next_on__gt=models.F("on")),
                name="attestation_next_is_later",
            ),
            models.UniqueConstraint(fields=["worker", "position", "on"], name="attestation_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}, {self.position}"

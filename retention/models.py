"""How long it is kept what is kept for a time only, where the operator has set it otherwise than usual (R42)."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from lib.history import History
from retention.known import KEPT


def _holds() -> Q:
    """The bounds of each kind, as the database keeps them too."""
    bounds = (Q(name=name, days__gte=kept.least, days__lte=kept.most) for name, kept in KEPT.items())
    return reduce(or_, bounds)


class Term(models.Model):
    """days: whole days; a kind without a row is kept for its usual term."""

    name = models.CharField(
        "что хранится", max_length=20, unique=True, choices=[(n, k.title) for n, k in KEPT.items()]
    )
    days = models.PositiveSmallIntegerField("срок, дней")

    history = History()

    class Meta:
        verbose_name = "срок хранения"
        verbose_name_plural = "сроки хранения"
        constraints = [models.CheckConstraint(condition=_holds(), name="term_holds")]

    def __str__(self) -> str:
        return self.get_name_display()

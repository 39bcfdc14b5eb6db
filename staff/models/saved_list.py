from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models


class SavedListQuerySet(models.QuerySet["SavedList"]):
    def of(self, user: Any, page: str = "") -> SavedListQuerySet:
        """A person's own of one page, in the order in which they were saved; nobody else's is shown (R44)."""
        return self.filter(user=user, page=page).order_by("pk")


class SavedList(models.Model):
    """A filter of a list under a name of one's own: the filter alone, and nothing that it finds (R45).

    page: empty for the Responsible's «Работники», «staff_worker» for that list of the operator.

    What it finds is asked anew each time, of the organization that the person acts for then: it opens nothing.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_lists", verbose_name="чей"
    )
    page = models.CharField("страница", max_length=60, blank=True, default="")
    name = models.CharField("название", max_length=40)
    query = models.CharField("фильтр", max_length=500)
    at = models.DateTimeField("сохранён", auto_now_add=True)

    objects: ClassVar[SavedListQuerySet] = SavedListQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "сохранённый список"
        verbose_name_plural = "сохранённые списки"
        constraints = [models.UniqueConstraint(fields=["user", "page", "name"], name="saved_list_name_once")]

    def __str__(self) -> str:
        return self.name

from __future__ import annotations

from typing import ClassVar

from django.db import models

from lib.history import History
from staff.models.asked import AskedByWorker, AskedQuerySet
from staff.models.worker import Worker


class ChangeQuerySet(AskedQuerySet["PersonalDataChange"]):
    pass


class PersonalDataChange(AskedByWorker):
    """A worker's edit of the own data: a request until a Responsible confirms it (R11)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="changes", verbose_name="работник")
    # {"last_name": ["Иванова", "Петрова"]}: the field, its value when asked, the value asked for.
    values = models.JSONField("что меняется")
    why = models.TextField("пояснение", blank=True)

    history = History()
    objects: ClassVar[ChangeQuerySet] = ChangeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "изменение личных данных"
        verbose_name_plural = "изменения личных данных"
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=models.Q(state="pending"), name="change_one_pending_per_worker"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker}: {', '.join(self.asked)}"

    @property
    def asked(self) -> list[str]:
        """What is to change, in words: «фамилия», «дата рождения» (R11)."""
        names = {field.name: str(field.verbose_name) for field in Worker._meta.concrete_fields}
        return [names.get(name, name) for name in self.values]

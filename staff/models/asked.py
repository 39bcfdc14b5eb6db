"""What a worker asks of whoever is Responsible for the person: a change of data, an attestation (R11, R19)."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.db import models

from organizations.models import Responsible
from staff.models.employment import Employment
from staff.states import Change

Asked = TypeVar("Asked", bound=models.Model)


class AskedQuerySet(models.QuerySet[Asked]):
    """Of a model that has `worker` and a `state` of `Change`."""

    def for_worker(self, worker: models.Model) -> Self:
        """The person's own, whatever became of them (R11, R19)."""
        return self.filter(worker=worker)

    def awaiting(self) -> Self:
        """Those that nobody has answered (R11)."""
        return self.filter(state=Change.PENDING)

    def visible_to(self, responsible: Responsible) -> Self:
        """Of the organization's current workers and of its units' Responsibles; nobody confirms their own (R11, R44)."""
        here: Any = Employment.objects.visible_to(responsible).current()
        below = Employment.objects.of_responsibles_below(responsible)
        # A UNION, not an OR: an OR is asked of every worker of the region.
        theirs = here.values("worker").union(below.values("worker"))
        return self.filter(worker__in=theirs).exclude(worker__user=responsible.user_id)

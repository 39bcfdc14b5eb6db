"""Whose СНИЛС stands whole on the pages of this person now (R44)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from lib.dates import now
from organizations.models import Responsible
from staff.models import PersonalDataChange, SnilsShown, Worker

# Long enough to compare with a document, short enough for a screen that was left open.
SHOWN_FOR = timedelta(minutes=10)


def whole(to: Any, workers: Iterable[int]) -> set[int]:
    """The workers, by number, whose СНИЛС this person asked to see whole a few minutes ago."""
    asked = set(workers)
    if not asked:
        return set()
    lately = SnilsShown.objects.filter(to=to, worker__in=asked, at__gt=now() - SHOWN_FOR)
    return set(lately.values_list("worker", flat=True))


def compared_by(responsible: Responsible) -> list[Any]:
    """Querysets of the workers whose documents this Responsible compares: the own ones, and whose change waits."""
    waiting = PersonalDataChange.objects.visible_to(responsible).awaiting()
    return [
        Worker.objects.visible_to(responsible),
        Worker.objects.not_merged().filter(pk__in=waiting.values("worker")),
    ]


def compares(responsible: Responsible, worker: int) -> bool:
    return any(workers.filter(pk=worker).exists() for workers in compared_by(responsible))

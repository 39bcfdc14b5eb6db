"""What was done since to an attestation that a file brought: then it stays (R19)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Count

from imports.models import Line
from staff.models import Attestation


def corrected(attestations: Collection[int]) -> set[int]:
    """Those that somebody has corrected since they were recorded; one statement."""
    told = Attestation.history.filter(id__in=attestations).order_by().values("id").annotate(lines=Count("pk"))
    return set(told.filter(lines__gt=1).values_list("id", flat=True))


def rows_built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R19)."""
    made = {line.made_id: line.pk for line in lines if line.made_id}
    return {made[pk]: "Запись исправлена оператором" for pk in corrected(list(made))}

"""Would a change of personal data make two records of what reads as one person? (R1)"""

from __future__ import annotations

from collections.abc import Container

from staff.models import Worker
from staff.rules.data import Twin

NAME = ("last_name", "first_name", "patronymic", "birth_date")


def twin(worker: Worker, changed: Container[str]) -> Twin:
    """Another record like this one in what is changing. Records merged into this one are the person's own."""
    others = Worker.objects.exclude(pk=worker.pk).exclude(merged_into=worker.pk)
    named = Worker.objects.none()
    if any(name in changed for name in NAME):
        named = others.named(*(getattr(worker, name) for name in NAME))
    return Twin(
        by_snils="snils" in changed and others.filter(snils=worker.snils).exists(),
        by_name=named.exists(),
    )

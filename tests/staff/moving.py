"""The jobs of a worker, and the letters about them."""

from __future__ import annotations

from letters.models import Letter
from staff.models import Employment, Worker
from staff.states import DismissalReason

UNKNOWN = DismissalReason.UNKNOWN


def job(worker: Worker) -> Employment:
    return Employment.objects.for_worker(worker).current().get()


def kinds() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Min
from django.db.models.functions import Coalesce

from letters.models import Letter
from letters.states import LetterState
from lib import dates

ALARM_AFTER = timedelta(minutes=5)


@dataclass(frozen=True)
class Metrics:
    """How the outbox does. late: by how much the latest letter is overdue; zero when all has left in time."""

    late: timedelta
    failed_in_24h: int
    ambiguous_in_24h: int

    @property
    def alarming(self) -> bool:
        return self.late > ALARM_AFTER


def read() -> Metrics:
    now = dates.now()
    yesterday = now - timedelta(hours=24)
    oldest = Letter.objects.claimable().aggregate(since=Min(Coalesce("lease_until", "due_at")))["since"]
    return Metrics(
        late=max(now - oldest, timedelta()) if oldest else timedelta(),
        failed_in_24h=Letter.objects.filter(state=LetterState.FAILED, closed_at__gt=yesterday).count(),
        ambiguous_in_24h=Letter.objects.filter(queued_at__gt=yesterday, attempts__gt=1)
        .may_have_doubled()
        .count(),
    )

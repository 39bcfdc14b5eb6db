"""A consent withdrawn, the data destroyed (R42)."""

from __future__ import annotations

from datetime import datetime

from lib.dates import SAMARA
from support.erasing import letters
from support.models import Destruction, Withdrawal
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import World

AT = datetime(2026, 11, 23, 10, 0, tzinfo=SAMARA)


def _withdrawn(w: World) -> None:
    letters.withdrawn(Withdrawal.objects.create(pk=900_001, worker=w.worker, asked_at=AT))


def _free(w: World) -> None:
    for place in w.worker.employments.all():
        place.state, place.training, place.ended_on = "ended", False, AT.date()
        place.save()
    _withdrawn(w)


def _destroyed(w: World) -> None:
    act = Destruction(
        pk=900_002, worker=w.worker, at=AT, by=w.responsible.user, why="заявление", rows={}, files=0
    )
    letters.destroyed(act, "worker@example.ru")


VARIANTS = [
    Variant("support/withdrawn", "works", _withdrawn),
    Variant("support/withdrawn", "free", _free),
    Variant("support/destroyed", "destroyed", _destroyed),
]

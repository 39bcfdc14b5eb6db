"""Every reason × reader × person of the demo: the link opens for that reader, and what was promised is there (R43)."""

from __future__ import annotations

import pytest

from lib.readers import Reader
from lib.reasons import Link, Reason
from staff.models import Worker
from tests.reasons.days import past_days
from tests.reasons.following import Walk
from tests.reasons.found import about, people
from tests.reasons.readers import readers


@pytest.fixture
def walked(region: None) -> list[tuple[Reason, Reader, str]]:
    """With what is wrong about each."""
    walk = Walk()
    told: list[tuple[Reason, Reader, str]] = []
    for worker in people():
        found, reading = list(about(worker)), list(readers(worker))
        told += [(why, to, walk.broken(why, to, worker)) for why in found for to in reading]
    return told


def test_r43_what_a_next_step_promises_is_there_for_its_reader(walked) -> None:
    assert len(walked) > 10_000
    assert len({reason.why for reason, _, _ in walked}) > 15
    assert {reader for _, reader, _ in walked} == set(Reader)
    assert sorted({wrong for _, _, wrong in walked} - {""}) == []
    assert [(one.why, days) for one, reader, _ in walked if (days := past_days(one, reader))] == []


def test_control_a_promise_that_is_not_kept_is_seen(region: None) -> None:
    worker = Worker.objects.get(user__email="anna@demo.example")
    walk = Walk()

    def wrong(page: str, reader: Reader) -> str:
        step = Link("Туда", page, ("pk",) if page == "vouchers:issue" else ())
        return walk.broken(Reason("Нет", rule="R0", next_step=step, about={"pk": worker.pk}), reader, worker)

    assert wrong("staff:my_workplace", Reader.WORKER) == ""
    assert wrong("staff:inbox", Reader.WORKER).endswith(": 404")
    assert wrong("staff:inbox", Reader.RESPONSIBLE).endswith(
        "not what was promised"
    )  # Анна waits for nothing
    assert wrong("vouchers:issue", Reader.RESPONSIBLE).endswith(
        "not what was promised"
    )  # she has her voucher
    assert wrong("home:my_history", Reader.WORKER).endswith("nobody says what is promised there")

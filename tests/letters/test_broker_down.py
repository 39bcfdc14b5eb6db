"""R7: a broker that is down costs the click nothing and no letter."""

from __future__ import annotations

import socket
import time

import pytest

from letters import notify, sending
from tests.letters.senders import wait_until
from tests.letters.sending import greet
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=["refuses", "is silent"])
def dead_broker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    with socket.create_server(("127.0.0.1", 0)) as listens:
        port = listens.getsockname()[1] if request.param == "is silent" else 1
        celery = notify.speaker(f"redis://127.0.0.1:{port}/0")
        monkeypatch.setattr(notify, "celery", celery)
        yield
        celery.close()


def test_r7_broker_down_costs_the_click_nothing_and_no_letter(dead_broker: None, smtp: Server) -> None:
    lost = notify.broker.lost
    times = []
    for number in range(20):
        started = time.perf_counter()
        greet(f"person{number}@example.org", by=None)
        times.append(time.perf_counter() - started)
    assert sorted(times)[-2] < 0.1
    assert max(times) < 0.4  # not even the one that finds out: a silent broker is asked beside the click
    wait_until(lambda: notify.broker.lost > lost)
    assert sending.drain() == 20
    assert len(smtp.copies) == 20

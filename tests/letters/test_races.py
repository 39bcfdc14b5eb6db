"""R7: no double by two senders or by one that wakes up late; and the faults that the guards are against."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from tests.letters.senders import COMMAND, process, queue
from tests.letters.smtp import Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def run_together(smtp: Server, *argv: str, count: int = 3) -> None:
    with ExitStack() as stack:
        for started in [stack.enter_context(process(smtp, *argv)) for _ in range(count)]:
            assert started.wait(60) == 0


@pytest.mark.slow
def test_r7_three_senders_send_each_letter_once(smtp: Server) -> None:
    queue(300)
    run_together(smtp, *COMMAND)
    assert len(smtp.copies) == len(smtp.received()) == 300
    assert {copy.attempt for copy in smtp.copies} == {1}


@pytest.mark.slow
def test_r7_control_three_senders_without_a_claim_send_doubles(smtp: Server) -> None:
    queue(150)
    run_together(smtp, "tests/letters/careless.py", "no-claim")
    assert len(smtp.received()) == 150
    assert len(smtp.copies) > 150

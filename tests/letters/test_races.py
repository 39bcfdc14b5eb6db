"""R7: no double by two senders or by one that wakes up late; and the faults that the guards are against."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from letters import actions, outcomes
from letters.actions import claim, close
from letters.models import Letter
from letters.states import LetterState, Outcome
from lib import dates
from tests.letters.senders import COMMAND, leases_end, process, queue
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


def two_senders_of_one_letter() -> tuple[Letter, Letter]:
    """The first one falls asleep with the letter, its lease ends, the second takes it."""
    actions.queue("letters/check", "anna@example.org")
    slow = claim()
    leases_end()
    quick = claim()
    assert slow is not None
    assert quick is not None
    assert (slow.pk, slow.attempts, quick.attempts) == (quick.pk, 1, 2)
    return slow, quick


def late_failure(letter: Letter) -> outcomes.Verdict:
    return outcomes.later(
        "timed out",
        attempts=letter.attempts,
        queued_at=letter.queued_at,
        now=dates.now(),
        outcome=Outcome.UNCLEAR,
    )


def test_r7_a_sender_that_wakes_up_late_overwrites_nothing() -> None:
    slow, quick = two_senders_of_one_letter()
    assert close(quick, outcomes.sent())
    assert not close(slow, late_failure(slow))
    assert Letter.objects.get().state == LetterState.SENT
    assert Letter.objects.may_have_doubled().exists() is True


def test_r7_control_without_the_fence_the_letter_is_sent_again() -> None:
    slow, quick = two_senders_of_one_letter()
    assert close(quick, outcomes.sent())
    Letter.objects.filter(pk=slow.pk).update(state=late_failure(slow).state)
    assert Letter.objects.claimable().exists()


def test_r7_a_letter_being_sent_is_nobody_elses() -> None:
    actions.queue("letters/check", "anna@example.org")
    assert claim() is not None
    assert claim() is None

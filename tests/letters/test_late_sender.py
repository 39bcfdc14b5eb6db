"""R7: a sender that wakes up late overwrites nothing, and a letter being sent is nobody else's."""

from __future__ import annotations

import pytest

from letters import actions, outcomes
from letters.actions import claim, close
from letters.models import Letter
from letters.states import LetterState, Outcome
from lib import dates
from tests.letters.senders import leases_end

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


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

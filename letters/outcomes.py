"""What an attempt to send came to, and when to try again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from letters.rendering import Text
from letters.states import LetterState, Outcome

BACK_OFF = [timedelta(minutes=m) for m in (1, 5, 15, 60, 240)]
# A mail server that is away says nothing about the letter: once it is back, all is sent within this.
AWAY_AT_MOST = timedelta(minutes=15)
GIVE_UP_AFTER = timedelta(hours=72)


@dataclass(frozen=True)
class Verdict:
    """again_in: when state is «отложено». stop: the server takes nothing now, leave the other letters alone."""

    state: LetterState
    outcome: Outcome
    answer: str = ""
    code: int | None = None
    again_in: timedelta = timedelta()
    stop: bool = False
    kept: Text | None = None

    def keeping(self, text: Text) -> Verdict:
        return replace(self, kept=text)


def sent(answer: str = "", code: int | None = 250) -> Verdict:
    return Verdict(LetterState.SENT, Outcome.ACCEPTED, answer, code)


def refused(answer: str, code: int | None = None) -> Verdict:
    """The server will not take it, now or later: the operator's list."""
    return Verdict(LetterState.FAILED, Outcome.REFUSED, answer, code)


def bounced(answer: str, code: int | None = None) -> Verdict:
    """The mailbox itself does not take it: there is none, or it is closed. Its owner needs another address."""
    return Verdict(LetterState.BOUNCED, Outcome.REFUSED, answer, code)


def poison(error: Exception) -> Verdict:
    """It cannot be written: our own fault, the operator's list, and nobody else's letter waits for it."""
    return Verdict(LetterState.FAILED, Outcome.POISON, f"{type(error).__name__}: {error}")


def expired() -> Verdict:
    return Verdict(LetterState.EXPIRED, Outcome.NOT_SENT, "Срок, до которого письмо было нужно, прошёл")


def unneeded() -> Verdict:
    return Verdict(LetterState.UNNEEDED, Outcome.NOT_SENT, "Такого адресата нет")


def later(
    answer: str,
    *,
    attempts: int,
    queued_at: datetime,
    now: datetime,
    code: int | None = None,
    outcome: Outcome = Outcome.POSTPONED,
    stop: bool = False,
) -> Verdict:
    """Try again after 1, 5, 15, 60 minutes and then every 4 hours; after 72 hours it is the operator's."""
    if now - queued_at > GIVE_UP_AFTER:
        return Verdict(LetterState.FAILED, outcome, f"{answer} (72 часа попыток)", code, stop=stop)
    again = BACK_OFF[min(attempts, len(BACK_OFF)) - 1]
    if stop:
        again = min(again, AWAY_AT_MOST)
    return Verdict(LetterState.WAITING, outcome, answer, code, again, stop)

"""May an attestation be told of, recorded, confirmed or rejected? (R19)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lib.dates import add_years
from lib.reasons import Reason
from staff.attestation import reasons
from staff.states import Change

# Nobody is attested as a pedagogue earlier.
YOUNGEST = 16


def may_be(on: date, next_on: date | None, born: date, today: date) -> Iterator[Reason]:
    """Could there have been such an attestation of a person born then? (R19) next_on: when the next one is due."""
    if on > today:
        yield reasons.attestation_ahead(on)
    elif on < add_years(born, YOUNGEST):
        yield reasons.attestation_long_ago(on)
    if next_on is not None and next_on <= on:
        yield reasons.attestation_turned_round()


def is_new(*, known: bool, waits: bool) -> list[Reason]:
    """Is it said for the first time? known: it is recorded already; waits: the worker has told of it (R19)."""
    if known:
        return [reasons.attestation_known()]
    return [reasons.attestation_waits()] if waits else []


def may_decide(state: Change, decided_on: date | None, *, own: bool) -> list[Reason]:
    """May the message be answered? Once, and nobody answers the own (R19)."""
    if state != Change.PENDING:
        return [reasons.attestation_decided_already(state, decided_on)]
    return [reasons.own_attestation()] if own else []

"""docs/moves.md, row by row: what becomes of an employment at each event (R12–R16, R25)."""

from __future__ import annotations

import pytest

from courses.enrolling.reasons import release_without_place
from letters.models import Letter
from lib.reasons import Refused, Why
from staff.models import Employment
from staff.moves import reasons
from staff.states import Work
from tests.staff.move_events import EVENTS, Case
from tests.staff.move_situations import BASE, SITUATIONS
from tests.staff.moves_table import Row, rows

ROWS = rows()
STATES = {
    "waits": Work.AWAITING,
    "works": Work.CURRENT,
    "ended": Work.ENDED,
    "rejected": Work.REJECTED,
    "withdrawn": Work.WITHDRAWN,
}


def told() -> tuple[int, int]:
    """How many lines the history has, and how many letters were written."""
    return Employment.history.count(), Letter.objects.count()


def _played(row: Row, case: Case) -> Employment | Refused:
    try:
        with case.within:
            return EVENTS[row.event](case)
    except Refused as refused:
        return refused


@pytest.mark.django_db
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_r12_r13_r14_r15_r25_each_row_of_the_table_is_what_happens(row: Row) -> None:
    case = SITUATIONS[row.state]()
    before, was = told(), Employment.objects.get(pk=case.place.pk).state
    got = _played(row, case)
    if isinstance(got, Refused):
        assert [str(reason.code) for reason in got.reasons] == [row.reason]
        assert (row.outcome, told()) == ("refused", before)
        return
    after = Employment.objects.get(pk=case.place.pk)
    case.place.refresh_from_db()
    if row.outcome == "new request":
        assert (got.state, after.state) == (Work.AWAITING, was)
        assert got.pk != after.pk
    elif row.outcome == "as before":
        assert (after.state, told()) == (was, before)
    else:
        assert after.state == STATES[row.outcome]
        assert told()[0] > before[0]
    assert case.also()


def test_the_table_is_whole() -> None:
    """Every event in every state; each row once; nothing is arranged that no row plays."""
    asked = [(row.event, row.state) for row in ROWS]
    assert len(asked) == len(set(asked))
    assert {(event, state) for event in EVENTS for state in BASE} <= set(asked)
    assert {row.event for row in ROWS} == EVENTS.keys()
    assert {row.state for row in ROWS} == SITUATIONS.keys()
    assert {row.outcome for row in ROWS} - STATES.keys() == {"as before", "new request", "refused"}
    assert all(bool(row.reason) == (row.outcome == "refused") for row in ROWS)


def test_every_reason_of_the_moves_is_in_the_table() -> None:
    named = {row.reason for row in ROWS}
    ours = {value.code for value in vars(reasons).values() if isinstance(value, Why)}
    assert ours - named == set()
    assert release_without_place.code in named

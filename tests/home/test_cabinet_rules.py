"""The worker's task list and the one sentence above it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courses.states import Phase, Seat
from home.rules import Cheque, Course, Place, WorkerOverview, glance, path
from lib.reasons import Reason
from staff.states import Work
from ui.templatetags.steps import Step

DAY = date(2026, 11, 23)
WORKS = Place("Школа № 12", "Учитель", Work.CURRENT, date(2020, 9, 1), ("Волков Борис",))
WAITS = Place("Школа № 12", "Учитель", Work.AWAITING, date(2026, 11, 20), ("Волков Борис",))
REFUSED = Place("Школа № 12", "Учитель", Work.REJECTED, date(2026, 11, 20), refusal="Нет приказа.")
TOO_EARLY = Reason("Следующий чек с 10.03.2029.", rule="R26", first_day=date(2029, 3, 10))
FRESH = Cheque(pk=5, number="Э-5", valid_until=date(2027, 3, 10), free=3, total=3, valid=True)
USED = replace(FRESH, free=0)
OVER = replace(FRESH, valid=False)
AHEAD = Course("Современный урок", date(2026, 12, 1), date(2026, 12, 5), Seat.ACTIVE, on_cheque=True)
RUNS = replace(AHEAD, starts_on=DAY)
ENDED = replace(AHEAD, starts_on=date(2026, 11, 1), ends_on=date(2026, 11, 22))
DONE = replace(ENDED, seat=Seat.FINISHED, certified=True)

NOBODY = WorkerOverview()
NEW = WorkerOverview(places=(WAITS,))
READY = WorkerOverview(places=(WORKS,))
HOLDS = WorkerOverview(places=(WORKS,), verdict=(TOO_EARLY,), next_from=date(2029, 3, 10), cheque=FRESH)


@pytest.mark.parametrize(
    ("known", "states"),
    [
        (NOBODY, [Step.FAILED, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
        (NEW, [Step.WAITING, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
        (READY, [Step.DONE, Step.NOW, Step.LATER, Step.LATER, Step.LATER]),
        (HOLDS, [Step.DONE, Step.DONE, Step.NOW, Step.LATER, Step.LATER]),
        (
            replace(HOLDS, courses=(AHEAD,), cheque=replace(FRESH, free=2)),
            [Step.DONE, Step.DONE, Step.NOW, Seat.ACTIVE, Step.LATER],
        ),
        (replace(HOLDS, courses=(RUNS,)), [Step.DONE, Step.DONE, Step.NOW, Phase.RUNNING, Step.LATER]),
        (
            replace(HOLDS, cheque=USED, courses=(ENDED,)),
            [Step.DONE, Step.DONE, Step.DONE, Step.WAITING, Step.WAITING],
        ),
        (
            replace(HOLDS, cheque=USED, courses=(DONE,)),
            [Step.DONE, Step.DONE, Step.DONE, Step.DONE, Step.DONE],
        ),
        (replace(HOLDS, cheque=OVER), [Step.DONE, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
    ],
)
def test_the_path_from_the_voucher_to_the_certificate(known: WorkerOverview, states: list[object]) -> None:
    assert [line.state for line in path(known, DAY)] == states


def test_r43_the_voucher_that_is_not_possible_yet_says_why() -> None:
    line = path(replace(HOLDS, cheque=OVER), DAY)[1]
    assert line.verdict == (TOO_EARLY,)


def test_r14_a_refused_workplace_says_why() -> None:
    assert "Нет приказа." in path(WorkerOverview(places=(REFUSED,)), DAY)[0].hint


def test_r28_the_last_day_for_a_group_is_the_vouchers() -> None:
    assert "10.03.2027" in path(HOLDS, DAY)[2].hint


@pytest.mark.parametrize(
    ("known", "kind", "words"),
    [
        (NOBODY, "error", "без места работы"),
        (NEW, "warning", "с 20.11.2026, решает Волков Борис"),
        (replace(NEW, places=(replace(WAITS, decides=()),)), "warning", "решает оператор АИС"),
        (READY, "info", "можно получить чек"),
        (replace(READY, overdue_since=date(2023, 9, 1)), "warning", "прошли 01.09.2023"),
        (HOLDS, "info", "не позже 10.03.2027"),
        (replace(HOLDS, cheque=replace(FRESH, expiring=True)), "warning", "действует по 10.03.2027"),
        (replace(HOLDS, cheque=USED), "success", "с 10.03.2029"),
        (replace(HOLDS, cheque=OVER), "success", "с 10.03.2029"),
    ],
)
def test_r34_one_sentence_says_what_matters_most(known: WorkerOverview, kind: str, words: str) -> None:
    said = glance(known)
    assert said.kind == kind
    assert words in f"{said.title} {said.text}"

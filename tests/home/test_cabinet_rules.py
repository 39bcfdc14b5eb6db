"""The worker's task list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courses.states import Phase, Seat
from home.known import Place, Taken, WorkerOverview
from home.rules import path
from staff.known import Post
from staff.states import Work
from ui.templatetags.steps import Step
from vouchers.known import Block, Issued, Standing, Use
from vouchers.states import BlockKind, BlockState

DAY = date(2026, 11, 23)
POST = Post(
    1, 1, 1, "Школа № 12", 1, "Учитель", training=True, asked_on=date(2020, 9, 1), started_on=date(2020, 9, 1)
)
ASKED = replace(POST, work=Work.AWAITING, training=False, asked_on=date(2026, 11, 20), started_on=None)
WORKS, WAITS = Place(POST, decides=("Волков Борис",)), Place(ASKED, decides=("Волков Борис",))
REFUSED = Place(replace(ASKED, work=Work.REJECTED, refusal="Нет приказа."))
AHEAD = Use(
    BlockState.HELD, 1, 1, BlockKind.INVARIANT, "Урок", "ЦРО", 18, date(2026, 12, 1), date(2026, 12, 5)
)
RUNS = replace(AHEAD, starts_on=DAY)
ENDED = replace(AHEAD, starts_on=date(2026, 11, 1), ends_on=date(2026, 11, 22))
DONE = replace(ENDED, state=BlockState.PASSED, certificate_number="7")


def voucher(*uses: Use | None, on: date = date(2026, 3, 10)) -> Issued:
    """With a block for each use, free where it is None."""
    blocks = [Block(n, n, BlockKind.INVARIANT, "Блок", 18, use=use) for n, use in enumerate(uses, 1)]
    return Issued(5, "Э-5", on, blocks=tuple(blocks))


def known(*places: Place, voucher: Issued | None = None, courses: tuple[Use, ...] = ()) -> WorkerOverview:
    posts = tuple(one.post for one in places if one.post.work == Work.CURRENT)
    standing = Standing(1, posts, posts[0] if posts else None, (voucher,) if voucher else ())
    seats = {BlockState.HELD: Seat.ACTIVE, BlockState.PASSED: Seat.FINISHED}
    taken = tuple(Taken(use, seats[use.state], seats[use.state]) for use in courses)
    return WorkerOverview(standing, places, taken)


NOBODY, NEW, READY = known(), known(WAITS), known(WORKS)
HOLDS = known(WORKS, voucher=voucher(None, None, None))
USED = known(WORKS, voucher=voucher(DONE, DONE), courses=(DONE,))
OVER = known(WORKS, voucher=voucher(None, on=date(2025, 3, 10)))


@pytest.mark.parametrize(
    ("said", "states"),
    [
        (NOBODY, [Step.FAILED, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
        (NEW, [Step.WAITING, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
        (READY, [Step.DONE, Step.NOW, Step.LATER, Step.LATER, Step.LATER]),
        (HOLDS, [Step.DONE, Step.DONE, Step.NOW, Step.LATER, Step.LATER]),
        (
            known(WORKS, voucher=voucher(AHEAD, None), courses=(AHEAD,)),
            [Step.DONE, Step.DONE, Step.NOW, Seat.ACTIVE, Step.LATER],
        ),
        (
            known(WORKS, voucher=voucher(RUNS, None), courses=(RUNS,)),
            [Step.DONE, Step.DONE, Step.NOW, Phase.RUNNING, Step.LATER],
        ),
        (
            known(WORKS, voucher=voucher(ENDED), courses=(ENDED,)),
            [Step.DONE, Step.DONE, Step.DONE, Step.WAITING, Step.WAITING],
        ),
        (USED, [Step.DONE, Step.DONE, Step.DONE, Step.DONE, Step.DONE]),
        (OVER, [Step.DONE, Step.LATER, Step.LATER, Step.LATER, Step.LATER]),
    ],
)
def test_the_path_from_the_voucher_to_the_certificate(said: WorkerOverview, states: list[object]) -> None:
    assert [line.state for line in path(said, DAY)] == states


def test_r43_the_voucher_that_is_not_possible_yet_says_why() -> None:
    (reason,) = path(OVER, DAY)[1].verdict
    assert (reason.rule, reason.first_day) == ("R26", date(2028, 3, 10))


def test_r14_a_refused_workplace_says_why() -> None:
    assert "Нет приказа." in path(known(REFUSED), DAY)[0].hint


def test_r28_the_last_day_for_a_group_is_the_vouchers() -> None:
    assert "10.03.2027" in path(HOLDS, DAY)[2].hint

"""Two Responsibles of one school answer the same request at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from letters.models import Letter
from lib.reasons import Refused
from staff.models import Employment
from staff.states import Work
from staff.workplaces import actions
from tests import factories

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def together(actions: list[Callable[[], Any]]) -> list[Any]:
    """What each action answered: its result or the refusal."""
    start = threading.Barrier(len(actions))
    answers: list[Any] = [None] * len(actions)

    def run(number: int) -> None:
        try:
            start.wait(timeout=10)
            answers[number] = actions[number]()
        except Exception as error:
            answers[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return answers


@pytest.fixture
def place() -> Employment:
    return factories.EmploymentFactory(awaiting=True)


@pytest.fixture
def two(place: Employment) -> list[Any]:
    return [factories.ResponsibleFactory(organization=place.organization).user for _ in range(2)]


def test_r15_two_confirm_at_once_and_it_happens_once(place: Employment, two: list[Any]) -> None:
    answers = together([lambda by=by: actions.confirm(place, by=by) for by in two])
    assert {answer.decided_by_id for answer in answers} <= {user.pk for user in two}
    assert len({answer.decided_at for answer in answers}) == 1
    assert Letter.objects.count() == 1
    changed = [row.state for row in Employment.history.filter(id=place.pk).order_by("history_id")]
    assert changed == [Work.AWAITING, Work.CURRENT]


def test_r15_one_confirms_the_other_rejects_and_one_of_them_hears_why(
    place: Employment, two: list[Any]
) -> None:
    answers = together(
        [
            lambda: actions.confirm(place, by=two[0]),
            lambda: actions.reject(place, by=two[1], why="Не наш"),
        ]
    )
    assert {type(answer) for answer in answers} == {Employment, Refused}
    assert Letter.objects.count() == 1


def test_control_without_the_lock_both_answers_are_written(
    place: Employment, two: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both read «ждёт» before either writes: the request is decided twice, and the last word wins."""
    read = threading.Barrier(2)

    def unlocked(asked: list[Employment]) -> list[Employment]:
        found = list(Employment.objects.with_details().filter(pk__in=[one.pk for one in asked]))
        read.wait(timeout=10)
        return found

    monkeypatch.setattr(actions, "_take", unlocked)
    together([lambda by=by: actions.reject(place, by=by, why="Не наш") for by in two])
    changed = [row.state for row in Employment.history.filter(id=place.pk).order_by("history_id")]
    assert changed == [Work.AWAITING, Work.REJECTED, Work.REJECTED]


def test_r17_two_schools_confirm_two_jobs_and_one_position_is_for_training(place: Employment) -> None:
    """Each sees no training position yet; whoever comes second sees the first one's, and the main job takes it."""
    other = factories.EmploymentFactory(worker=place.worker, awaiting=True, kind="internal")
    together(
        [
            lambda: actions.confirm(place, by=None),
            lambda: actions.confirm(other, by=None),
        ]
    )
    assert Employment.objects.get(worker=place.worker, training=True) == place

"""Giving up a seat (R37), closing a group and entering certificates (R38)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from courses.certificates.actions import close_group, record_certificate
from courses.certificates.rules import Outcome
from courses.enrolling.actions import enrol, release, release_by_operator
from courses.models import Certificate, CourseGroup, Enrolment
from courses.states import Funding, Seat
from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from tests import factories
from tests.courses.edits import changed

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def seat(anna) -> Enrolment:
    return enrol(anna, factories.CourseGroupFactory(funding=Funding.STATE), by=anna.user)


def starts(seat: Enrolment, on: date, days: int = 5) -> Enrolment:
    """The group is moved in time, and the enrolment with it."""
    changed(CourseGroup.objects.get(pk=seat.group_id), starts_on=on, ends_on=on + (days - 1) * DAY)
    return Enrolment.objects.get(pk=seat.pk)


def refused(action, *args, **kwargs) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)
    return [reason.text for reason in caught.value.reasons]


@pytest.mark.parametrize(("days", "possible"), [(1, True), (0, False), (-1, False)])
def test_r37_until_the_day_before_the_first_one(seat, boris, days: int, possible: bool) -> None:
    seat = starts(seat, today() + days * DAY)
    if possible:
        assert release(seat, by=boris.user, why="просьба работника").state == Seat.RELEASED
    else:
        [text] = refused(release, seat, by=boris.user, why="просьба работника")
        assert "Обучение началось" in text


def test_r37_only_groups_with_date_time_and_place(seat, boris) -> None:
    changed(CourseGroup.objects.get(pk=seat.group_id), place="")
    with pytest.raises(Refused) as caught:
        release(seat, by=boris.user, why="просьба работника")
    assert "оператор" in caught.value.reasons[0].next_step


def test_r37_who_why_and_a_letter(seat, anna, boris) -> None:
    released = release(seat, by=boris.user, why="просьба работника")
    assert (released.released_by, released.release_reason) == (boris.user, "просьба работника")
    letter = Letter.objects.get(kind="courses/released")
    assert (letter.recipient, letter.context["why"], letter.context["by_self"]) == (
        anna.user.email,
        "просьба работника",
        False,
    )
    assert seat.history.first().history_change_reason == "courses.release: просьба работника"


def test_r37_the_second_click_changes_nothing(seat, boris) -> None:
    first = release(seat, by=boris.user, why="просьба работника")
    assert release(seat, by=boris.user, why="другое").released_at == first.released_at
    assert Letter.objects.filter(kind="courses/released").count() == 1


def test_r42_a_release_says_why(seat, boris) -> None:
    assert refused(release, seat, by=boris.user, why=" ")
    assert Enrolment.objects.get(pk=seat.pk).state == Seat.ACTIVE


def test_r44_not_another_organizations_worker(seat, vera) -> None:
    assert refused(release, seat, by=Actor(vera.user, vera), why="просьба")


def test_r37_the_operator_may_after_the_start_but_not_after_the_closing(seat, gleb) -> None:
    seat = starts(seat, today() - 4 * DAY)
    close_group(seat.group, [Outcome(seat.pk, finished=True)], by=gleb)
    assert refused(release_by_operator, seat, by=gleb, why="ошибка")
    other = starts(factories.EnrolmentFactory(), today() - DAY)
    assert release_by_operator(other, by=gleb, why="заболел").state == Seat.RELEASED
    assert CourseGroup.objects.get(pk=other.group_id).taken == 0


def test_r38_closing_marks_everyone_and_writes_to_each(seat, gleb) -> None:
    other = factories.EnrolmentFactory(group=seat.group)
    seat = starts(seat, today() - 4 * DAY)
    outcomes = [Outcome(seat.pk, True, "У-17", today()), Outcome(other.pk, False)]
    group = close_group(seat.group, outcomes, by=gleb, why="ведомость № 3")
    assert group.closed_by == gleb
    assert Certificate.objects.get(enrolment=seat).number == "У-17"
    assert [Enrolment.objects.get(pk=pk).seat for pk in (seat.pk, other.pk)] == [
        Seat.FINISHED,
        Seat.NOT_FINISHED,
    ]
    letters = Letter.objects.filter(kind="courses/outcome").order_by("pk")
    assert [letter.context["finished"] for letter in letters] == [True, False]
    assert seat.history.first().history_change_reason == "courses.close_group: ведомость № 3"


def test_r38_not_before_the_last_day(seat, gleb) -> None:
    seat = starts(seat, today() - 3 * DAY)
    with pytest.raises(Refused) as caught:
        close_group(seat.group, [Outcome(seat.pk, True)], by=gleb)
    assert caught.value.reasons[0].first_day == today() + DAY


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "отметьте один раз"),
        ([(0, True, "", None), (0, False, "", None)], "отметьте один раз"),
        ([(0, True, "", None), (999, True, "", None)], "которого в группе нет"),
        ([(0, True, "У-1", None)], "и номер, и дату"),
        ([(0, False, "У-1", 0)], "только тем, кем курс пройден"),
        ([(0, True, "У-1", 1)], "дата удостоверения"),
        ([(0, True, "У-1", -1)], "дата удостоверения"),
    ],
)
def test_r38_all_rows_or_none(seat, gleb, rows, words: str) -> None:
    seat = starts(seat, today() - 4 * DAY)
    outcomes = [
        Outcome(seat.pk if who == 0 else who, done, number, None if days is None else today() + days * DAY)
        for who, done, number, days in rows
    ]
    assert any(words in text for text in refused(close_group, seat.group, outcomes, by=gleb))
    assert CourseGroup.objects.get(pk=seat.group_id).closed_at is None
    assert Enrolment.objects.get(pk=seat.pk).state == Seat.ACTIVE


def test_r38_one_number_is_one_persons(seat, gleb) -> None:
    other = factories.EnrolmentFactory(group=seat.group)
    seat = starts(seat, today() - 4 * DAY)
    outcomes = [Outcome(one.pk, True, "У-17", today()) for one in (seat, other)]
    assert "У-17" in refused(close_group, seat.group, outcomes, by=gleb)[0]


def test_r38_a_certificate_may_come_later_and_be_corrected_with_a_reason(seat, gleb) -> None:
    seat = starts(seat, today() - 4 * DAY)
    assert refused(record_certificate, seat, "У-17", today(), by=gleb)
    close_group(seat.group, [Outcome(seat.pk, True)], by=gleb)
    certificate = record_certificate(seat, " У-17 ", today(), by=gleb)
    assert certificate.number == "У-17"
    assert record_certificate(seat, "У-17", today(), by=gleb) == certificate
    assert refused(record_certificate, seat, "У-18", today(), by=gleb)
    assert record_certificate(seat, "У-18", today(), by=gleb, why="опечатка").number == "У-18"
    assert Letter.objects.filter(kind="courses/certificate").count() == 1


def test_r38_a_closed_group_answers_the_second_click_with_the_first(seat, gleb) -> None:
    seat = starts(seat, today() - 4 * DAY)
    first = close_group(seat.group, [Outcome(seat.pk, True)], by=gleb)
    assert close_group(seat.group, [], by=gleb).closed_at == first.closed_at

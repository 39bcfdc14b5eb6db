"""The finder for thousands, the night's search, and the operator's word on a pair (R1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from lib.dates import now
from staff.duplicates.actions import different_people, look_for_duplicates
from staff.duplicates.facts import known
from staff.duplicates.known import Person
from staff.models import DuplicatePair, Worker
from staff.tasks import find_duplicates
from tests import factories
from tests.factories import snils_number

pytestmark = pytest.mark.django_db
BORN = date(1990, 6, 1)


def worker(last_name: str, birth_date: date = BORN, **more: object) -> Worker:
    named = {"first_name": "Ольга", "patronymic": "Юрьевна"} | more
    return factories.WorkerFactory(last_name=last_name, birth_date=birth_date, **named)


def tonight() -> None:
    """What was written a moment ago is looked at when it has settled."""
    with time_machine.travel(now() + timedelta(minutes=11)):
        find_duplicates()


def found() -> list[tuple[str, str]]:
    return [(pair.first.last_name, pair.second.last_name) for pair in DuplicatePair.objects.order_by("pk")]


def test_r1_for_one_and_for_many_in_two_statements(django_assert_num_queries: Callable) -> None:
    one = worker("Семёнова")
    factories.EmploymentFactory(worker=one)
    people = [Person("Семенова", "Ольга", "Юрьевна", BORN)]
    people += [Person("Петрова", "Анна", "", BORN, snils_number(80_000 + at)) for at in range(500)]
    with django_assert_num_queries(2):
        answers = known(people)
    assert [match.worker_id for match in answers[0].same] == [one.pk]
    assert [post.work for match in answers[0].same for post in match.posts] == ["current"]
    assert not any(answers[1:])
    with django_assert_num_queries(2):
        known(people[:1])


def test_r1_a_merged_record_leads_to_the_one_that_counts() -> None:
    kept, merged = worker("Семёнова"), worker("Петрова")
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    (answer,) = known([Person("Петрова", "Ольга", "Юрьевна", BORN, merged.snils)])
    assert [match.worker_id for match in answer.same] == [kept.pk]


def test_r1_the_night_finds_pairs_once_and_only_among_the_new_and_the_changed() -> None:
    one, _, far = worker("Семёнова"), worker("Семенава"), worker("Семёнова", date(1980, 1, 1))
    tonight()
    assert found() == [("Семёнова", "Семенава")]
    tonight()
    assert len(found()) == 1
    with time_machine.travel(now() + timedelta(days=1)):
        far.birth_date = BORN
        far.save(update_fields=["birth_date"])
    with time_machine.travel(now() + timedelta(days=1)):
        tonight()
    assert len(found()) == 3
    assert {pair.first_id for pair in DuplicatePair.objects.all()} == {one.pk, one.pk + 1}


def test_r1_a_search_that_was_stopped_goes_on_where_it_was() -> None:
    worker("Семёнова")
    worker("Семенава")
    with time_machine.travel(now() + timedelta(minutes=11)):
        assert look_for_duplicates(1, by=None) == 1
        assert look_for_duplicates(1, by=None) == 1
        while look_for_duplicates(1, by=None) is not None:
            pass
    assert len(found()) == 1


def test_r1_a_corrected_name_takes_the_pair_back(gleb: User) -> None:
    worker("Семёнова")
    other = worker("Семенава")
    tonight()
    with time_machine.travel(now() + timedelta(days=1)):
        other.last_name = "Краснова"
        other.save(update_fields=["last_name"])
        tonight()
    assert found() == []


def test_r1_different_people_do_not_come_back(gleb: User) -> None:
    one = worker("Семёнова")
    worker("Семенава")
    tonight()
    different_people(DuplicatePair.objects.get(), by=gleb, why="Разные паспорта")
    with time_machine.travel(now() + timedelta(days=1)):
        one.patronymic = "Юрьевна "
        one.save(update_fields=["patronymic"])
        tonight()
    pair = DuplicatePair.objects.get()
    assert (pair.checked_by, pair.why, DuplicatePair.objects.waiting().count()) == (
        gleb,
        "Разные паспорта",
        0,
    )


def test_r1_the_operator_compares_them_side_by_side(gleb: User, signed_in: Callable[[User], Client]) -> None:
    one, other = worker("Семёнова"), worker("Семенава")
    tonight()
    browser, pair = signed_in(gleb), DuplicatePair.objects.get()
    assert "Похожие записи" in browser.get("/admin/").content.decode()
    assert "ФИО похожи, дата рождения та же" in browser.get("/admin/staff/duplicatepair/").content.decode()
    card = browser.get(f"/admin/staff/duplicatepair/{pair.pk}/change/").content.decode()
    for words in (one.full_name, other.full_name, one.masked_snils, other.user.email):
        assert words in card
    assert one.snils not in card
    page = f"/admin/staff/duplicatepair/{pair.pk}/different/"
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"why": "Разные паспорта"}).status_code == 302
    assert not DuplicatePair.objects.waiting().exists()

"""A confirmed change never makes two records of what reads as one person (R1), from either door and in a race."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.reasons import Refused
from organizations.models import Responsible
from staff.actions import decisions
from staff.actions.personal import request_change
from staff.facts import twins
from staff.models import PersonalDataChange, Worker
from staff.rules.data import Twin, makes_a_twin
from staff.states import Change
from tests import factories
from tests.factories import snils_number

SAME_NAME = {"last_name": "Соколова", "first_name": "Анна", "patronymic": "Сергеевна"}
BORN = date(1985, 5, 17)


@pytest.mark.parametrize(
    ("twin", "namesake", "codes"),
    [
        (Twin(False, False), False, []),
        (Twin(True, False), False, ["twin_by_snils"]),
        (Twin(False, True), False, ["twin_by_name"]),
        (Twin(False, True), True, []),
        (Twin(True, True), False, ["twin_by_snils", "twin_by_name"]),
        (Twin(True, True), True, ["twin_by_snils"]),
    ],
)
def test_r1_two_people_may_share_a_name_but_never_a_number(
    twin: Twin, namesake: bool, codes: list[str]
) -> None:
    assert [reason.code for reason in makes_a_twin(twin, 5, namesake)] == codes


def asked(worker: Worker, **values: Any) -> PersonalDataChange:
    return request_change(worker, values, by=worker.user)


def refused(change: PersonalDataChange, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        decisions.confirm_change(change, **said)
    return [str(reason.code) for reason in caught.value.reasons]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"last_name": "Соколова"}, ["twin_by_name"]),
        ({"last_name": "СОКОЛОВА"}, ["twin_by_name"]),
        ({"snils": snils_number(70_100)}, ["twin_by_snils"]),
        ({"snils": snils_number(70_100), "last_name": "Соколова"}, ["twin_by_snils", "twin_by_name"]),
        ({"last_name": "Соколова", "birth_date": date(1985, 5, 18)}, []),
        ({"last_name": "Медведева", "snils": snils_number(70_101)}, []),
    ],
)
def test_r1_a_change_that_makes_a_twin_is_refused(
    values: dict[str, Any], codes: list[str], anna: Worker, boris: Responsible
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN, snils=snils_number(70_100))
    change = asked(anna, **values)
    if codes:
        assert refused(change, by=boris.user, responsible=boris) == codes
        anna.refresh_from_db()
        assert (anna.last_name, Change(PersonalDataChange.objects.get().state)) == ("Орлова", Change.PENDING)
    else:
        decisions.confirm_change(change, by=boris.user, responsible=boris)


@pytest.mark.django_db
def test_r1_a_birth_date_can_make_a_twin_and_another_field_cannot(anna: Worker, boris: Responsible) -> None:
    name = {"last_name": anna.last_name, "first_name": anna.first_name, "patronymic": anna.patronymic}
    factories.WorkerFactory(**name, birth_date=date(1985, 5, 18))
    change = asked(anna, birth_date=date(1985, 5, 18))
    assert refused(change, by=boris.user) == ["twin_by_name"]
    decisions.reject_change(change, by=boris.user, why="дата другая")
    factories.WorkerFactory(**name, birth_date=BORN)
    # Namesakes were there before: a date of graduation or another СНИЛС makes none.
    decisions.confirm_change(
        asked(anna, graduated_on=date(2007, 6, 30), snils=snils_number(70_102)), by=boris.user
    )


@pytest.mark.django_db
@pytest.mark.parametrize("into_the_same", [True, False])
def test_r1_a_merged_record_is_its_persons_own(into_the_same: bool, anna: Worker, boris: Responsible) -> None:
    other = factories.WorkerFactory(last_name="Лисицына")
    into = anna if into_the_same else other
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN, merged_into=into, user=None)
    change = asked(anna, last_name="Соколова")
    if into_the_same:
        decisions.confirm_change(change, by=boris.user)
    else:
        assert refused(change, by=boris.user) == ["twin_by_name"]


@pytest.mark.django_db
def test_r43_the_responsible_reads_where_to_write_and_the_name_stays(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN)
    change = asked(anna, last_name="Соколова")
    url = reverse("staff:change_confirm", args=[change.pk])
    page = signed_in(boris.user).post(url).content.decode()
    assert "Работник с такими ФИО и датой рождения в АИС уже есть" in page
    assert settings.SUPPORT_EMAIL in page
    assert f"ID работника: {anna.pk}" in page
    assert "Орлова Анна Сергеевна" in page
    assert signed_in(boris.user).get(reverse("organizations:about")).status_code == 200


@pytest.mark.django_db
def test_r1_the_operator_confirms_a_namesake_and_never_a_number(
    anna: Worker, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN)
    change = asked(anna, last_name="Соколова")
    url = reverse("admin:staff_personaldatachange_confirmation", args=[change.pk])
    page = signed_in(gleb).post(url, {"why": "свидетельство"}).content.decode()
    assert "отметьте это в форме" in page
    signed_in(gleb).post(url, {"why": "два человека, паспорта сверены", "namesake": "on"})
    anna.refresh_from_db()
    assert anna.last_name == "Соколова"


def _at_once(deeds: list[Callable[[], Any]]) -> list[Any]:
    start, answers = threading.Barrier(len(deeds)), [None] * len(deeds)

    def run(number: int) -> None:
        try:
            start.wait(timeout=10)
            answers[number] = deeds[number]()
        except Refused as refused:
            answers[number] = refused  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return answers


def _both_become_sokolova(boris: Responsible, monkeypatch: pytest.MonkeyPatch) -> int:
    """Two people of one birthday ask for one name, and both changes are confirmed at the same moment."""

    def slowly(worker: Worker, changed: Any) -> Twin:
        known = twins.twin(worker, changed)
        time.sleep(0.3)
        return known

    monkeypatch.setattr(decisions, "twin", slowly)
    names = {"first_name": "Анна", "patronymic": "Сергеевна", "birth_date": BORN}
    workers = [factories.WorkerFactory(last_name=name, **names) for name in ("Орлова", "Лисицына")]
    changes = [asked(worker, last_name="Соколова") for worker in workers]
    _at_once([lambda change=change: decisions.confirm_change(change, by=boris.user) for change in changes])
    return Worker.objects.filter(last_name="Соколова").count()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_r1_two_changes_into_one_name_at_once(boris: Responsible, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _both_become_sokolova(boris, monkeypatch) == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_control_r1_without_the_held_words_both_pass(
    boris: Responsible, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions, "lock_words", lambda *words: None)
    assert _both_become_sokolova(boris, monkeypatch) == 2


def _asked_quietly(worker: Worker) -> PersonalDataChange:
    """A request whose access the operator has opened again meanwhile."""
    with transaction.atomic():
        return PersonalDataChange.objects.create(
            worker=worker, values={"patronymic": [worker.patronymic, "Львович"]}, requested_by=worker.user
        )


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_r11_two_responsibles_confirm_each_others_changes_and_nobody_waits_for_ever(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    """Each page holds its own access, the deed the other's: the database sees the ring and one deed is done again."""
    colleague = factories.ResponsibleFactory(
        user=factories.EmploymentFactory(organization=boris.organization).worker.user,
        organization=boris.organization,
    )
    pairs = [(boris, colleague), (colleague, boris)]
    changes = [_asked_quietly(of.user.worker) for _, of in pairs]
    browsers = [signed_in(by.user) for by, _ in pairs]
    answers = _at_once(
        [
            lambda n=n: browsers[n].post(reverse("staff:change_confirm", args=[changes[n].pk])).status_code
            for n in range(2)
        ]
    )
    # One of them has lost the access by the other's confirmation, or came first.
    assert sorted(answers) in ([200, 302], [302, 302], [302, 403])

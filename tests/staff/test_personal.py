"""«Личные данные»: the own record, the request to change it, taking it back (R11, R14, R23, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import PersonalDataChange, Worker
from staff.personal_data.actions import request_change, withdraw_change
from staff.states import Change
from tests.factories import EmploymentFactory, OrganizationFactory, PositionFactory, snils_number

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def typed(worker: Worker, **changes: str) -> dict[str, str]:
    record = {
        "last_name": worker.last_name,
        "first_name": worker.first_name,
        "patronymic": worker.patronymic,
        "birth_date": f"{worker.birth_date:%d.%m.%Y}",
        "snils": "",
        "graduated_on": "",
        "why": "Вышла замуж",
    }
    return record | changes


def test_r42_the_own_record_and_its_history(anna: Worker, signed_in: SignedIn) -> None:
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    for said in (
        str(anna.pk),
        anna.full_name,
        "17.05.1985",
        anna.masked_snils,
        "anna@example.ru",
        "Школа № 12",
    ):
        assert said in page
    assert anna.snils not in page
    assert "/cabinet/history/" in page


def test_r14_a_workplace_that_waits_says_with_whom_and_since_when(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    position = PositionFactory(name="Логопед")
    EmploymentFactory(worker=anna, organization=boris.organization, position=position, awaiting=True)
    EmploymentFactory(worker=anna, organization=OrganizationFactory(name="Лицей"), awaiting=True)
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    assert "Волков Борис" in page
    assert "Оператор АИС" in page
    assert page.count("Ждёт подтверждения") == 2


def test_r11_a_change_is_a_request_until_it_is_confirmed(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    browser = signed_in(anna.user)
    assert 'value="17.05.1985"' in browser.get("/cabinet/data/change/").content.decode()
    answer = browser.post("/cabinet/data/change/", typed(anna, last_name="Петрова"))
    assert answer.headers["Location"] == "/cabinet/data/"
    change = PersonalDataChange.objects.get()
    assert change.values == {"last_name": ["Орлова", "Петрова"]}
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    page = browser.get("/cabinet/data/").content.decode()
    assert "Петрова" in page
    assert "Волков Борис" in page
    assert "Изменить данные" not in page
    assert change in PersonalDataChange.objects.visible_to(boris)


def test_r11_r42_the_history_says_who_asked_and_why(anna: Worker) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user, why="Вышла замуж")
    row = change.history.get()
    assert (row.history_user, row.history_change_reason) == (anna.user, "staff.request_change: Вышла замуж")


def test_r11_what_did_not_change_and_a_second_request_are_refused(anna: Worker) -> None:
    with pytest.raises(Refused, match="не отличаются"):
        request_change(anna, {"last_name": "Орлова"}, by=anna.user)
    first = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    assert request_change(anna, {"last_name": "Петрова"}, by=anna.user) == first
    with pytest.raises(Refused, match="ещё ждёт"):
        request_change(anna, {"last_name": "Сидорова"}, by=anna.user)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("snils", "112-233-445 96", "опечатка"),
        ("birth_date", "17.05.2085", "ещё не наступила"),
        ("birth_date", "32.05.1985", "Такой даты нет"),
        ("last_name", "Petrova", "русскими буквами"),
        ("why", "", "Почему меняются"),
    ],
)
def test_r11_a_mistake_is_said_and_the_typed_stays(
    anna: Worker, signed_in: SignedIn, field: str, value: str, said: str
) -> None:
    data = typed(anna, patronymic="Андреевна") | {field: value}
    page = signed_in(anna.user).post("/cabinet/data/change/", data).content.decode()
    assert said in page
    assert 'value="Андреевна"' in page
    assert not PersonalDataChange.objects.exists()


def test_r11_a_snils_is_changed_only_when_it_is_typed(anna: Worker, signed_in: SignedIn) -> None:
    other = snils_number(4242)
    signed_in(anna.user).post("/cabinet/data/change/", typed(anna, snils=other))
    assert PersonalDataChange.objects.get().values == {"snils": [anna.snils, other]}
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    assert other not in page


def test_r11_a_request_can_be_taken_back_once(anna: Worker, signed_in: SignedIn) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    browser = signed_in(anna.user)
    page = f"/cabinet/changes/{change.pk}/withdrawal/"
    assert browser.get(page).status_code == 200
    for _ in range(2):
        assert browser.post(page).headers["Location"] == "/cabinet/data/"
    change.refresh_from_db()
    assert change.state == Change.WITHDRAWN
    assert request_change(anna, {"last_name": "Петрова"}, by=anna.user).pk != change.pk


def test_r11_an_answered_request_cannot_be_taken_back(anna: Worker, gleb: User) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    change.state = Change.REJECTED
    change.save(update_fields=["state"])
    with pytest.raises(Refused, match="отклонены"):
        withdraw_change(change, by=anna.user)


def test_r23_a_responsibles_own_change_closes_the_access_at_once(
    boris: Responsible, signed_in: SignedIn
) -> None:
    worker = Worker.objects.get(user=boris.user)
    browser = signed_in(boris.user)
    EmploymentFactory(organization=boris.organization, awaiting=True)
    warned = browser.get("/cabinet/data/change/").content.decode()
    assert "доступ Ответственного закроется" in warned
    assert "1 запрос" in warned
    assert browser.get("/organization/inbox/").status_code == 200
    browser.post("/cabinet/data/change/", typed(worker, last_name="Медведев"))
    assert browser.get("/organization/inbox/").status_code == 403
    assert browser.get("/cabinet/data/").status_code == 200


def test_r23_a_refused_change_closes_nothing(boris: Responsible) -> None:
    worker = Worker.objects.get(user=boris.user)
    with pytest.raises(Refused):
        request_change(worker, {"last_name": worker.last_name}, by=boris.user)
    boris.refresh_from_db()
    assert boris.state == "active"


def test_r11_nobody_is_named_who_may_not_decide_the_own_change(
    boris: Responsible, signed_in: SignedIn
) -> None:
    worker = Worker.objects.get(user=boris.user)
    request_change(worker, {"last_name": "Медведев"}, by=boris.user)
    assert "Оператор АИС" in signed_in(boris.user).get("/cabinet/data/").content.decode()


def test_r44_anothers_request_is_not_there(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    for path in (f"/cabinet/changes/{change.pk}/withdrawal/",):
        assert signed_in(boris.user).get(path).status_code == 404
        assert signed_in(boris.user).post(path).status_code == 404
    change.refresh_from_db()
    assert change.state == Change.PENDING

"""From the form to the cabinet, and every way in which it may not go (R1–R4, R8, R9)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client

from accounts.models import User
from letters import secrets
from lib.dates import now
from organizations.models import Organization
from staff.models import Employment, SignUp, Worker
from staff.states import Kind, Origin, Work
from staff.tasks import forget_old_signups
from tests.factories import EmploymentFactory, UserFactory, WorkerFactory, snils_number
from tests.staff.signing import EMAIL, PASSWORD, latest, link_in, press, read, sign_up

pytestmark = pytest.mark.django_db


def texts(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_r1_r3_the_button_behind_the_link_makes_the_account(client: Client, school12: Organization) -> None:
    link = link_in(sign_up(client, organization=school12))
    assert not User.objects.exists()

    page = client.get(link)
    assert EMAIL in texts(page)
    assert not User.objects.exists(), "a mail scanner opens links too"

    answer = press(client, link)
    assert answer.headers["Location"] == "/cabinet/"
    worker = Worker.objects.get()
    place = Employment.objects.get(worker=worker)
    assert (worker.full_name, worker.snils) == ("Новикова Дарья Олеговна", snils_number(70_001))
    assert (place.organization, place.state, place.origin) == (school12, Work.AWAITING, Origin.REGISTRATION)
    assert client.session["_auth_user_id"] == str(worker.user_id)
    assert EmailAddress.objects.get(user=worker.user).verified
    assert "ждёт подтверждения" in read(latest("staff/registered")).body
    assert Client().login(email=EMAIL, password=PASSWORD)


def test_r42_the_history_says_that_the_person_did_it(client: Client) -> None:
    press(client, link_in(sign_up(client)))
    user = User.objects.get()
    first = [record.history.get() for record in (user, Worker.objects.get(), Employment.objects.get())]
    assert {row.history_user for row in first} == {user}
    assert {row.history_change_reason for row in first} == {
        "staff.complete_registration: почта подтверждена по ссылке из письма"
    }


def test_r3_the_second_press_gets_the_first_ones_answer(client: Client) -> None:
    link = link_in(sign_up(client))
    press(client, link)
    assert press(client, link).headers["Location"] == "/cabinet/"
    elsewhere = Client().post(link, {"password": PASSWORD}, follow=True)
    assert "Регистрация уже подтверждена" in texts(elsewhere)
    assert not elsewhere.wsgi_request.user.is_authenticated, "an old letter must not open the account again"
    assert (User.objects.count(), Worker.objects.count(), Employment.objects.count()) == (1, 1, 1)


def test_r4_repeating_kills_the_earlier_link(client: Client) -> None:
    first = link_in(sign_up(client))
    client.post("/signup/resend/", {"email": f" {EMAIL.upper()} "})
    second = link_in(latest())

    dead = press(client, first)
    assert dead.status_code == 410
    assert "отправили новую" in texts(dead)
    assert not User.objects.exists()
    assert press(client, second).headers["Location"] == "/cabinet/"


def test_r4_a_letter_that_is_sent_twice_carries_living_links(client: Client) -> None:
    """SMTP said yes and the sender died: both copies must open."""
    letter = sign_up(client)
    copy, again = link_in(letter), link_in(letter)
    assert client.get(again).status_code == 200
    assert press(client, copy).headers["Location"] == "/cabinet/"


def test_r4_a_link_lives_three_days(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=3, seconds=5)):
        link = link_in(sign_up(client))
    old = press(client, link)
    assert old.status_code == 410
    assert "Срок действия" in texts(old)
    client.post("/signup/resend/", {"email": EMAIL})
    assert press(client, link_in(latest())).headers["Location"] == "/cabinet/"


@pytest.mark.parametrize("token", ["x", "WyJ4IiwxXQ:1x:y", "a" * 3000, "%00", "%F0%9F%92%A9"])
def test_r3_a_forged_link_is_a_page_that_explains_itself(client: Client, token: str) -> None:
    answer = client.get(f"/signup/confirm/{token}/")
    assert answer.status_code == 410
    assert "не целиком" in texts(answer)


def test_r1_the_same_snils_is_refused_and_nobody_is_named(client: Client) -> None:
    known = WorkerFactory(snils=snils_number(70_001), last_name="Тайнова")
    refused = press(client, link_in(sign_up(client)))
    assert refused.status_code == 409
    assert "уже зарегистрирован" in texts(refused)
    assert "Восстановить пароль" in texts(refused)
    assert "Тайнова" not in texts(refused)
    assert known.user.email not in texts(refused)
    assert Worker.objects.get() == known


@pytest.mark.parametrize("last_name", ["Пчёлкина", "Пчелкина", "ПЧЁЛКИНА"])
def test_r1_the_same_name_and_birth_date_is_refused(client: Client, last_name: str) -> None:
    WorkerFactory(
        last_name=last_name,
        first_name="Дарья",
        patronymic="Олеговна",
        birth_date="1995-03-08",
        snils=snils_number(9),
    )
    assert press(client, link_in(sign_up(client, last_name="Пчёлкина"))).status_code == 409
    assert Worker.objects.count() == 1


def test_r1_a_namesake_with_another_birthday_registers(client: Client) -> None:
    WorkerFactory(
        last_name="Новикова",
        first_name="Дарья",
        patronymic="Олеговна",
        birth_date="1995-03-09",
        snils=snils_number(9),
    )
    assert press(client, link_in(sign_up(client))).headers["Location"] == "/cabinet/"


def test_r9_a_part_timer_known_by_the_main_job_is_not_registered_again(client: Client) -> None:
    known = WorkerFactory(snils=snils_number(70_001))
    EmploymentFactory(worker=known, kind=Kind.MAIN)
    said = {"kind": "external", "main_job": "Завод, инженер", "main_job_pedagogical": "no"}
    refused = press(client, link_in(sign_up(client, **said)))
    assert "учтены в АИС по основному месту работы" in texts(refused)
    assert Worker.objects.get() == known


def test_r8_an_external_part_timer_registers_with_the_main_job(client: Client) -> None:
    said = {"kind": "external", "main_job": "Завод, инженер", "main_job_pedagogical": "no"}
    press(client, link_in(sign_up(client, **said)))
    place = Employment.objects.get()
    assert (place.kind, place.main_job) == (Kind.EXTERNAL, "Завод, инженер")


def test_r2_a_mailbox_with_an_account_gets_another_letter(client: Client) -> None:
    UserFactory(email=EMAIL)
    letter = read(sign_up(client))
    assert "уже есть учётная запись" in letter.subject
    assert "/account/password/reset/" in letter.body
    assert "/signup/confirm/" not in letter.body


def test_r2_an_account_opened_meanwhile_takes_the_address(client: Client) -> None:
    link = link_in(sign_up(client))
    UserFactory(email=EMAIL)
    refused = press(client, link)
    assert refused.status_code == 409
    assert "уже есть учётная запись" in texts(refused)
    assert not Worker.objects.exists()


def test_r4_an_address_that_nobody_gave_gets_no_letter(client: Client) -> None:
    client.post("/signup/resend/", {"email": "nobody@example.ru"})
    assert secrets.make(latest(to="nobody@example.ru")) is None


def test_r16_an_organization_liquidated_meanwhile_is_refused(client: Client, school12: Organization) -> None:
    link = link_in(sign_up(client, organization=school12))
    school12.closed_on = "2026-11-01"
    school12.save(update_fields=["closed_on"])
    assert "ликвидирована" in texts(press(client, link))
    assert not Worker.objects.exists()


def test_r1_a_sign_up_that_nobody_confirmed_is_forgotten(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=31)):
        sign_up(client)
    client.post("/signup/resend/", {"email": EMAIL})
    assert secrets.make(latest()) is None, "too old to be confirmed"
    with time_machine.travel(now() - timedelta(days=31)):
        press(client, link_in(sign_up(client, email="other@example.ru")))
    sign_up(snils=snils_number(5))
    forget_old_signups()
    assert sorted(SignUp.objects.values_list("email", flat=True)) == [EMAIL, "other@example.ru"]

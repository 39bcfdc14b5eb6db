"""Bad input at sign-up: a clear word beside the field, what was typed stays, nothing is stored (R1, R2, R8)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from organizations.models import Organization
from staff.models import SignUp
from tests.factories import OrganizationFactory
from tests.staff.signing import EMAIL, latest, typed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("snils", "112-233-445 96", "опечатка"),
        ("snils", "123", "11 цифр"),
        ("birth_date", "31.02.1985", "Такой даты нет"),
        ("birth_date", "17.05.2085", "ещё не наступила"),
        ("birth_date", "17.05.85", "Такой даты нет"),
        ("organization", "999999", "Такой организации нет"),
        ("organization", "школа", "Такой организации нет"),
        ("organization", None, "Найдите и выберите организацию"),
        ("position", "999999", "Выберите должность из списка"),
        ("last_name", "Novikova", "русскими буквами"),
        ("last_name", None, "Фамилия"),
        ("last_name", "А" * 81, "80"),
        ("email", "дарья", "адрес"),
        ("consent", None, "Без согласия"),
        ("kind", "other", "такого варианта в нём нет"),
        ("kind", None, "Это основная работа"),
        ("main_job_pedagogical", "yes", "не педагогическая"),
        ("main_job", None, "по основному месту"),
    ],
)
def test_r1_each_mistake_is_said_beside_its_field(client: Client, field: str, value: Any, said: str) -> None:
    external = {"kind": "external", "main_job": "Завод", "main_job_pedagogical": "no"}
    about_it = external if field.startswith("main_job") else {}
    answer = client.post("/signup/", typed(**(about_it | {field: value})))
    form = answer.context["form"]
    assert list(form.errors) == [field]
    page = answer.content.decode()
    assert said in page
    assert "<title>Ошибка: Регистрация" in page
    assert 'value="Дарья"' in page
    assert not SignUp.objects.exists()


def test_r1_what_was_typed_wrong_stays_as_typed(client: Client) -> None:
    page = client.post("/signup/", typed(birth_date="45.13.1985", snils="112")).content.decode()
    assert 'value="45.13.1985"' in page
    assert 'value="112"' in page


def test_r2_an_organizations_own_address_is_refused(client: Client) -> None:
    OrganizationFactory(email="School12@edu.ru")
    answer = client.post("/signup/", typed(email="school12@EDU.ru", personal="on"))
    assert "адрес организации" in " ".join(answer.context["form"].errors["email"])


def test_r2_a_shared_looking_box_needs_the_persons_word(client: Client) -> None:
    said = typed(email="director@example.ru")
    assert "личная почта" not in client.get("/signup/").content.decode()
    answer = client.post("/signup/", said)
    assert "Это моя личная почта" in answer.content.decode()
    assert list(answer.context["form"].errors) == ["email"]
    assert client.post("/signup/", said | {"personal": "on"}).status_code == 302


def test_r1_the_organization_is_found_without_a_script_and_everything_stays(
    client: Client, school12: Organization
) -> None:
    said = typed(organization=None, last_name="Новикова", search="школа 12", find="1", snils="112")
    answer = client.post("/signup/", said)
    page = answer.content.decode()
    assert f'value="{school12.pk}"' in page
    assert 'value="Новикова"' in page
    assert 'value="112"' in page
    assert "Ошибка" not in page
    again = client.post("/signup/", said | {"organization": school12.pk, "search": "гимназия"})
    assert f'value="{school12.pk}" checked' in again.content.decode()


def test_r1_a_liquidated_organization_cannot_be_chosen(client: Client) -> None:
    gone = OrganizationFactory(closed_on="2026-01-01")
    answer = client.post("/signup/", typed(organization=gone))
    assert list(answer.context["form"].errors) == ["organization"]


def test_r42_a_form_posted_twice_signs_up_once(client: Client) -> None:
    page = client.get("/signup/").content.decode()
    token = page.partition('name="form_token" value="')[2].partition('"')[0]
    said = typed() | {"form_token": token}
    first, second = client.post("/signup/", said), client.post("/signup/", said)
    assert first.headers["Location"] == second.headers["Location"] == "/signup/sent/"
    assert SignUp.objects.count() == 1
    assert latest().recipient == EMAIL


def test_r3_the_page_after_says_where_the_letter_went_and_what_next(client: Client) -> None:
    client.post("/signup/", typed())
    page = client.get("/signup/sent/").content.decode()
    assert EMAIL in page
    assert "Повторить код" in page
    assert EMAIL not in Client().get("/signup/sent/").content.decode()


def test_r3_a_signed_in_person_does_not_sign_up(client: Client, anna: Any, signed_in: Any) -> None:
    assert signed_in(anna.user).get("/signup/").headers["Location"] == "/"


@pytest.mark.parametrize("path", ["/signup/", "/signup/resend/", "/signup/consent/", "/signup/resend/sent/"])
def test_the_public_pages_open(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("value", ["\x00", "\ud800", "9" * 400, "' OR 1=1 --", "infinity", "🙂"])
def test_no_garbage_breaks_the_form(client: Client, value: str) -> None:
    sent = {name: value.encode("utf-8", "replace").decode() for name in typed()}
    assert client.post("/signup/", sent).status_code == 200
    assert (
        client.post(
            "/signup/", sent | {"find": "1", "search": value.encode("utf-8", "replace").decode()}
        ).status_code
        == 200
    )

"""The pages of registering, of «Известен ли системе?» and of those who have not come in yet (R9, R10, R14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from letters.models import Letter
from lib.dates import now
from organizations.models import Responsible
from staff.models import CabinetHint, Employment, Invitation, PersonQuestion, Worker
from staff.registering.rules import QUESTIONS_AN_HOUR
from tests import factories
from tests.staff.registering import EMAIL, OLGA, but, registered

pytestmark = pytest.mark.django_db
SignedIn = Callable[[User], Client]
NEW, KNOWN, HINT = (f"/organization/workers/{page}" for page in ("new/", "known/", "known/letter/"))


@pytest.fixture
def browser(signed_in: SignedIn, boris: Responsible) -> Client:
    return signed_in(boris.user)


def typed(**changes: Any) -> dict[str, Any]:
    said = {
        "last_name": OLGA.last_name,
        "first_name": OLGA.first_name,
        "patronymic": OLGA.patronymic,
        "birth_date": "01.06.1990",
        "snils": OLGA.snils,
        "position": factories.PositionFactory().pk,
        "kind": "main",
        "email": EMAIL,
        "started_on": "01.09.2026",
    }
    return said | changes


def known_worker() -> Worker:
    return factories.WorkerFactory(**{name: getattr(OLGA, name) for name in OLGA.__slots__})


def test_r10_one_form_registers_a_worker(browser: Client, boris: Responsible) -> None:
    assert browser.get(NEW).status_code == 200
    answer = browser.post(NEW, typed(), follow=True)
    place = Employment.objects.get(worker__snils=OLGA.snils)
    assert place.organization == boris.organization
    assert answer.request["PATH_INFO"].endswith(f"/workers/{place.worker_id}/")
    assert f"Приглашение отправлено на {EMAIL}" in answer.content.decode()


def test_r2_r8_mistakes_are_told_to_the_responsible_beside_their_fields(browser: Client) -> None:
    said = typed(email="school12@example.ru", kind="external", birth_date="01.06.2020")
    page = browser.post(NEW, said).content.decode()
    for words in (
        "Эту почту читает только работник",
        "Напишите, где работник работает по основному месту.",
        "работнику 6 лет",
    ):
        assert words in page
    assert not Worker.objects.filter(snils=OLGA.snils).exists()


def test_r1_a_similar_person_is_registered_after_the_tick(browser: Client, boris: Responsible) -> None:
    registered(boris, but(last_name="Новиково", snils=factories.snils_number(60_009)), email="o@e.ru")
    page = browser.post(NEW, typed()).content.decode()
    assert "Это другой человек" in page
    assert "ФИО похожи, дата рождения та же" in page
    assert browser.post(NEW, typed(another_person="on")).status_code == 302


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"snils": factories.snils_number(60_009)}, "СНИЛС у него другой"),
        ({"last_name": "Орлова", "birth_date": date(1971, 2, 3)}, "записан за другим человеком"),
    ],
)
def test_r1_another_snils_is_told_beside_it(known: dict[str, Any], words: str, browser: Client) -> None:
    """The refusal stands at its field, and the question about the person is counted all the same (R9)."""
    factories.WorkerFactory(**{name: getattr(OLGA, name) for name in OLGA.__slots__} | known)
    assert words in browser.post(NEW, typed()).content.decode()
    assert PersonQuestion.objects.count() == 1


def test_r14_who_is_known_gets_a_letter_once(browser: Client, boris: Responsible) -> None:
    """The refusal offers it; a second press within two weeks sends nothing more."""
    worker = known_worker()
    page = browser.post(NEW, typed()).content.decode()
    assert "второй раз не регистрируют" in page
    assert "Отправить письмо" in page
    for _ in range(2):
        assert browser.post(HINT, typed()).status_code == 302
    assert CabinetHint.objects.get().worker == worker
    letter = Letter.objects.get(kind="staff/hint")
    assert (letter.recipient, letter.context["organization"]) == (worker.user.email, boris.organization.name)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (None, "Нет, такого человека в АИС нет"),
        ("nowhere", "Отправить письмо"),
        ("elsewhere", "основная работа записана в другой организации"),
        ("here", "числится у вас"),
    ],
)
def test_r9_the_question_is_answered_without_data(
    where: str | None, words: str, browser: Client, boris: Responsible, vera: Responsible
) -> None:
    if where:
        worker = known_worker()
        at = {"here": boris, "elsewhere": vera}
        if where in at:
            factories.EmploymentFactory(worker=worker, organization=at[where].organization)
    for said in ({"snils": OLGA.snils}, typed(snils="")):
        page = browser.post(KNOWN, said).content.decode()
        assert words in page
        assert vera.organization.name not in page
    asked = PersonQuestion.objects.latest("pk")
    assert (asked.by, asked.organization) == (boris.user, boris.organization)
    assert (asked.found is not None) == (where is not None)
    assert OLGA.last_name not in asked.asked


def test_r9_the_question_is_rate_limited_with_a_plain_refusal(browser: Client) -> None:
    for _ in range(QUESTIONS_AN_HOUR):
        assert "такого человека в АИС нет" in browser.post(KNOWN, {"snils": OLGA.snils}).content.decode()
    page = browser.post(KNOWN, {"snils": OLGA.snils}).content.decode()
    assert "все они заданы" in page
    assert "такого человека" not in page
    assert PersonQuestion.objects.count() == QUESTIONS_AN_HOUR


def test_r9_a_refused_registration_is_a_question_too(browser: Client, vera: Responsible) -> None:
    """Or the form would answer for nothing what the question's page counts."""
    factories.EmploymentFactory(worker=known_worker(), organization=vera.organization)
    for _ in range(QUESTIONS_AN_HOUR):
        assert "числится по основному месту" in browser.post(NEW, typed()).content.decode()
    page = browser.post(NEW, typed()).content.decode()
    assert "числится по основному месту" not in page
    assert "все они заданы" in page


def test_r9_nothing_is_asked_by_half(browser: Client) -> None:
    page = browser.post(KNOWN, {"last_name": "Новикова"}).content.decode()
    assert "Без СНИЛС нужны фамилия, имя и дата рождения." in page
    assert not PersonQuestion.objects.exists()


def test_r10_who_has_not_come_in_stands_on_the_home_and_in_a_list(
    browser: Client, boris: Responsible
) -> None:
    registered(boris)
    assert "Не вошли" not in browser.get("/organization/").content.decode()
    invitation = Invitation.objects.get()
    invitation.invited_at = now() - timedelta(days=14)
    invitation.save(update_fields=["invited_at"])
    assert "Не вошли" in browser.get("/organization/").content.decode()
    page = browser.get("/organization/invitations/").content.decode()
    assert OLGA.last_name in page
    assert "Срок ссылки прошёл" in page
    assert (
        browser.post(
            "/organization/invitations/again/", {"invitation": Invitation.objects.get().pk}
        ).status_code
        == 302
    )
    assert Letter.objects.filter(kind="staff/invitation").count() == 2
    assert "Не вошли" not in browser.get("/organization/").content.decode()


def test_r10_the_address_is_corrected_on_a_page(browser: Client, boris: Responsible) -> None:
    registered(boris)
    page = f"/organization/invitations/{Invitation.objects.get().pk}/address/"
    assert EMAIL in browser.get(page).content.decode()
    assert "уже есть учётная запись" in browser.post(page, {"email": boris.user.email}).content.decode()
    assert browser.post(page, {"email": "olga.n@example.ru"}).status_code == 302
    assert Invitation.objects.get().email == "olga.n@example.ru"

"""The first page, the worker's home, the worker's card."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Worker
from staff.workplaces.actions import confirm
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_a_stranger_reads_what_it_is_and_how_to_enter(client: Client) -> None:
    text = client.get("/").content.decode()
    for name in ("account_login", "staff:signup", "staff:resend", "account_reset_password"):
        assert reverse(name) in text


def test_r4_r5_the_memos_words_stand_in_the_open_under_the_cabinet(client: Client) -> None:
    """The memo: «Личный кабинет / Восстановить пароль», «Личный кабинет / Повторить код»."""
    page = client.get("/").content.decode()
    assert "<details" not in page.partition("<main")[2].partition("</main>")[0]
    cabinet = page.partition("Личный кабинет</h2>")[2].partition("</section>")[0]
    for word, name in [
        ("Войти", "account_login"),
        ("Восстановить пароль", "account_reset_password"),
        ("Повторить код", "staff:resend"),
    ]:
        assert re.search(rf'<a [^>]*href="{reverse(name)}"[^>]*>[^<]*{word}', cabinet)


def test_the_signed_in_go_to_their_work(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    suspended = factories.ResponsibleFactory(user=factories.UserFactory(), state=Access.SUSPENDED)
    for user, name in [
        (anna.user, "home:cabinet"),
        (boris.user, "home:organization"),
        (gleb, "admin:index"),
        (suspended.user, "home:organization"),
    ]:
        assert signed_in(user).get("/")["Location"] == reverse(name)
    nobody = signed_in(factories.UserFactory()).get("/")
    assert "нет записи работника" in nobody.content.decode()


def test_the_workers_home_says_what_is_next(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    text = signed_in(anna.user).get(reverse("home:cabinet")).content.decode()
    for said in (
        "Анна Сергеевна",
        "Волков Борис",
        "Получить чек",
        "Можно сейчас",
        "Попросите чек",
        f"ID\u00a0{anna.pk}",
    ):
        assert said in text
    factories.VoucherFactory(worker=anna)
    text = signed_in(anna.user).get(reverse("home:cabinet")).content.decode()
    assert "Свободно: 3 блока из 3" in text


def test_the_workers_home_asks_the_same_number_of_questions_whatever_has_happened(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    client, address = signed_in(anna.user), reverse("home:cabinet")
    voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=1500))

    def asked() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        return len(seen)

    block = voucher.blocks.first()
    group = factories.CourseGroupFactory(funding="voucher")
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=block)
    one = asked()
    for _ in range(5):
        factories.EnrolmentFactory(worker=anna)
        factories.ResponsibleFactory(organization=boris.organization)
    factories.VoucherFactory(worker=anna)
    assert asked() == one


def test_r44_the_card_is_the_own_responsibles_alone(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    factories.VoucherFactory(worker=anna)
    factories.EnrolmentFactory(worker=anna)
    address = reverse("home:worker", args=[anna.pk])
    answer = signed_in(boris.user).get(address)
    text = answer.content.decode()
    for said in (
        "Орлова Анна Сергеевна",
        anna.masked_snils,
        "Чек выдаётся один раз в три года",
        "Современный урок",
    ):
        assert said in text
    assert anna.snils not in text
    assert signed_in(vera.user).get(address).status_code == 404
    assert signed_in(anna.user).get(address).status_code == 404


def test_r42_the_card_tells_who_did_what_and_why(
    boris: Responsible, school12: Organization, signed_in: SignedIn
) -> None:
    place = factories.EmploymentFactory(organization=school12, awaiting=True)
    confirm(place, by=boris.user, why="сверено с приказом")
    text = signed_in(boris.user).get(reverse("home:worker", args=[place.worker_id])).content.decode()
    assert f"Подтверждено место работы: {school12.name}, учитель математики" in text
    assert "сверено с приказом" in text
    assert "Ждёт подтверждения" in text
    assert str(boris.user) in text


def test_the_cards_queries_do_not_grow_with_the_life(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    client, address = signed_in(boris.user), reverse("home:worker", args=[anna.pk])

    def asked() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        return len(seen)

    factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=1500))
    factories.EnrolmentFactory(worker=anna)
    one = asked()
    for _ in range(5):
        factories.EnrolmentFactory(worker=anna)
    factories.VoucherFactory(worker=anna)
    # With a voucher of today nobody asks what is left of the quota.
    assert asked() == one - 1

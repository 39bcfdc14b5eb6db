"""Somebody's СНИЛС typed by strangers stops nobody; only whoever confirmed a mailbox is counted (R1)."""

from __future__ import annotations

import pytest
from django.test import Client

from staff.models import Worker
from tests.factories import WorkerFactory, snils_number
from tests.staff.signing import link_in, press, sign_up

pytestmark = pytest.mark.django_db


def test_r1_sign_ups_with_a_snils_do_not_stop_its_owner(client: Client) -> None:
    for number in range(25):
        sign_up(email=f"stranger{number}@example.ru")
    assert press(client, link_in(sign_up(client))).headers["Location"] == "/cabinet/"
    assert Worker.objects.get().snils == snils_number(70_001)


def test_r1_whoever_confirms_mailboxes_asks_of_one_snils_five_times_a_day() -> None:
    WorkerFactory(snils=snils_number(70_001))
    told = [press(Client(), link_in(sign_up(email=f"stranger{n}@example.ru"))) for n in range(6)]
    assert [answer.status_code for answer in told] == [409] * 6
    assert all("уже зарегистрирован" in answer.content.decode() for answer in told[:5])
    assert "слишком много попыток" in told[5].content.decode()
    other = press(
        Client(), link_in(sign_up(email="other@example.ru", snils=snils_number(3), last_name="Другая"))
    )
    assert other.headers["Location"] == "/cabinet/"

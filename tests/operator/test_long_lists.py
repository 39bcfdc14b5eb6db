"""The operator finds anybody in the region, by an index; a list counts no further than a person would leaf."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from staff.models import Worker
from tests import factories
from ui import admin_lists as long_lists

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


@pytest.fixture
def look(gleb: User, signed_in: Browser) -> Callable[[str, str], Any]:
    browser = signed_in(gleb)
    return lambda model, query: browser.get(reverse(f"admin:{model}_changelist") + query)


@pytest.mark.parametrize(
    ("model", "text"),
    [
        ("staff_worker", "сергеевна орл"),
        ("staff_worker", "{pk}"),
        ("staff_employment", "орлова"),
        ("staff_employment", "школа"),
        ("accounts_user", "anna@exam"),
        ("vouchers_voucher", "Орлова"),
        ("courses_enrolment", "орлова анна"),
    ],
)
def test_r42_the_one_looked_for_is_found(
    look: Callable[..., Any], anna: Worker, model: str, text: str
) -> None:
    factories.EnrolmentFactory(worker=anna)
    factories.VoucherFactory(worker=anna)
    page = look(model, f"?q={text.format(pk=anna.pk)}")
    assert len(page.context["cl"].result_list) == 1
    assert not look(model, "?q=несуществующая").context["cl"].result_list


def test_two_letters_are_too_few(look: Callable[..., Any], anna: Worker) -> None:
    assert "Введите не меньше трёх букв подряд" in look("staff_worker", "?q=ор").content.decode()


def test_a_long_list_says_that_there_is_more(
    look: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.WorkerFactory.create_batch(4)
    assert "4 работника" in look("staff_worker", "").content.decode()
    monkeypatch.setattr(long_lists, "COUNTED", 3)
    page = look("staff_worker", "").content.decode()
    assert "Больше 3 работника: уточните поиск или фильтр" in page
    assert "Скачать Excel: всё найденное" in page


def test_r45_workers_stand_in_the_order_of_the_alphabet(look: Callable[..., Any]) -> None:
    for name in ("Жуков", "Ёлкин", "Ежов"):
        factories.WorkerFactory(last_name=name)
    listed = look("staff_worker", "").context["cl"].result_list
    assert [worker.last_name for worker in listed] == ["Ежов", "Ёлкин", "Жуков"]

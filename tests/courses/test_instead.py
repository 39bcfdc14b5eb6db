"""What would do instead is offered only where something of it is open to the person (R36, R43)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.states import Funding
from lib.dates import today
from tests import factories

pytestmark = pytest.mark.django_db
CATALOGUE = reverse("courses:catalogue")
SUITS = "Что подойдёт:"


@pytest.fixture
def page(anna, signed_in) -> Any:
    browser: Client = signed_in(anna.user)
    return lambda query="": browser.get(CATALOGUE + query).content.decode()


def test_r43_other_groups_of_the_programme_only_where_one_is_open(anna, page) -> None:
    full = factories.CourseGroupFactory(funding=Funding.PAID, seats=0)
    assert "Мест нет" in page()
    assert SUITS not in page()
    other = factories.CourseGroupFactory(funding=Funding.PAID, programme=full.programme)
    assert "Другие группы этой программы" in page()
    assert reverse("courses:enrol", args=[other.pk]) in page(f"?q={full.programme.title}&mine=on")


def test_r43_groups_without_a_voucher_only_of_a_funding_that_has_one(anna, page) -> None:
    factories.CourseGroupFactory(funding=Funding.VOUCHER)
    assert SUITS not in page()
    factories.CourseGroupFactory(funding=Funding.PAID)
    assert "Группы на внебюджетной основе" in page()
    assert "Группы по государственному заданию" not in page()


def test_r43_what_is_open_is_judged_beyond_the_filters_of_the_page(anna, page) -> None:
    """Under «ИОЧ» alone the page holds closed groups only; the open one is of another funding."""
    factories.CourseGroupFactory(funding=Funding.VOUCHER)
    factories.CourseGroupFactory(funding=Funding.STATE)
    assert "Группы по государственному заданию" in page("?funding=voucher")


def test_r43_the_page_of_a_closed_group_says_so_when_nothing_is_open(anna, signed_in) -> None:
    group = factories.CourseGroupFactory(funding=Funding.PAID, seats=0)
    address = reverse("courses:enrol", args=[group.pk])
    browser = signed_in(anna.user)
    assert "Других групп, в которые можно записаться сейчас, нет" in browser.get(address).content.decode()
    soon = factories.CourseGroupFactory(funding=Funding.PAID, starts_on=today() + timedelta(days=9))
    shown = browser.get(address).content.decode()
    assert "Что подойдёт вместо этого" in shown
    assert reverse("courses:enrol", args=[soon.pk]) in shown

"""What would do instead of a closed group is offered only where something of it is open to the person (R36, R43)."""

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
    """The page of a closed group; or the catalogue, asked for something."""
    browser: Client = signed_in(anna.user)

    def read(group: Any = None, query: str = "") -> str:
        address = reverse("courses:enrol", args=[group.pk]) if group else CATALOGUE + query
        return browser.get(address).content.decode()

    return read


def test_r43_other_groups_of_the_programme_only_where_one_is_open(anna, page) -> None:
    full = factories.CourseGroupFactory(funding=Funding.PAID, seats=0)
    assert "Мест нет" in page(full)
    assert SUITS not in page(full)
    other = factories.CourseGroupFactory(funding=Funding.PAID, programme=full.programme)
    assert "Другие группы этой программы" in page(full)
    assert reverse("courses:enrol", args=[other.pk]) in page(query=f"?q={full.programme.title}&tab=fit")


def test_r43_groups_without_a_voucher_only_of_a_funding_that_has_one(anna, page) -> None:
    closed = factories.CourseGroupFactory(funding=Funding.VOUCHER)
    assert SUITS not in page(closed)
    factories.CourseGroupFactory(funding=Funding.PAID)
    assert "Группы на внебюджетной основе" in page(closed)
    assert "Группы по государственному заданию" not in page(closed)


def test_r43_the_page_of_a_closed_group_says_so_when_nothing_is_open(anna, signed_in) -> None:
    group = factories.CourseGroupFactory(funding=Funding.PAID, seats=0)
    address = reverse("courses:enrol", args=[group.pk])
    browser = signed_in(anna.user)
    assert "Других групп, в которые можно записаться сейчас, нет" in browser.get(address).content.decode()
    soon = factories.CourseGroupFactory(funding=Funding.PAID, starts_on=today() + timedelta(days=9))
    shown = browser.get(address).content.decode()
    assert "Что подойдёт вместо этого" in shown
    assert reverse("courses:enrol", args=[soon.pk]) in shown

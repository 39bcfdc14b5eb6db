"""A list is still filtered when the person comes back to it by «Отмена» (R36, R37)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.states import Funding
from lib.dates import today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


def links(page: object) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="([^"]+)"', page.content.decode())]  # type: ignore[attr-defined]


def follow(browser: Client, start: str, through: str) -> list[str]:
    """The links of the page that the list's own link leads to."""
    onward = next(link for link in links(browser.get(start)) if link.startswith(through))
    return links(browser.get(onward))


def test_r36_a_workers_catalogue(anna: Worker, signed_in: Browser) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=today() + timedelta(days=30))
    assert anna.user
    shown = reverse("courses:catalogue") + "?funding=state_assignment&q=%D0%B0"
    group.programme.title = "а"
    group.programme.save()
    assert shown in follow(signed_in(anna.user), shown, reverse("courses:enrol", args=[group.pk]))


def test_r36_the_responsibles_catalogue(anna: Worker, boris: Responsible, signed_in: Browser) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=today() + timedelta(days=30))
    shown = reverse("courses:org_catalogue") + f"?worker={anna.pk}&funding=state_assignment"
    page = reverse("courses:org_enrol", args=[anna.pk, group.pk])
    assert shown in follow(signed_in(boris.user), shown, page)
    assert reverse("courses:org_catalogue") + f"?worker={anna.pk}" in links(signed_in(boris.user).get(page))


def test_r37_the_register(anna: Worker, boris: Responsible, signed_in: Browser) -> None:
    seat = factories.EnrolmentFactory(worker=anna)
    shown = reverse("courses:register") + "?state=active&sort=-name"
    assert shown in follow(signed_in(boris.user), shown, reverse("courses:release", args=[seat.pk]))


def test_nobody_is_led_to_another_site(anna: Worker, signed_in: Browser) -> None:
    group = factories.CourseGroupFactory()
    assert anna.user
    page = reverse("courses:enrol", args=[group.pk]) + "?list=//evil.example/%3Fq=1"
    away = [link for link in links(signed_in(anna.user).get(page)) if link.startswith(("//", "http"))]
    assert [link for link in away if not link.startswith(settings.MAP_ADDRESS.partition("{")[0])] == []

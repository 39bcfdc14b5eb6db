"""«Сверьте СНИЛС»: the last four digits beside the button; the whole number by a press that is written down (R15, R42)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib import snils
from lib.acting import Actor
from lib.dates import now
from organizations.models import Responsible
from staff.models import Employment, SnilsShown
from staff.personal_data.actions import show_snils
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def newcomer(boris: Responsible) -> Employment:
    return factories.EmploymentFactory(organization=boris.organization, awaiting=True)


def pages(place: Employment) -> list[str]:
    """Where a Responsible compares: the inbox, the request's own pages, the person's card."""
    return [
        reverse("staff:inbox"),
        reverse("staff:workplace_confirm", args=[place.pk]),
        reverse("staff:workplace_reject", args=[place.pk]),
        reverse("home:worker", args=[place.worker_id]),
        reverse("staff:snils", args=[place.worker_id]),
    ]


def test_r15_last_four_until_the_button_is_pressed_and_that_is_logged(
    boris: Responsible, newcomer: Employment, signed_in: SignedIn
) -> None:
    worker, browser = newcomer.worker, signed_in(boris.user)
    whole, url = snils.pretty(worker.snils), reverse("staff:snils", args=[worker.pk])
    for page in pages(newcomer):
        text = browser.get(page).content.decode()
        assert worker.masked_snils.removeprefix("***-***-*") in text, page
        assert worker.masked_snils.endswith(whole[-5:])
        assert whole not in text, page
        assert worker.snils not in text, page
        assert url in text or page == url
    answer = browser.post(url, {"next": reverse("staff:inbox")})
    assert answer.headers["Location"] == reverse("staff:inbox")
    for page in pages(newcomer):
        assert whole in browser.get(page).content.decode(), page
    shown = SnilsShown.objects.get()
    assert (shown.worker, shown.to, shown.organization) == (worker, boris.user, boris.organization)
    # A second press is the same look.
    browser.post(url)
    assert SnilsShown.objects.count() == 1
    card = browser.get(reverse("home:worker", args=[worker.pk])).content.decode()
    assert "СНИЛС работника показан полностью" in card
    mine = signed_in(worker.user).get(reverse("home:my_history")).content.decode()
    assert "Ваш СНИЛС показан полностью" in mine


def test_r44_a_press_shows_it_to_who_pressed_and_for_minutes_only(
    boris: Responsible, newcomer: Employment, signed_in: SignedIn
) -> None:
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    whole = snils.pretty(newcomer.worker.snils)
    shown = show_snils(newcomer.worker, by=Actor(boris.user, boris))
    assert whole not in signed_in(colleague.user).get(reverse("staff:inbox")).content.decode()
    shown.at = now() - timedelta(minutes=11)
    shown.save(update_fields=["at"])
    assert whole not in signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert show_snils(newcomer.worker, by=Actor(boris.user, boris)).pk != shown.pk

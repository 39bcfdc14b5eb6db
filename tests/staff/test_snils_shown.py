"""«Сверьте СНИЛС»: the last four digits beside the button; the whole number by a press that is written down (R15, R42)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib import snils
from lib.dates import now
from lib.reasons import Refused
from organizations.models import Responsible
from staff.actions.disclosure import show_snils
from staff.actions.personal import request_change
from staff.facts.data import sides
from staff.models import Employment, PersonalDataChange, SnilsShown, Worker
from tests import factories
from tests.factories import snils_number

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
        assert worker.masked_snils in text, page
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
    shown = show_snils(newcomer.worker, by=boris.user, responsible=boris)
    assert whole not in signed_in(colleague.user).get(reverse("staff:inbox")).content.decode()
    shown.at = now() - timedelta(minutes=11)
    shown.save(update_fields=["at"])
    assert whole not in signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert show_snils(newcomer.worker, by=boris.user, responsible=boris).pk != shown.pk


@pytest.mark.parametrize("path", ["https://evil.example/", "//evil.example/", "/\\evil.example", "x"])
def test_the_way_back_is_ours(
    path: str, boris: Responsible, newcomer: Employment, signed_in: SignedIn
) -> None:
    url = reverse("staff:snils", args=[newcomer.worker_id])
    assert signed_in(boris.user).post(url, {"next": path}).headers["Location"] == url


def test_r44_nobody_elses(vera: Responsible, newcomer: Employment, signed_in: SignedIn) -> None:
    url = reverse("staff:snils", args=[newcomer.worker_id])
    browser = signed_in(vera.user)
    assert [browser.get(url).status_code, browser.post(url).status_code] == [404, 404]
    with pytest.raises(Refused):
        show_snils(newcomer.worker, by=vera.user, responsible=vera)
    assert not SnilsShown.objects.exists()


def test_r11_a_change_of_the_number_is_compared_in_the_same_way(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    """The new СНИЛС stood whole in the inbox, to whoever opened it."""
    new = snils_number(4242)
    change = request_change(anna, {"snils": new}, by=anna.user)
    browser = signed_in(boris.user)
    where = [reverse("staff:inbox"), reverse("staff:change_confirm", args=[change.pk])]
    for page in where:
        text = browser.get(page).content.decode()
        assert snils.masked(new) in text
        assert snils.pretty(new) not in text
        assert new not in text
    browser.post(reverse("staff:snils", args=[anna.pk]))
    for page in where:
        text = browser.get(page).content.decode()
        assert snils.pretty(new) in text
        assert snils.pretty(anna.snils) in text


def test_r11_equal_last_digits_do_not_look_like_no_change(anna: Worker) -> None:
    change = PersonalDataChange(worker=anna, values={"snils": ["11223344595", "21223344595"]})
    (line,) = sides(change)
    assert line.old != line.new
    assert "другие первые цифры" in line.new


def test_r11_the_school_compares_what_its_units_responsible_asks(boris: Responsible) -> None:
    unit = factories.OrganizationFactory(parent=boris.organization)
    head = factories.EmploymentFactory(organization=unit).worker
    factories.ResponsibleFactory(user=head.user, organization=unit)
    with pytest.raises(Refused):
        show_snils(head, by=boris.user, responsible=boris)
    request_change(head, {"snils": snils_number(4243)}, by=head.user)
    assert show_snils(head, by=boris.user, responsible=boris).worker == head


def test_r42_the_operator_presses_too_and_says_why(anna: Worker, gleb: User, signed_in: SignedIn) -> None:
    change = request_change(anna, {"snils": snils_number(4244)}, by=anna.user)
    browser = signed_in(gleb)
    cards = [
        reverse("admin:staff_worker_change", args=[anna.pk]),
        reverse("admin:staff_personaldatachange_change", args=[change.pk]),
    ]
    for card in cards:
        text = browser.get(card).content.decode()
        assert snils.pretty(anna.snils) not in text
        assert anna.snils not in text
        assert anna.masked_snils in text
    page = reverse("admin:staff_worker_snils", args=[anna.pk])
    browser.post(page, {"why": ""})
    assert not SnilsShown.objects.exists()
    browser.post(page, {"why": "сверка со справкой"})
    for card in cards:
        assert snils.pretty(anna.snils) in browser.get(card).content.decode()
    assert SnilsShown.objects.get().history.get().history_change_reason == (
        "staff.show_snils: сверка со справкой"
    )


def test_r22_the_order_is_compared_with_the_whole_name(
    boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    page = signed_in(boris.user).get(reverse("organizations:about")).content.decode()
    assert "Волков Борис, приказ № 12-од" in page
    operator = signed_in(gleb)
    organization = reverse("admin:organizations_organization_change", args=[boris.organization_id])
    card = reverse("admin:organizations_responsible_change", args=[boris.pk])
    for url in (reverse("admin:organizations_responsible_changelist"), card, organization):
        assert "Волков Борис" in operator.get(url).content.decode(), url
    found = operator.get(reverse("admin:organizations_responsible_changelist") + "?q=Волков")
    assert list(found.context["cl"].result_list) == [boris]
    # An account that is no worker's is named as it was.
    other = factories.ResponsibleFactory(user=factories.UserFactory(name="Ирина"))
    assert (
        "Ирина — "
        in operator.get(reverse("admin:organizations_responsible_change", args=[other.pk])).content.decode()
    )

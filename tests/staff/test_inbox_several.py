"""Several requests are confirmed at once by their boxes (R15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import today
from organizations.actions import suspend_access
from organizations.models import Responsible
from staff import views as inbox
from staff.facts import PILES
from staff.inbox import KINDS
from staff.models import Employment, PersonalDataChange, Worker
from staff.moves.actions import dismiss
from staff.states import DismissalReason, Work
from staff.workplaces.actions import reject
from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r15_several_at_once_by_their_boxes(
    boris: Responsible, place: Employment, vera: Responsible, signed_in: SignedIn
) -> None:
    other = factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    foreign = factories.EmploymentFactory(organization=vera.organization, awaiting=True)
    asked = {"one": [place.pk, other.pk, foreign.pk, "x", "9" * 30]}
    answer = signed_in(boris.user).post(reverse("staff:inbox_confirm", args=["places"]), asked, follow=True)
    states = {one.pk: one.work for one in Employment.objects.filter(pk__in=[place.pk, other.pk, foreign.pk])}
    assert states == {place.pk: Work.CURRENT, other.pk: Work.CURRENT, foreign.pk: Work.AWAITING}
    assert "Подтверждено: 2 места работы" in answer.text
    assert len(answer.context["confirmed"]) == 2


@pytest.mark.parametrize("page", ["inbox_confirm", "inbox_reject"])
def test_r15_nothing_ticked_says_so(
    page: str, boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    answer = signed_in(boris.user).post(reverse(f"staff:{page}", args=["places"]), follow=True)
    assert "Ничего не отмечено" in answer.content.decode()


def asks_for_another_name(place: Employment, name: str = "Новикова") -> PersonalDataChange:
    worker = place.worker
    asked = {"last_name": [worker.last_name, name]}
    return PersonalDataChange.objects.create(worker=worker, values=asked, requested_by=worker.user)


def test_r11_changes_of_data_are_confirmed_several_at_once(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    """The one whose record moved on meanwhile stays, and the page says why by name."""
    here = [factories.EmploymentFactory(organization=boris.organization) for _ in range(3)]
    foreign = factories.EmploymentFactory(organization=vera.organization)
    names = ("Новикова", "Иванова", "Петрова", "Чужая")
    asked = [asks_for_another_name(*one) for one in zip((*here, foreign), names, strict=True)]
    moved = Worker.objects.get(pk=here[1].worker_id)
    moved.last_name = "Сорокина"
    moved.save(update_fields=["last_name"])
    desk = signed_in(boris.user)
    assert "Новикова" in desk.get(reverse("staff:inbox")).text
    ticked = {"one": [one.pk for one in asked]}
    answer = desk.post(reverse("staff:inbox_confirm", args=["changes"]), ticked, follow=True)
    states = [PersonalDataChange.objects.get(pk=one.pk).state for one in asked]
    assert states == ["confirmed", "pending", "confirmed", "pending"]
    assert "Подтверждено: 2 изменения данных" in answer.text
    assert "Не подтверждено: Сорокина" in answer.text


@pytest.mark.parametrize("name", ["places", "changes"])
def test_r11_r15_several_are_rejected_with_one_reason(
    name: str, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    waits = name == "places"
    here, foreign = (
        [factories.EmploymentFactory(organization=one.organization, awaiting=waits) for _ in range(2)]
        for one in (boris, vera)
    )
    asked = [*here, *foreign] if waits else [asks_for_another_name(one) for one in (*here, *foreign)]
    desk, page = signed_in(boris.user), reverse("staff:inbox_reject", args=[name])
    ticked = {"one": [one.pk for one in asked]}
    shown = desk.get(page, ticked).text
    assert [one.worker.full_name in shown for one in asked] == [True, True, False, False]
    empty = desk.post(page, ticked | {"refusal": " "}).text
    assert "Напишите, почему отклоняете" in empty
    answer = desk.post(page, ticked | {"refusal": "Не работает у нас."}, follow=True)
    assert "Отклонено: 2" in answer.text
    found = [type(one).objects.get(pk=one.pk) for one in asked]
    assert [one.refusal for one in found] == ["Не работает у нас.", "Не работает у нас.", "", ""]
    # The second click finds nothing that waits, and changes nothing.
    again = desk.post(page, ticked | {"refusal": "Иначе."}, follow=True)
    assert "на запрос уже ответили" in again.text


@pytest.mark.parametrize("name", ["places", "changes"])
def test_r23_an_access_closed_a_second_ago_decides_nothing(
    name: str, boris: Responsible, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the page's guard and the action: each action looks again, under its lock."""
    place = factories.EmploymentFactory(organization=boris.organization, awaiting=name == "places")
    one = place if name == "places" else asks_for_another_name(place)
    told = inbox._ticked

    def slow(request: Any, pile: Any) -> Any:
        found = told(request, pile)
        suspend_access(boris, by=None, why="Изменены личные данные")
        return found

    monkeypatch.setattr(inbox, "_ticked", slow)
    desk = signed_in(boris.user)
    desk.post(reverse("staff:inbox_confirm", args=[name]), {"one": [one.pk]})
    one.refresh_from_db()
    assert one.state in {"awaiting", "pending"}


def test_the_latest_decisions_with_the_way_back(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    gone = factories.EmploymentFactory(organization=boris.organization)
    dismiss(gone, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    asked = factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    reject(asked, by=boris.user, why="Не работает у нас.")
    theirs = factories.EmploymentFactory(organization=vera.organization)
    dismiss(theirs, on=today(), reason=DismissalReason.UNKNOWN, by=vera.user)
    page = signed_in(boris.user).get(reverse("staff:inbox_latest")).text
    assert reverse("staff:taking_back", args=[gone.pk]) in page
    assert "Место работы отклонено" in page
    assert theirs.worker.full_name not in page
    # The card of who was rejected and works nowhere here is not theirs to open.
    assert reverse("home:worker", args=[asked.worker_id]) not in page


def test_a_kind_that_is_not_there_is_not_found(boris: Responsible, signed_in: SignedIn) -> None:
    assert signed_in(boris.user).get(reverse("staff:inbox_reject", args=["x"])).status_code == 404


def test_each_kind_is_counted(boris: Responsible) -> None:
    """The inbox, the menu's number and the home are made of the same list of kinds."""
    assert [pile.name for pile in KINDS] == list(PILES)

"""A dismissal or a transfer made by mistake is taken back within 14 days (R12, R13)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from lib.acting import Actor
from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.moves.actions import dismiss, take_back, transfer
from staff.moves.rules import Departed, last_day, may_take_back
from staff.states import DismissalReason, Kind, Work
from staff.workplaces.actions import ask, confirm, reject
from tests import factories

DAY = date(2026, 8, 31)
SignedIn = Callable[[Any], Client]


@pytest.mark.parametrize(
    ("departed", "on", "codes"),
    [
        (Departed(DAY), DAY, []),
        (Departed(DAY), date(2026, 9, 14), []),
        (Departed(DAY), date(2026, 9, 15), ["too_late_to_take_back"]),
        (Departed(DAY, confirmed_by="Гимназия № 3"), DAY, ["confirmed_since"]),
        (Departed(DAY, asked_here=True), DAY, ["asked_here_again"]),
        (Departed(DAY, closed_on=DAY), DAY, ["organization_closed"]),
        (None, DAY, ["nothing_to_take_back"]),
    ],
)
def test_r12_may_take_back(departed: Departed | None, on: date, codes: list[str]) -> None:
    found = may_take_back(departed, on)
    assert [reason.rule for reason in found] == [
        "R16" if code == "organization_closed" else "R12" for code in codes
    ]
    assert [reason.code for reason in found if reason.rule == "R12"] == [
        c for c in codes if c != "organization_closed"
    ]


def test_r43_too_late_names_the_last_day() -> None:
    assert last_day(DAY) == date(2026, 9, 14)
    assert "14.09.2026" in may_take_back(Departed(DAY), date(2026, 9, 20))[0].text


def job(worker: Worker) -> Employment:
    return Employment.objects.for_worker(worker).current().get()


def dismissed(worker: Worker, boris: Responsible) -> Employment:
    return dismiss(job(worker), on=today(), reason=DismissalReason.UNKNOWN, by=Actor(boris.user, boris))


@pytest.mark.django_db
def test_r12_r17_a_mistaken_dismissal_is_taken_back_with_the_mark(anna: Worker, boris: Responsible) -> None:
    tutor = factories.PositionFactory(name="Тьютор")
    other = factories.EmploymentFactory(
        worker=anna, organization=boris.organization, training=False, kind=Kind.INTERNAL, position=tutor
    )
    main = Employment.objects.for_worker(anna).get(training=True)
    dismiss(main, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    place = take_back(main, by=Actor(boris.user, boris), why="Нажали не у того")
    assert (place.work, place.ended_on, place.training) == (Work.CURRENT, None, True)
    other.refresh_from_db()
    assert other.training is False
    record = place.dismissals.get()
    assert (record.undone_by, record.undone_why) == (boris.user, "Нажали не у того")
    assert Letter.objects.filter(kind="staff/workplace_restored").count() == 1
    assert take_back(place, by=boris.user, why="ещё раз").pk == place.pk
    # It can end again, and that one can be taken back too.
    dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    assert place.dismissals.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("answered", [False, True])
def test_r13_a_mistaken_transfer_leaves_nothing_at_the_new_organization(
    answered: bool, anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    awaits = transfer(left, vera.organization, on=today(), by=boris.user)
    if answered:
        reject(awaits, by=vera.user, why="Не принимаем")
    assert take_back(left, by=Actor(boris.user, boris), why="Не туда").work == Work.CURRENT
    awaits.refresh_from_db()
    assert awaits.work == (Work.REJECTED if answered else Work.WITHDRAWN)


@pytest.mark.django_db
def test_r12_not_once_somebody_else_has_confirmed_the_person(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    confirm(transfer(left, vera.organization, on=today(), by=boris.user), by=vera.user)
    with pytest.raises(Refused) as caught:
        take_back(left, by=boris.user, why="Не туда")
    assert [reason.code for reason in caught.value.reasons] == ["confirmed_since"]
    assert "Гимназия № 3" in caught.value.reasons[0].text


@pytest.mark.django_db
def test_r12_not_without_a_reason_not_too_late_not_beside_the_persons_own_request(
    anna: Worker, boris: Responsible
) -> None:
    place = dismissed(anna, boris)
    codes = []
    for days, why in ((0, " "), (15, "Ошибка")):
        with time_machine.travel(now() + timedelta(days=days)), pytest.raises(Refused) as caught:
            take_back(place, by=boris.user, why=why)
        codes += [reason.code for reason in caught.value.reasons]
    ask(anna, boris.organization, place.position, by=anna.user)
    with pytest.raises(Refused) as caught:
        take_back(place, by=boris.user, why="Ошибка")
    codes += [reason.code for reason in caught.value.reasons]
    assert codes == ["say_why_taken_back", "too_late_to_take_back", "asked_here_again"]


@pytest.mark.django_db
def test_r12_r44_the_card_of_the_departed_leads_to_the_way_back(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    place = dismissed(anna, boris)
    client, address = signed_in(boris.user), reverse("staff:taking_back", args=[place.pk])
    assert anna.full_name in client.get(reverse("staff:worker_list")).content.decode()
    assert address in client.get(reverse("home:worker", args=[anna.pk])).content.decode()
    page = client.get(address).content.decode()
    assert "Что произойдёт" in page
    assert "Напишите, почему отменяете" in client.post(address, {}).content.decode()
    for name, pk in (("staff:taking_back", place.pk), ("home:worker", anna.pk)):
        assert signed_in(vera.user).get(reverse(name, args=[pk])).status_code == 404
    answer = client.post(address, {"why": "Нажали не у того"}, follow=True).content.decode()
    assert "Место работы восстановлено" in answer
    assert job(anna).pk == place.pk


@pytest.mark.django_db
def test_r12_the_operator_takes_it_back_too(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    place = dismissed(anna, boris)
    client = signed_in(gleb)
    address = reverse("admin:staff_employment_taking_back", args=[place.pk])
    assert address in client.get(reverse("admin:staff_employment_change", args=[place.pk])).content.decode()
    assert client.post(address, {"why": "Попросила школа"}).status_code == 302
    assert job(anna).pk == place.pk

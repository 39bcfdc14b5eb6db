"""R11, R26, R31: a Responsible issues no voucher to themselves, from any door, and copies no own paper one; who can is
said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from staff.facts import inbox_count
from staff.models import Worker
from tests import factories
from vouchers import actions, facts, rules
from vouchers.asking.actions import ask_for_voucher, grant_voucher
from vouchers.asking.facts import for_operator
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def leader(organization: Organization, name: str) -> tuple[Responsible, Worker]:
    """Who has the right to a voucher, and issues them."""
    worker = factories.EmploymentFactory(organization=organization, worker__last_name=name).worker
    return factories.ResponsibleFactory(user=worker.user, organization=organization), worker


def codes(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


@pytest.mark.parametrize("door", ["card", "list", "action"])
def test_r26_not_to_yourself_from_any_door(school12: Organization, signed_in: SignedIn, door: str) -> None:
    own, worker = leader(school12, "Жукова")
    leader(school12, "Рябов")
    his = signed_in(own.user)
    if door == "card":
        page = his.post(reverse("vouchers:issue", args=[worker.pk])).text
        assert "Себе чек не выдают. Вам его выдаст Рябов" in page
        assert "Вам его выдаст Рябов" in his.get(reverse("home:worker", args=[worker.pk])).text
    elif door == "list":
        page = his.get(reverse("vouchers:issue_many"), {"worker": worker.pk}).text
        assert "Себе чек не выдают" in page
        his.post(reverse("vouchers:issue_many"), {"worker": worker.pk})
    else:
        assert codes(actions.issue_voucher, worker, by=Actor(own.user, own)) == ["not_to_yourself"]
    assert not Voucher.objects.exists()


def test_r26_control_without_the_rule_it_would_be_issued(
    school12: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, worker = leader(school12, "Жукова")
    monkeypatch.setattr(facts, "only_another", lambda worker, by: [])
    actions.issue_voucher(worker, by=Actor(own.user, own))
    assert Voucher.objects.get().issued_by == own.user


def test_r11_the_own_wish_goes_to_another_responsible(school12: Organization) -> None:
    (own, worker), (other, _) = leader(school12, "Жукова"), leader(school12, "Рябов")
    asked = ask_for_voucher(worker, by=worker.user)
    assert (inbox_count(own), inbox_count(other)) == (0, 1)
    assert codes(grant_voucher, asked, by=Actor(own.user, own)) == ["not_to_yourself"]
    assert grant_voucher(asked, by=Actor(other.user, other)).voucher


def test_r21_of_a_unit_it_goes_to_the_school_above(school12: Organization, boris: Responsible) -> None:
    unit = factories.OrganizationFactory(parent=school12, name="Детский сад")
    _, worker = leader(unit, "Жукова")
    asked = ask_for_voucher(worker, by=worker.user)
    assert inbox_count(boris) == 1
    assert codes(actions.issue_voucher, worker, by=Actor(boris.user, boris)) == ["not_your_worker"]
    assert grant_voucher(asked, by=Actor(boris.user, boris)).voucher.organization == unit


def test_r11_with_nobody_else_the_operator_is_asked_at_once(school12: Organization, gleb: Any) -> None:
    own, worker = leader(school12, "Жукова")
    (reason,) = facts.only_another(worker, own.user)
    assert "выдаст оператор АИС" in reason.text
    asked = ask_for_voucher(worker, by=worker.user)
    assert list(for_operator()) == [asked]
    assert grant_voucher(asked, by=gleb).voucher


def test_r26_the_rule_is_pure() -> None:
    assert rules.not_to_yourself(own=False, who="") == []


def test_r31_the_own_paper_voucher_is_copied_by_another(school12: Organization, signed_in: SignedIn) -> None:
    (own, worker), (other, _) = leader(school12, "Жукова"), leader(school12, "Рябов")
    copied = {"number": "А-1", "issued_on": today(), "taken": {}}
    page = signed_in(own.user).get(reverse("vouchers:record_paper", args=[worker.pk])).text
    assert "Свой бумажный чек не вносят. Его внесёт Рябов" in page
    assert reverse("staff:deputy") in page
    mine = Actor(own.user, own)
    assert codes(actions.record_paper_voucher, worker, **copied, by=mine) == ["not_by_yourself"]
    assert actions.record_paper_voucher(worker, **copied, by=Actor(other.user, other))


def test_r31_of_a_unit_the_school_above_cannot_copy_it_and_is_not_named(school12: Organization) -> None:
    leader(school12, "Жукова")
    own, worker = leader(factories.OrganizationFactory(parent=school12, name="Детский сад"), "Рябов")
    (reason,) = facts.only_another_records(worker, facts.standing(worker), own.user)
    assert "Его внесёт другой Ответственный вашей организации." in reason.text


def test_r31_control_without_the_rule_it_would_be_copied(
    school12: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, worker = leader(school12, "Жукова")
    monkeypatch.setattr(facts, "only_another_records", lambda *_: [])
    copied = {"number": "А-1", "issued_on": today(), "taken": {}}
    assert actions.record_paper_voucher(worker, **copied, by=Actor(own.user, own))

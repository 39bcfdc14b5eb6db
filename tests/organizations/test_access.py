"""The group of Responsibles: asked for, granted, refused, closed, opened again (R22–R25)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from lib.dates import today
from lib.reasons import Refused
from organizations import actions
from organizations.models import Organization, Responsible, Suspension
from organizations.states import Access
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(school12: Organization) -> Responsible:
    user = factories.EmploymentFactory(organization=school12).worker.user
    return factories.ResponsibleFactory(
        user=user, organization=school12, state=Access.REQUESTED, scan="orders/12"
    )


def refused(action: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)
    return [reason.rule for reason in caught.value.reasons]


def letters() -> list[tuple[str, str]]:
    return list(Letter.objects.order_by("pk").values_list("kind", "recipient"))


@pytest.mark.parametrize(("days", "rules"), [(-1, []), (0, []), (1, ["R22"])])
def test_r22_the_order_is_not_from_the_future(school12: Organization, days: int, rules: list[str]) -> None:
    user = factories.UserFactory()
    order = {"order_number": "12-од", "order_date": today() + timedelta(days=days)}
    scan = ContentFile(b"%PDF-1.7", name="order.pdf")
    if rules:
        assert refused(actions.request_access, school12, **order, scan=scan, by=user) == rules
        return
    first = actions.request_access(school12, **order, scan=scan, by=user)
    assert first.state == Access.REQUESTED
    assert actions.request_access(school12, **order, scan=scan, by=user) == first


def test_r22_granted_once_with_a_letter(asked: Responsible, gleb: User) -> None:
    done = actions.grant_access(asked, by=gleb, why="приказ проверен")
    assert (done.state, done.decided_by) == (Access.ACTIVE, gleb)
    assert actions.grant_access(asked, by=gleb).decided_at == done.decided_at
    assert letters() == [("organizations/access_granted", asked.user.email)]
    assert refused(actions.refuse_access, asked, by=gleb, why="поздно") == ["R22"]


@pytest.mark.parametrize("awaiting", [True, None])
def test_r25_only_who_works_there_may_be_let_in(
    awaiting: bool | None, school12: Organization, gleb: User
) -> None:
    """Neither somebody from elsewhere, nor somebody whose workplace nobody has confirmed."""
    place = {"organization": school12, "awaiting": True} if awaiting else {}
    user = factories.EmploymentFactory(**place).worker.user
    asked = factories.ResponsibleFactory(
        user=user, organization=school12, state=Access.REQUESTED, scan="orders/12"
    )
    assert refused(actions.grant_access, asked, by=gleb) == ["R25"]
    asked.refresh_from_db()
    assert asked.state == Access.REQUESTED
    assert letters() == []


def test_r22_refused_with_a_reason_in_the_letter(asked: Responsible, gleb: User) -> None:
    assert refused(actions.refuse_access, asked, by=gleb, why=" ") == ["R22"]
    actions.refuse_access(asked, by=gleb, why="На скане другой приказ")
    assert letters() == [("organizations/access_refused", asked.user.email)]
    assert Letter.objects.get().context["refusal"] == "На скане другой приказ"
    assert refused(actions.grant_access, asked, by=gleb) == ["R22"]


def test_r23_closed_and_opened_again_without_a_new_order(boris: Responsible, gleb: User) -> None:
    actions.suspend_access(boris, by=None, why="Изменена фамилия")
    actions.suspend_access(boris, by=None, why="второй раз")
    closing = Suspension.objects.get(responsible=boris)
    assert (closing.why, closing.reopened_at) == ("Изменена фамилия", None)
    actions.reopen_access(boris, on_request_by="phone", by=gleb)
    actions.reopen_access(boris, on_request_by="letter", by=gleb)
    closing.refresh_from_db()
    assert (closing.reopened_by, closing.reopened_on_request_by) == (gleb, "phone")
    assert [kind for kind, _ in letters()] == [
        "organizations/access_suspended",
        "organizations/access_reopened",
    ]
    # Closed again, it is another closing and another letter.
    actions.suspend_access(boris, by=None, why="Изменён СНИЛС")
    assert Suspension.objects.filter(responsible=boris).count() == 2
    assert len(letters()) == 3


def test_r23_only_an_open_access_is_closed_and_a_closed_one_opened(asked: Responsible, gleb: User) -> None:
    assert refused(actions.suspend_access, asked, by=gleb, why="рано") == ["R23"]
    assert refused(actions.reopen_access, asked, on_request_by="phone", by=gleb) == ["R23"]


def test_r23_every_access_of_the_person_closes_at_once(boris: Responsible) -> None:
    unit = factories.OrganizationFactory(parent=boris.organization)
    second = factories.ResponsibleFactory(user=boris.user, organization=unit)
    awaiting = factories.ResponsibleFactory(user=boris.user, state=Access.REQUESTED)
    assert actions.suspend_all_of(boris.user, by=None, why="Изменена почта") == [boris, second]
    awaiting.refresh_from_db()
    assert awaiting.state == Access.REQUESTED


def test_r25_revoked_for_good(boris: Responsible, gleb: User) -> None:
    actions.revoke_access(boris, by=gleb, why="Уволен")
    boris.refresh_from_db()
    assert boris.state == Access.REVOKED
    assert refused(actions.reopen_access, boris, on_request_by="phone", by=gleb) == ["R23"]
    assert letters() == [
        ("organizations/access_revoked", boris.user.email),
        ("organizations/nobody_left", settings.SUPPORT_EMAIL),
    ]


def test_r23_while_closed_no_page_works_and_each_says_why(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client = signed_in(boris.user)
    assert client.get(reverse("organizations:about")).status_code == 200
    actions.suspend_access(boris, by=None, why="Изменена фамилия")
    for name in ("organizations:about", "organizations:name", "staff:worker_list", "home:organization"):
        answer = client.get(reverse(name))
        assert answer.status_code == 403
        text = answer.content.decode()
        assert "Изменена фамилия" in text
        assert "22-00-67" in text
        assert f'href="{reverse("staff:worker_list")}"' not in text
    cabinet = client.get(reverse("home:cabinet"))
    assert cabinet.status_code == 200
    assert "Доступ Ответственного закрыт" in cabinet.content.decode()


def test_r22_not_decided_yet_it_says_who_decides(
    asked: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    answer = signed_in(asked.user).get(reverse("home:organization"))
    assert answer.status_code == 403
    assert "рассмотрит оператор" in answer.content.decode()
    assert asked.user.email in answer.content.decode()

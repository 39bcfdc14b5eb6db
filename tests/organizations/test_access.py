"""The group of Responsibles: asked for, granted, refused (R22)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile

from accounts.models import User
from letters.models import Letter
from lib.dates import today
from organizations import actions
from organizations.models import Organization, Responsible
from organizations.states import Access
from tests import factories
from tests.organizations.access import letters, refused

pytestmark = pytest.mark.django_db


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


def test_r22_refused_with_a_reason_in_the_letter(asked: Responsible, gleb: User) -> None:
    assert refused(actions.refuse_access, asked, by=gleb, why=" ") == ["R22"]
    actions.refuse_access(asked, by=gleb, why="На скане другой приказ")
    assert letters() == [("organizations/access_refused", asked.user.email)]
    assert Letter.objects.get().context["refusal"] == "На скане другой приказ"
    assert refused(actions.grant_access, asked, by=gleb) == ["R22"]

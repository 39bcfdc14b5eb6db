"""Another school's request is not there, and a closed access opens nothing (R21, R23, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.actions import suspend_access
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Work
from tests import factories
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


@pytest.mark.parametrize("name", ["workplace_confirm", "workplace_reject"])
def test_r44_another_schools_request_is_a_404(
    name: str, boris: Responsible, vera: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    assert signed_in(boris.user).get(page(name, place)).status_code == 200
    client = signed_in(vera.user)
    assert client.get(page(name, place)).status_code == 404
    assert client.post(page(name, place), {"refusal": "моя"}).status_code == 404
    assert place.worker.full_name not in client.get(reverse("staff:inbox")).content.decode()
    # A panel about somebody else's confirmation is not shown either.
    answer = client.get(reverse("staff:inbox"), {"confirmed": [place.pk]})
    assert place.worker.full_name not in answer.content.decode()


def test_r21_a_unit_and_its_school_do_not_see_each_others_people(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    unit = factories.OrganizationFactory(name="Детский сад школы № 12", parent=boris.organization)
    below = factories.ResponsibleFactory(organization=unit)
    theirs = factories.EmploymentFactory(organization=unit, awaiting=True)
    assert signed_in(below.user).get(page("workplace_confirm", place)).status_code == 404
    assert signed_in(boris.user).get(page("workplace_confirm", theirs)).status_code == 404
    assert signed_in(below.user).get(page("workplace_confirm", theirs)).status_code == 200


def test_r23_the_access_closed_between_the_page_and_the_click(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    client.get(reverse("staff:inbox"))
    suspend_access(boris, by=None, why="Изменены личные данные")
    answer = client.post(page("workplace_confirm", place))
    assert answer.status_code == 403
    assert "Доступ Ответственного закрыт" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.AWAITING

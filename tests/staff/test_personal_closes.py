"""A Responsible's own change closes the access at once, a refused one does not (R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data.actions import request_change
from tests.factories import EmploymentFactory
from tests.staff.change_form import typed

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r23_a_responsibles_own_change_closes_the_access_at_once(
    boris: Responsible, signed_in: SignedIn
) -> None:
    worker = Worker.objects.get(user=boris.user)
    browser = signed_in(boris.user)
    EmploymentFactory(organization=boris.organization, awaiting=True)
    warned = browser.get("/cabinet/data/change/").content.decode()
    assert "доступ Ответственного закроется" in warned
    assert "1 запрос" in warned
    assert browser.get("/organization/inbox/").status_code == 200
    browser.post("/cabinet/data/change/", typed(worker, last_name="Медведев"))
    assert browser.get("/organization/inbox/").status_code == 403
    assert browser.get("/cabinet/data/").status_code == 200


def test_r23_a_refused_change_closes_nothing(boris: Responsible) -> None:
    worker = Worker.objects.get(user=boris.user)
    with pytest.raises(Refused):
        request_change(worker, {"last_name": worker.last_name}, by=boris.user)
    boris.refresh_from_db()
    assert boris.state == "active"

"""An access is closed and opened again without a new order (R23)."""

from __future__ import annotations

import pytest

from accounts.models import User
from organizations import actions
from organizations.models import Responsible, Suspension
from organizations.states import Access
from tests import factories
from tests.organizations.access import letters, refused

pytestmark = pytest.mark.django_db


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

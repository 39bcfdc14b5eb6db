"""An access belongs to who works there, and is revoked for good (R25)."""

from __future__ import annotations

import pytest
from django.conf import settings

from accounts.models import User
from organizations import actions
from organizations.models import Organization, Responsible
from organizations.states import Access
from tests import factories
from tests.organizations.access import letters, refused

pytestmark = pytest.mark.django_db


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


def test_r25_revoked_for_good(boris: Responsible, gleb: User) -> None:
    actions.revoke_access(boris, by=gleb, why="Уволен")
    boris.refresh_from_db()
    assert boris.state == Access.REVOKED
    assert refused(actions.reopen_access, boris, on_request_by="phone", by=gleb) == ["R23"]
    assert letters() == [
        ("organizations/access_revoked", boris.user.email),
        ("organizations/nobody_left", settings.SUPPORT_EMAIL),
    ]

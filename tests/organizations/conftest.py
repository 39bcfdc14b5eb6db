"""An access of a Responsible that has been asked for."""

from __future__ import annotations

import pytest

from organizations.models import Organization, Responsible
from organizations.states import Access
from tests import factories


@pytest.fixture
def asked(school12: Organization) -> Responsible:
    user = factories.EmploymentFactory(organization=school12).worker.user
    return factories.ResponsibleFactory(
        user=user, organization=school12, state=Access.REQUESTED, scan="orders/12"
    )

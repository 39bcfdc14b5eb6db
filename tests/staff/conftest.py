"""What the tests of the workers' room begin with."""

from __future__ import annotations

import pytest

from organizations.models import Organization
from staff.models import Employment
from tests import factories


@pytest.fixture
def place(school12: Organization) -> Employment:
    worker = factories.WorkerFactory(last_name="Новикова", first_name="Дарья", patronymic="Олеговна")
    return factories.EmploymentFactory(worker=worker, organization=school12, awaiting=True)

"""«Список работников»: people hired into it, and the names that it shows."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from organizations.models import Organization
from staff.models import Employment
from tests import factories

LIST = "home:workers"


def hire(school: Organization, last_name: str, **fields: Any) -> Employment:
    worker = factories.WorkerFactory(last_name=last_name, first_name="Дарья", patronymic="Олеговна")
    return factories.EmploymentFactory(worker=worker, organization=school, **fields)


def names(client: Client, **asked: Any) -> list[str]:
    answer = client.get(reverse(LIST), asked)
    return [row.full_name.split()[0] for row in answer.context["listing"].page]

"""«Список работников»: people hired into it, and the names that it shows."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from organizations.models import Organization
from staff.models import Employment
from tests import factories

LIST = "staff:worker_list"


def hire(school: Organization, last_name: str, **fields: Any) -> Employment:
    worker = factories.WorkerFactory(last_name=last_name, first_name="Дарья", patronymic="Олеговна")
    return factories.EmploymentFactory(worker=worker, organization=school, **fields)


def names(client: Client, **asked: Any) -> list[str]:
    answer = client.get(reverse(LIST), asked)
    return [place.worker__full_name.split()[0] for place in answer.context["listing"].page]

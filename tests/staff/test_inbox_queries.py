"""The inbox asks the database as often for many rows as for few."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Employment
from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def count_queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


@pytest.mark.parametrize("name", ["staff:inbox", "home:workers"])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    name: str, boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    one = count_queries(client, reverse(name))
    for _ in range(12):
        factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    assert count_queries(client, reverse(name)) == one

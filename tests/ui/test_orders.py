"""Every list of the cabinets stands by each of its columns, either way, and asks no more for more rows (R45)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from imports.models import Batch
from organizations.models import Responsible
from support.models import Ticket
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = (
    "home:workers",
    "courses:register",
    "vouchers:org_vouchers",
    "home:entitled",
    "home:plans",
    "courses:org_catalogue",
    "courses:org_groups",
    "imports:list",
    "support:org_tickets",
)
SURNAMES = ("Жукова", "Ёлкина", "Ежова", "Алексеева")


def fill(boris: Responsible, times: int) -> None:
    for number in range(times):
        worker = factories.WorkerFactory(last_name=SURNAMES[number % 4], first_name=f"Дарья{number}")
        factories.EmploymentFactory(worker=worker, organization=boris.organization)
        block = factories.VoucherFactory(worker=worker).blocks.last()
        factories.EnrolmentFactory(worker=worker, group=factories.CourseGroupFactory(), voucher_block=block)
        Ticket.objects.create(
            kind="other",
            via="organization",
            author=boris.user,
            email=boris.user.email,
            organization=boris.organization,
            worker=worker,
            description=worker.full_name,
        )
        Batch.objects.create(
            kind="workers", organization=boris.organization, file_name=f"{number}.xlsx", by=boris.user
        )


def rows(page: str) -> list[str]:
    body = re.search(r"<tbody>(.*)</tbody>", page, re.DOTALL)
    return re.findall(r"<tr>(.*?)</tr>", body[1], re.DOTALL) if body else []


@pytest.mark.parametrize("page", LISTS)
def test_r45_each_heading_sorts_both_ways(
    page: str, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    fill(boris, 4)
    desk, address = signed_in(boris.user), reverse(page)
    links = set(re.findall(r'class="sort"[^>]*href="\?sort=-?(\w+)"', desk.get(address).text))
    assert links
    for name in links:
        up, down = (desk.get(address, {"sort": sort}).text for sort in (name, f"-{name}"))
        assert (up.count('aria-sort="ascending"'), down.count('aria-sort="descending"')) == (1, 1)
        assert f'href="?sort=-{name}"' in up
        assert f'href="?sort={name}"' in down
        assert len(rows(up)) == len(rows(down)) >= 4


@pytest.mark.parametrize("page", LISTS)
def test_more_rows_are_no_more_questions(
    page: str, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    desk, asked = signed_in(boris.user), []
    for more in (3, 12):
        fill(boris, more)
        with CaptureQueriesContext(connection) as seen:
            assert rows(desk.get(reverse(page)).text)
        asked.append(len(seen))
    assert asked[0] >= asked[1]

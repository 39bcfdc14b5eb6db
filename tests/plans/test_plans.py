"""With 200,000 workers no page makes PostgreSQL read a big table from end to end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.db import connection
from django.test import Client

from demo.load import load
from staff.models import Worker
from tests.plans import inside
from tests.plans.reading import Plans
from tests.plans.statistics import multiply
from tests.roles.routes import ours
from tests.roles.test_everybody import address, browser
from tests.roles.world import World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db
SMALL, FACTOR = 1_000, 250
# Longer than this are those tables that have a row or more for each few workers.
BIG = 50_000
TYPED = ("?q=а", "?q=Иванова+Мария", "?q=12", "?format=xlsx")


@pytest.fixture
def region(db: None) -> None:
    load(SMALL, 2026, lambda words: None)


@pytest.fixture
def plans(region: None, world: World) -> Plans:  # noqa: F811
    rows = multiply(FACTOR)
    assert rows["staff_worker"] > 200_000
    return Plans(rows, BIG)


def linked(page: str) -> Iterator[str]:
    """The same page sorted, filtered and turned over: its links that change the query, and its filters' choices."""
    # The operator's file of a whole list is asked to be whole.
    yield from {unescape(link) for link in re.findall(r'href="(\?(?!excel)[^"]+)"', page)}
    for name, options in re.findall(r'<select name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        for value in [value for value in re.findall(r'<option value="([^"]+)"', options) if value][:3]:
            yield f"?{name}={value}"


def visit(plans: Plans, client: Client, page: str, typed: tuple[str, ...]) -> None:
    with plans.of(page):
        answer = client.get(page)
    if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
        return
    for query in {*linked(answer.content.decode()), *typed}:
        with plans.of(page + query):
            b"".join(client.get(page + query))


@pytest.mark.parametrize("role", ["stranger", "anna", "boris"])
def test_no_page_of_a_cabinet_reads_a_big_table_whole(plans: Plans, world: World, role: str) -> None:  # noqa: F811
    client = browser(world, role)
    with plans.of("courses_standing"), connection.cursor() as cursor:
        cursor.execute(inside.statement())
    assert len(plans.seen) == 1
    for route in ours():
        visit(plans, client, address(route, world), TYPED)
    assert not plans.whole, "\n".join(plans.whole)


def test_control_a_whole_reading_is_seen(plans: Plans) -> None:
    with plans.of("a careless page"):
        list(Worker.objects.filter(first_name="Мария"))
        list(Worker.objects.order_by("first_name")[:25])
        Worker.objects.count()
        list(Worker.objects.order_by("pk")[:25])
    assert len(plans.whole) == 3

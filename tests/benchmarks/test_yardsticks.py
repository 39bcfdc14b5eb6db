"""A yardstick that shows less than the page would flatter nobody: both show the same rows."""

from __future__ import annotations

import re

import pytest

from benchmarks import web
from benchmarks.pages import PAGES, YARDSTICKS, Target
from benchmarks.yardsticks import CARDS
from courses.catalogue.cards import ROWS
from courses.catalogue.shown import PER_PAGE
from courses.models import CourseGroup
from lib.dates import today

WORKER = re.compile(r'class="row-title"[^>]*>(?:<div>)?<a href="/organization/workers/(\d+)/">([^<]+)</a>')
GROUP = re.compile(r"[Гг]руппа ([\w-]+)")


def shown(target: Target) -> str:
    return web.get(target.enter(), "identity")[1].decode()


def test_the_plain_list_shows_the_rows_of_the_list(region: None) -> None:
    page, plain = (WORKER.findall(shown(one)) for one in (PAGES["list"], YARDSTICKS["plain_list"]))
    assert page == plain
    assert len(plain) > 1


@pytest.fixture
def a_page_of_groups(region: None) -> None:
    """No more groups are coming than one page holds, nor than a card: each catalogue has an order of its own."""
    by_programme: dict[int, list[int]] = {}
    for group in CourseGroup.objects.coming(today()).order_by("starts_on", "number"):
        by_programme.setdefault(group.programme_id, []).append(group.pk)
    most = sorted(by_programme.values(), key=len, reverse=True)[:PER_PAGE]
    kept = [pk for groups in most for pk in groups[:ROWS]][:CARDS]
    CourseGroup.objects.coming(today()).exclude(pk__in=kept).update(closed_at="2026-01-01T00:00Z")


def test_the_plain_catalogue_shows_the_groups_of_the_catalogue(a_page_of_groups: None) -> None:
    page, plain = (
        {number for number in GROUP.findall(shown(one)) if CourseGroup.objects.filter(number=number)}
        for one in (PAGES["catalogue"], YARDSTICKS["plain_catalogue"])
    )
    assert page == plain
    assert len(plain) == CARDS


def test_a_page_that_does_not_answer_is_not_measured(region: None) -> None:
    with pytest.raises(web.Wrong, match="404"):
        web.cost(Target("anna@demo.example", "/cabinet/nothing/").enter(), 1)

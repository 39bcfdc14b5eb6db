"""No mark of school 12 in any byte of any answer to who is not its Responsible now: pages, parts of pages, Excel files,
printed documents, answers to a press of any button (R21, R23, R44)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.web import CHOSEN
from staff.models.employment import EmploymentQuerySet
from staff.models.worker import WorkerQuerySet
from tests.roles.routes import ours
from tests.roles.saying import words
from tests.roles.strangers import MARKS, ROLES, more_of_school12, users_near
from tests.roles.test_everybody import address
from tests.roles.world import World, world  # noqa: F401 a fixture
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
# Whoever presses these reads nothing of what comes after.
ENDS_THE_SESSION = {"account_logout", "account_sessions_end"}
PART = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "results"}
LISTED = ({"q": "а"}, {"q": MARKS[0][:6]}, {"format": "xlsx"}, {"page": "2"})


@pytest.fixture
def near(world: World) -> World:  # noqa: F811
    more_of_school12(world)
    world.users |= users_near(world)
    return world


def browser(near: World, role: str) -> Client:
    client = Client()
    client.force_login(near.users[role], backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    # What a page of «Работать за другую организацию» would leave: the access that is not open.
    session[CHOSEN] = near.responsible.pk
    session.save()
    return client


def answers(near: World, role: str) -> Iterator[tuple[str, str]]:
    """Each address as it is, a list searched, as a part and as a file, and every button pressed without a word."""
    client = browser(near, role)
    for route in ours():
        path = address(route, near)
        page = client.get(path)
        yield route.name, words(page)
        if page.status_code == 200 and b'id="results"' in page.content:
            yield f"{route.name} part", words(client.get(path, **PART))
            for asked in LISTED:
                yield f"{route.name} {asked}", words(client.get(path, asked))
        if route.name not in ENDS_THE_SESSION:
            yield f"{route.name} POST", words(client.post(path, {}))


# Whoever answers for a unit asks the Responsible of the school above for their own sake, who is named (R11, R19, R20, R26).
NAMED = {
    ("of_unit", f"staff:{page}{pressed}")
    for page in ("my_data_change", "my_attestation_new", "my_course_new")
    for pressed in ("", " POST")
} | {("of_unit", "vouchers:ask"), ("of_unit", "vouchers:ask POST"), ("of_unit", "home:cabinet")}


def leaks(near: World, role: str) -> list[str]:
    shown = [name for name, said in answers(near, role) if any(mark in said for mark in MARKS)]
    return [name for name in shown if (role, name) not in NAMED]


@pytest.mark.parametrize("role", ROLES)
def test_r44_no_mark_of_school_12_in_any_byte(near: World, role: str) -> None:
    assert leaks(near, role) == []


def test_control_the_own_responsible_is_told_them_everywhere(near: World) -> None:
    """Each kind of answer can show a mark: a page, a part, a file, a printed document."""
    shown = leaks(near, "boris")
    for name in (
        "home:workers",
        "home:workers part",
        "home:workers {'format': 'xlsx'}",
        "vouchers:org_voucher_pdf",
        "staff:inbox",
        "staff:inbox_latest",
        "staff:coverage",
        "organizations:about",
        "vouchers:org_vouchers",
    ):
        assert name in shown, name


def test_control_with_the_scopes_off_each_kind_of_answer_leaks(
    near: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def theirs_too(rows: Any, one: Any) -> Any:
        return rows.exclude(pk=one.organization_id)

    for queryset in (EmploymentQuerySet, WorkerQuerySet, type(Voucher.objects.all())):
        monkeypatch.setattr(queryset, "visible_to", theirs_too)
    monkeypatch.setattr(WorkerQuerySet, "acting_for", theirs_too)
    client = browser(near, "of_unit")  # filtered: the words of the whole list may be kept from before
    seen: list[tuple[str, Any]] = [
        ("home:workers", {"state": "current"}),
        ("home:workers", {"format": "xlsx"}),
    ]
    for name, asked in seen:
        assert any(mark in words(client.get(reverse(name), asked)) for mark in MARKS), name
    paper = reverse("vouchers:org_voucher_pdf", args=[near.voucher.pk])
    assert MARKS[0] in words(client.get(paper)) or MARKS[1] in words(client.get(paper))
    part = client.get(reverse("home:workers"), {"state": "current"}, **PART)
    assert MARKS[0] in words(part)

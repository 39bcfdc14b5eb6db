"""Every address × every role against the declared table: an address without a row fails (R44)."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib import looks
from organizations.models import Responsible
from staff.models import Look, Worker
from staff.models.changes import ChangeQuerySet
from tests.roles.arguments import ARGUMENTS
from tests.roles.routes import Route, operators, ours
from tests.roles.table import TABLE
from tests.roles.world import CANARY, LIKE, ROLES, World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db
# The log-in and log-out of the admin, the change of one's own password, and a list of words for scripts.
FOR_ALL = {"admin:login", "admin:logout", "admin:jsi18n", "admin:password_change", "None"}


def address(route: Route, world: World) -> str:  # noqa: F811
    return reverse(route.name, args=ARGUMENTS[route.name](world) if route.parameters else [])


def browser(world: World, role: str) -> Client:  # noqa: F811
    client = Client(raise_request_exception=True)
    if user := world.users[role]:
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def declared(route: Route, role: str) -> str:
    return TABLE[route.name].split()[ROLES.index(LIKE.get(role, role))]


def answer(response: Any) -> str:
    if response.status_code == 302:
        return "in" if response["Location"].startswith(reverse("account_login")) else "to"
    return {200: "ok", 404: "no", 403: "shut", 405: "post", 410: "gone"}.get(
        response.status_code, str(response.status_code)
    )


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert {route.name for route in ours()} == TABLE.keys()
    assert {route.name for route in ours() if route.parameters} == ARGUMENTS.keys()
    assert {len(row.split()) for row in TABLE.values()} == {len(ROLES)}


@pytest.mark.parametrize("role", [*ROLES, *LIKE])
def test_r44_every_address_answers_the_role_as_declared(world: World, role: str) -> None:  # noqa: F811
    client, wrong = browser(world, role), []
    for route in ours():
        expected = declared(route, role)
        got = answer(client.get(address(route, world)))
        if got != expected:
            wrong.append(f"{route.name}: GET {got}, declared {expected}")
    assert wrong == []


@pytest.mark.parametrize("role", [*ROLES, *LIKE])
def test_r44_what_a_role_may_not_see_it_may_not_post_to(world: World, role: str) -> None:  # noqa: F811
    wrong = []
    for route in ours():
        expected = declared(route, role)
        if expected in {"no", "in", "shut"}:
            got = answer(browser(world, role).post(address(route, world), {}))
            if got not in {expected, "post"}:
                wrong.append(f"{route.name}: POST {got}, declared {expected}")
    assert wrong == []


@pytest.mark.parametrize(
    ("role", "foreign"),
    [
        ("vera", "school12"),
        ("closed", "school12"),
        ("boris", "other"),
        ("anna", "other"),
        ("asking", "other"),
    ],
)
def test_r44_no_page_shows_another_organizations_people(world: World, role: str, foreign: str) -> None:  # noqa: F811
    client = browser(world, role)
    leaks = [
        route.name
        for route in ours()
        if CANARY[foreign].encode() in b"".join(client.get(address(route, world), {"q": "а"}))
    ]
    assert leaks == []


def test_control_the_canary_is_seen_where_it_may_be(world: World) -> None:  # noqa: F811
    client = browser(world, "boris")
    seen = [
        route.name
        for route in ours()
        if CANARY["school12"].encode() in b"".join(client.get(address(route, world)))
    ]
    assert "home:workers" in seen


def test_control_r44_counting_an_access_only_asked_for_would_show_them(
    world: World,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The guard off: the queryset that counted every access to a unit gave Вера a change of school 12."""

    def any_access(self: Any, responsible: Responsible) -> Any:
        below = Responsible.objects.filter(organization__parent=responsible.organization_id)
        return self.filter(worker__user__in=below.values("user"))

    client, pages = browser(world, "vera"), ("staff:change_confirm", "staff:change_reject")
    paths = [reverse(name, args=[world.askers_change.pk]) for name in pages]
    assert [client.get(path).status_code for path in paths] == [404, 404]
    monkeypatch.setattr(ChangeQuerySet, "visible_to", any_access)
    assert [client.get(path).status_code for path in paths] == [200, 200]
    assert CANARY["school12"] in client.get(reverse("staff:inbox")).content.decode()


@pytest.mark.parametrize("role", [role for role in [*ROLES, *LIKE] if role != "gleb"])
def test_the_admin_is_the_operators_only(world: World, role: str) -> None:  # noqa: F811
    client, open_to_them = browser(world, role), []
    for route in operators():
        if route.parameters or "(" in route.pattern or route.name in FOR_ALL:
            continue
        got = client.get("/" + route.pattern, follow=True)
        asked_to_log_in = bool(got.redirect_chain) and got.redirect_chain[-1][0].startswith(
            reverse("account_login")
        )
        if not (asked_to_log_in if role == "stranger" else got.status_code in {403, 404}):
            open_to_them.append(f"{route.name}: {got.status_code}")
    assert open_to_them == []


def test_every_page_of_the_operator_opens(world: World) -> None:  # noqa: F811
    client, wrong = browser(world, "gleb"), []
    for route in operators():
        if not route.parameters and "(" not in route.pattern and "logout" not in route.name:
            got = client.get("/" + route.pattern)
            if got.status_code >= 400 and got.status_code not in {403, 405}:
                wrong.append(f"{route.name}: {got.status_code}")
    assert wrong == []


@pytest.mark.parametrize("role", ROLES)
def test_every_answer_carries_the_headers_that_protect_it(world: World, role: str) -> None:  # noqa: F811
    client, wrong = browser(world, role), []
    for route in ours():
        response = client.get(address(route, world))
        if "default-src 'none'" not in response.headers.get("Content-Security-Policy", ""):
            wrong.append(f"{route.name}: no policy")
        if response.headers.get("X-Content-Type-Options") != "nosniff":
            wrong.append(f"{route.name}: sniffing")
        if role != "stranger" and "no-store" not in response.headers.get("Cache-Control", ""):
            wrong.append(f"{route.name}: may be kept by a cache")
    assert wrong == []


def shown_and_noted(client: Client, path: str, said: Any = None) -> tuple[set[int], set[int]]:
    """Whose full names stand in the answer, and whose numbers stand in the row that it left."""
    last = Look.objects.values_list("pk", flat=True).first() or 0
    response = client.get(path, said)
    text = b"".join(response).decode(errors="replace")
    names = Worker.objects.values_list("pk", "last_name", "first_name", "patronymic")
    shown = {pk for pk, *name in names if " ".join(filter(None, name)) in unescape(text)}
    noted = Look.objects.filter(pk__gt=last).values_list("workers", flat=True)
    return shown, {pk for workers in noted for pk in workers}


@pytest.mark.parametrize("role", [role for role in [*ROLES, *LIKE] if role != "stranger"])
def test_r42_a_page_that_shows_somebody_else_leaves_a_row(world: World, role: str) -> None:  # noqa: F811
    """A page made by `{% page %}` or by a Listing notes by itself whoever stands in its context with a `worker_id`.
    Any other way of showing a person says `lib.looks.note(request, record)`; and `config.looks.WORDS` names the page
    as the worker will read it."""
    client, wrong = browser(world, role), []
    own = set(Worker.objects.filter(user=world.users[role]).values_list("pk", flat=True))
    # The cabinet tells with whom a request waits: a Responsible in office, not a worker's data.
    office = set(Worker.objects.filter(user__responsibilities__state="active").values_list("pk", flat=True))
    for route in ours():
        shown, noted = shown_and_noted(client, address(route, world))
        if missing := shown - noted - own - (office if route.pattern.startswith("cabinet/") else set()):
            wrong.append(f"{route.name}: shows {missing} and leaves no row of it")
        if noted & own:
            wrong.append(f"{route.name}: a row of who looked at the own data")
    assert wrong == []


def test_control_r42_without_the_note_the_pages_are_seen(
    world: World,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(looks, "note", lambda *_: None)
    client = browser(world, "boris")
    silent = [route.name for route in ours() if shown_and_noted(client, address(route, world))[0]]
    assert {"home:workers", "home:worker", "staff:inbox", "courses:register"} <= set(silent)
    assert not Look.objects.exists()

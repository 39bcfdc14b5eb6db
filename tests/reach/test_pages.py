"""R45: axe finds nothing on any page of any role, nor on a form that came back with its mistakes; no page sticks out
on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.reach.pages import Reader, is_page
from tests.roles.routes import ours
from tests.roles.test_everybody import address, declared
from tests.roles.test_everybody import browser as client_of
from tests.roles.world import World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db


def shown(client: Any, world: World, role: str, method: str) -> Iterator[tuple[str, Any]]:  # noqa: F811
    """Every page that the role may open or send; of the many that it may not, the first of each kind."""
    refused: set[str] = set()
    for route in ours():
        kind = declared(route, role)
        if kind in refused or kind not in OPEN[method] or (role, kind) in _of_anna(route):
            continue
        refused |= {kind} & {"no", "shut", "gone"}
        answer = getattr(client, method)(address(route, world))
        if is_page(answer) and answer.status_code != 405:
            yield route.name, answer


def _of_anna(route: Any) -> set[tuple[str, str]]:
    """The cabinet is the same for whoever has one."""
    return {(other, declared(route, "anna")) for other in ("boris", "closed")}


OPEN = {"get": {"ok", "no", "shut", "gone"}, "post": {"ok", "post"}}


# Whose access is closed sends nothing that Anna does not.
WALKS = [(role, method) for role in ("stranger", "anna", "boris") for method in ("get", "post")]


@pytest.mark.parametrize(("role", "method"), [*WALKS, ("closed", "get")])
def test_r45_axe_finds_nothing_and_nothing_sticks_out(
    world: World,  # noqa: F811
    role: str,
    method: str,
    seen: Reader,
) -> None:
    """By GET every page, by POST every form sent empty."""
    pages = list(shown(client_of(world, role), world, role, method))
    wrong = {name: found for name, answer in pages if (found := seen.faults(answer))}
    assert wrong == {}
    assert len(pages) >= 3


def test_control_a_fault_on_a_page_is_seen(world: World, seen: Reader) -> None:  # noqa: F811
    answer = client_of(world, "anna").get("/cabinet/")
    answer.content = answer.content.replace(b"</main>", b'<input><p style="width: 60em">.</p></main>')
    label, wide = seen.faults(answer)
    assert label.startswith("label: <input>")
    assert wide.endswith("px wide on a phone")

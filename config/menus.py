from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from accounts.models import User
from config import navigation
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Worker
from ui.banner import Banner
from ui.frame import Menus
from ui.navigation import Audience, address, audience, links


def closed() -> Banner:
    return Banner(
        f"Откроет его оператор: {settings.SUPPORT_PHONES[0]}, {settings.SUPPORT_EMAIL}. Нового приказа не нужно.",
        kind="warning",
        title="Доступ Ответственного закрыт",
        href=address("home:organization"),
        action="Почему он закрыт",
    )


def menus(request: HttpRequest) -> Menus:
    """The ways open to this person, and what they must know on every page: asked only by a page that has a layout."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return Menus(sections=links(navigation.PUBLIC.entries, request))
    accesses = _accesses(request, user)
    mine = _roles(request, user, accesses)
    here = audience(navigation.AUDIENCES, request) or _usual(mine)
    responsible: Any = getattr(request, "responsible", None)
    inside = here is navigation.ORGANIZATION and request.path.startswith(here.prefix)
    # The cabinet's home says itself which access is closed and since when.
    said_there = inside or request.path == address("home:cabinet")
    # While the access is closed (R23) none of the Responsible's pages work: a menu of them would mislead.
    sections = links(here.entries, request) if here and (responsible or not inside) else []
    ways = links([navigation.ROLES[role] for role in mine], request)
    for way in ways:
        way.current = here is not None and way.label == here.name
    return Menus(
        sections=sections,
        roles=ways,
        personal=links(navigation.PERSONAL, request),
        person=user.get_short_name(),
        place=responsible.organization.name if responsible else "",
        notice=closed() if accesses == {Access.SUSPENDED} and not said_there else None,
        home=sections[0].url if sections else "/",
    )


def _accesses(request: HttpRequest, user: User) -> set[str]:
    """The accesses this person holds, open or closed; what a middleware already knows is not asked again."""
    if getattr(request, "responsible", None):
        return {Access.ACTIVE}
    held = Responsible.objects.for_user(user).held()
    return set(held.values_list("state", flat=True))


def _roles(request: HttpRequest, user: User, accesses: set[str]) -> list[str]:
    found = []
    if getattr(request, "worker", None) or Worker.objects.not_merged().filter(user=user).exists():
        found.append("worker")
    if accesses:
        found.append("responsible")
    if user.is_operator:
        found.append("operator")
    return found


def _usual(mine: list[str]) -> Audience | None:
    if "worker" in mine:
        return navigation.CABINET
    return navigation.ORGANIZATION if "responsible" in mine else None

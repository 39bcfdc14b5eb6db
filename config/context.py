from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from config import navigation
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Worker
from ui.frame import Menus
from ui.navigation import audience, links


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page may say: the system's name, how to reach the operator (R41), and the person's menus."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
        "DEMO": settings.DEMO,
        "menus": partial(menus, request),
    }


def menus(request: HttpRequest) -> Menus:
    """The ways open to this person: asked only by a page that has a layout."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Menus(sections=links(navigation.PUBLIC.entries, request))
    mine = roles(request)
    here = audience(navigation.AUDIENCES, request) or _usual(mine)
    responsible = getattr(request, "responsible", None)
    # While the access is closed (R23) none of the Responsible's pages work: a menu of them would mislead.
    shut = here is navigation.ORGANIZATION and responsible is None and request.path.startswith(here.prefix)
    sections = links(here.entries, request) if here and not shut else []
    ways = links([navigation.ROLES[role] for role in mine], request)
    for way in ways:
        way.current = here is not None and way.label == here.name
    return Menus(
        sections=sections,
        roles=ways,
        personal=links(navigation.PERSONAL, request),
        person=user.get_short_name(),
        place=responsible.organization.name if responsible else "",
        home=sections[0].url if sections else "/",
    )


def roles(request: HttpRequest) -> list[str]:
    """Which of the three roles the person may enter; what a middleware already knows is not asked again."""
    user = request.user
    found = []
    if getattr(request, "worker", None) or Worker.objects.living().filter(user=user).exists():
        found.append("worker")
    entered = [Access.ACTIVE, Access.SUSPENDED]
    if (
        getattr(request, "responsible", None)
        or Responsible.objects.of(user).filter(state__in=entered).exists()
    ):
        found.append("responsible")
    if user.is_operator:  # type: ignore[union-attr]
        found.append("operator")
    return found


def _usual(mine: list[str]) -> Any:
    if "worker" in mine:
        return navigation.CABINET
    return navigation.ORGANIZATION if "responsible" in mine else None

"""/organization/: the area of an active Responsible, and what its requests carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.models import User
from lib import acting
from lib.acting import Actor
from lib.dates import today
from organizations import access
from organizations.models import Responsible
from organizations.states import Access


def own_accesses(request: HttpRequest) -> list[Responsible]:
    """Every access of whoever asks, ended ones too: read with the session, or by itself where the person has only
    just signed in."""
    session: Any = getattr(request, "session", None)
    user = request.user
    if getattr(session, "account", None) == user:
        return session.accesses  # type: ignore[no-any-return]
    if not isinstance(user, User):
        return []
    return list(Responsible.objects.for_user(user).select_related("organization").order_by("pk"))


class PersonRequest(HttpRequest):
    """A request of somebody who is logged in."""

    user: User


class ResponsibleRequest(PersonRequest):
    """A request in /organization/, as `organizations.web` leaves it."""

    responsible: Responsible
    actor: Actor
    responsibilities: list[Responsible]
    # How much waits for this Responsible's word, where the page has counted it already.
    waiting: int


CHOSEN = "responsible"


class organization_area:  # noqa: N801 a middleware reads as a name in settings
    """/organization/ belongs to an active Responsible: `request.responsible` names the one acting (R23, R44).

    While the access is closed none of these pages work and each says why and who reopens it. Every action
    started from here checks the access again inside its own transaction, so that R23 takes effect between a
    click and its commit.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/organization/") or not request.user.is_authenticated:
            return self.get_response(request)
        mine = own_accesses(request)
        responsible = access.acting_one(mine, request.session.get(CHOSEN))
        if responsible is None:
            if closed := access.closed_ones(request.user):
                context = {
                    "closed": closed,
                    "by_itself": all(one.access == Access.APPOINTED for one in closed),
                }
                return render(request, "organizations/closed.html", context, status=403)
            return self._refuse(request)
        request.responsible = responsible  # type: ignore[attr-defined]
        request.actor = Actor(request.user, responsible)  # type: ignore[attr-defined]
        request.responsibilities = [one for one in mine if one.works_on(today())]  # type: ignore[attr-defined]
        with acting.on_enter(lambda: access.must_be_open(responsible)):
            return self.get_response(request)

    def _refuse(self, request: HttpRequest) -> HttpResponse:
        request.no_such_page = True  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> None:
        if getattr(request, "no_such_page", False):
            raise Http404

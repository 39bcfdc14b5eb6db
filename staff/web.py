from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.models import User
from staff.models import Worker


def own_record(request: HttpRequest) -> Worker | None:
    """The record of whoever asks: read with the session, or by itself where the person has only just signed in."""
    session: Any = getattr(request, "session", None)
    user = request.user
    if getattr(session, "account", None) == user:
        return session.worker  # type: ignore[no-any-return]
    return Worker.objects.not_merged().filter(user=user).first() if isinstance(user, User) else None


class WorkerRequest(HttpRequest):
    """A request in /cabinet/, as `cabinet` leaves it."""

    user: User
    worker: Worker


def cabinet(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """/cabinet/ belongs to a worker: `request.worker` is the person's own record, anybody else meets a 404 (R44)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_view(request: HttpRequest, *_: object) -> HttpResponse | None:
        if request.path.startswith("/cabinet/") and request.user.is_authenticated:
            worker = own_record(request)
            if worker is None:
                if request.path == "/cabinet/" and request.user.is_operator:
                    return redirect("admin:index")
                raise Http404
            request.worker = worker  # type: ignore[attr-defined]
        return None

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware

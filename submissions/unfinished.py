"""What was typed into a form whose session ended: kept for its owner until the next log-in, and its page."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from submissions import one_time
from submissions.one_time import FIELD, OURS

KEY = "unfinished"
KEPT_SECONDS = 60 * 60
BIGGEST = 100_000
SECRET_WORDS = ("password", "secret", "code")


def keep(request: HttpRequest) -> bool:
    """Put the typed form aside if it is certain whose it is; passwords and files are not kept."""
    token = one_time.read_token(request.POST.get(FIELD, ""))
    if token is None or token.user_id is None or request.user.pk not in (None, token.user_id):
        return False
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in OURS and not any(word in name for word in SECRET_WORDS)
        for value in values
    ]
    if sum(len(name) + len(value) for name, value in fields) > BIGGEST:
        return False
    request.session[KEY] = {
        "user": token.user_id,
        "until": time.time() + KEPT_SECONDS,
        "path": request.get_full_path(),
        "fields": fields,
        "had_files": bool(request.FILES),
    }
    if not request.user.is_authenticated:
        # An abandoned visitor's session does not keep it longer; the log-in gives the session its own term.
        request.session.set_expiry(KEPT_SECONDS)
    return True


def of(request: HttpRequest) -> dict[str, Any] | None:
    """The signed-in person's own form: `path`, `fields` by name and value, `had_files`; somebody else's is thrown
    away unseen."""
    kept: dict[str, Any] | None = request.session.get(KEY)
    if kept is None:
        return None
    if kept["user"] != request.user.pk or kept["until"] < time.time():
        drop(request)
        return None
    return kept


def drop(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


@require_safe
def unfinished(request: HttpRequest) -> HttpResponse:
    """After log-in: the form that the ended session interrupted, to be sent or left."""
    typed = of(request)
    if typed is None:
        return redirect("/")
    return render(request, "submissions/unfinished.html", {"typed": typed})

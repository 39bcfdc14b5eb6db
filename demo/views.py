"""The demo's own pages: who can be tried, and the letters that it has sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from allauth.usersessions.models import UserSession
from csp.decorators import csp_update
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from demo import letters, personas, tour, writing
from demo.names import Name
from organizations.models import Responsible
from staff.models import Worker
from submissions.web import done

View = Callable[..., HttpResponseBase]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
# A letter is somebody else's HTML: it runs nothing and loads nothing; its links open in the whole window.
SANDBOX = "allow-top-navigation-by-user-activation"
INSIDE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
    f" frame-ancestors 'self'; sandbox {SANDBOX}"
)


def in_demo_only(view: View) -> View:
    """Open to everybody in the demo; where real people are, there is no such page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return login_not_required(guarded)


@in_demo_only
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What this is, who can be tried, and the five steps of the main job."""
    groups: dict[str, list[Any]] = {}
    for one in (*personas.LOGINS, *_deputies()):
        groups.setdefault(one.role, []).append(one)
    context = {
        "groups": groups,
        "password": personas.PASSWORD,
        "steps": tour.STEPS,
        "newcomer": tour.newcomer(Worker.objects.aggregate(last=Max("pk"))["last"] or 0),
        "loaded": User.objects.filter(email=personas.OPERATOR_EMAIL).exists(),
    }
    return render(request, "demo/start.html", context)


@in_demo_only
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """«Войти как Анна», without a password; a step that nobody is named for makes a stranger of whoever was in."""
    step = _step(request.POST.get("step", ""))
    email = step.email if step else request.POST.get("email", "")
    if step is None and email not in {one.email for one in (*personas.LOGINS, *_deputies())}:
        raise Http404
    user = get_object_or_404(User, email=email) if email else None
    logout(request)
    if user:
        login(request, user, backend=BACKEND)
        UserSession.objects.create_from_request(request)  # «Где вы вошли» names this browser too
    return redirect(step.address if step else "home:index")


def _deputies() -> list[personas.Persona]:
    """Who acts for Вера today, as one who can be tried (R22)."""
    rows = Responsible.objects.active().deputies().filter(principal__user__email=personas.VERA.email)
    people = Worker.objects.filter(user__in=rows.values("user")).select_related("user")
    return [
        replace(
            personas.VERA,
            email=one.user.email,
            name=Name(one.last_name, one.first_name, one.patronymic, woman=True),
            try_this="Замещает Веру две недели: видит и решает то же, что она. На следующий день доступ закроется сам.",
        )
        for one in people
        if one.user
    ]


def _step(number: str) -> tour.Step | None:
    found = [step for place, step in enumerate(tour.STEPS, start=1) if str(place) == number]
    return found[0] if found else None


@in_demo_only
@require_safe
def letter_list(request: HttpRequest) -> HttpResponse:
    """Letters that the demo has sent, newest first."""
    to = request.GET.get("to", "").replace("\0", "")
    return render(
        request, "demo/letters.html", {"letters": letters.latest(to), "to": to, "latest": letters.LATEST}
    )


@in_demo_only
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """A letter to the operator from any address, or the answer to one of these letters."""
    name = request.GET.get("answer", "")
    answered = _letter(name) if name else None
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = writing.LetterForm(data, files, initial=writing.answer_to(answered))
    if form.is_valid():
        writing.send(form.cleaned_data, answered)
        return done(request, "Письмо отправлено. Через несколько секунд оно у оператора.", "demo:letters")
    return render(request, "demo/write.html", {"form": form, "read": bool(settings.MAILBOX)})


@in_demo_only
@require_safe
@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type] # it names a view without arguments
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """A letter as its reader sees it, and as text."""
    found = _letter(name)
    context = {"letter": found, "text": found.body("plain"), "has_html": bool(found.body("html"))}
    return render(request, "demo/letter.html", {**context, "sandbox": SANDBOX})


@in_demo_only
@require_safe
@xframe_options_sameorigin
def letter_body(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML of a letter alone, for the frame on its page."""
    html = _letter(name).body("html")
    policy = {"Content-Security-Policy": INSIDE}
    return HttpResponse('<!doctype html><base target="_top">' + html, headers=policy)


def _letter(name: str) -> letters.Letter:
    found = letters.find(name)
    if found is None:
        raise Http404
    return found

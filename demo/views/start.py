from __future__ import annotations

from typing import Any

from django.contrib.auth import login, logout
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from demo import personas, tour
from demo.views.only import in_demo_only
from staff.models import Worker

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@in_demo_only
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What this is, who can be tried, and the five steps of the main job."""
    groups: dict[str, list[Any]] = {}
    for one in personas.logins():
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
    if step is None and email not in {one.email for one in personas.logins()}:
        raise Http404
    user = get_object_or_404(User, email=email) if email else None
    logout(request)
    if user:
        login(request, user, backend=BACKEND)
    return redirect(step.address if step else "home:index")


def _step(number: str) -> tour.Step | None:
    found = [step for place, step in enumerate(tour.STEPS, start=1) if str(place) == number]
    return found[0] if found else None

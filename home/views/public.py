from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.models import User
from organizations.models import Responsible
from staff.models import Worker


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The first page: what the system is, how to enter, what to do when one cannot; the signed-in go home."""
    if not request.user.is_authenticated:
        return render(request, "home/public/index.html")
    if to := role_home(request.user):
        return redirect(to)
    return render(request, "home/public/no_role.html")


def role_home(user: User) -> str:
    """Where the person's work is: the inbox before the cabinet, since people wait there; empty for nobody's account."""
    if Responsible.objects.for_user(user).active().exists():
        return "home:organization"
    if Worker.objects.not_merged().filter(user=user).exists():
        return "home:cabinet"
    if user.is_operator:
        return "admin:index"
    return "home:organization" if Responsible.objects.for_user(user).not_ended().exists() else ""

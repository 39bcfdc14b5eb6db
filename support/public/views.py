"""A ticket of whoever cannot log in; it goes on by letters only (R39)."""

from __future__ import annotations

from urllib.parse import urlencode

from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import limits
from accounts.models import User
from lib.carried import FIELD, carried
from organizations.web import own_accesses
from staff.web import own_record
from support.models import Kind, Via
from support.public import reasons
from support.public.forms import KINDS, PublicForm
from support.tickets.actions import write_ticket
from support.tickets.known import kind_of

SENT = "ticket_sent"


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit(action="support")
@never_cache
def write(request: HttpRequest) -> HttpResponse:
    """The form; who has logged in is led to the own room, where all of it is known already."""
    token = request.GET.get(FIELD, "")
    if room := _own_room(request):
        return redirect(f"{reverse(room)}?{urlencode({FIELD: token})}" if token else room)
    code, about = carried(token)
    kind = kind_of(code) if code else Kind.LOGIN
    first = {"kind": str(kind if kind in KINDS else Kind.OTHER)}
    form = PublicForm(request.POST if request.method == "POST" else None, initial=first)
    if form.is_valid() and _not_too_often(request, form):
        told, email = form.told(about), form.cleaned_data["email"]
        said = {"via": Via.PUBLIC, "email": email, "told": told}
        if form.attempt(write_ticket, Kind(form.cleaned_data["kind"]), **said, by=None):
            request.session[SENT] = [form.result.pk, email]
            return redirect("support:sent")
    return render(request, "support/public/write.html", {"form": form, "about": about})


@login_not_required
@require_safe
@never_cache
def sent(request: HttpRequest) -> HttpResponse:
    """The number, and where the answer goes."""
    number, email = request.session.get(SENT, ["", ""])
    return render(request, "support/public/sent.html", {"number": number, "email": email})


def _own_room(request: HttpRequest) -> str:
    """Where whoever has logged in writes; empty for a stranger and for an account that is nobody's."""
    if not isinstance(request.user, User):
        return ""
    if own_record(request) is not None:
        return "support:choose"
    if request.user.is_operator:
        return "admin:support_ticket_changelist"
    return "support:org_choose" if own_accesses(request) else ""


def _not_too_often(request: HttpRequest, form: PublicForm) -> bool:
    if limits.letter(request, "support", form.cleaned_data["email"]):
        return True
    form.add_error("email", reasons.enough_to_this_address())
    return False

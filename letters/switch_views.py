"""«Какие письма присылать»: in the cabinet, and by the link of a letter without logging in (R7)."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from letters import actions, facts, switches
from letters.forms import SwitchesForm


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """A tick for each kind of reminders."""
    leads = bool(getattr(request.session, "accesses", ()))
    on = [kind for kind in switches.SWITCHABLE if kind not in facts.switched_off(request.user)]
    form = SwitchesForm(request.POST or None, leads=leads, initial={"worker": on, "responsible": on})
    if request.method == "POST" and form.is_valid():
        actions.switch(request.user, off=form.shown - form.wanted, on=form.wanted, by=request.user)
        messages.success(request, "Сохранено.")
        return redirect("letters:notifications")
    return render(request, "letters/settings.html", {"form": form})


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def switch_off(request: HttpRequest, text: str) -> HttpResponse:
    """By the link of a letter: it shows what it does, its button does it. A mail program may press the button by itself
    (RFC 8058), so that there is no token of a page: what is signed in the address does this and nothing else."""
    said = switches.read(text)
    user = get_object_or_404(get_user_model(), pk=said[0] if said else None)
    kind = said[1] if said else ""
    if request.method == "POST":
        actions.switch(user, off={kind}, by=user)
    context = {"kind": switches.SWITCHABLE[kind], "off": kind in facts.switched_off(user)}
    answer = render(request, "letters/switch_off.html", context)
    answer["X-Robots-Tag"], answer["Referrer-Policy"] = "noindex", "no-referrer"
    return answer

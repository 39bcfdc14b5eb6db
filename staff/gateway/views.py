"""«Войти через Госуслуги»: there, back, and in (R1, decision 0065). Only СНИЛС says who the person is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.views import enter
from lib.dates import now
from lib.reasons import Reason, Refused, refuse_if
from staff.gateway import actions, facts, provider, reasons, rules
from staff.gateway.forms import OpenForm
from staff.models import Worker
from staff.registering.facts import mailboxes
from texts.facts import consent_today

# Whom the gateway has confirmed in this browser, until the consent is ticked.
PROVED = "gateway_proved"
LASTS = timedelta(minutes=15)
WHY = "СНИЛС подтверждён шлюзом"


@login_not_required
@rate_limit(action="login")
@never_cache
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """From the log-in page to the provider. A link, because the page's policy lets no form lead away from the site."""
    _must_be_on()
    if request.user.is_authenticated:
        return redirect("/")
    try:
        return provider.leave(request, settings.SITE_URL + reverse("staff:gateway_back"))
    except Refused as refused:
        return _refused(request, refused.reasons)


@login_not_required
@rate_limit(action="login")
@never_cache
def back(request: HttpRequest) -> HttpResponse:
    """The provider returns here by GET, which only reads; the button, or the script in its place, enters."""
    _must_be_on()
    if request.user.is_authenticated:
        return redirect("/")
    if "error" in request.GET:
        return _refused(request, [reasons.cancelled(settings.OIDC_NAME)])
    if request.method != "POST":
        said = {name: request.GET.get(name, "") for name in ("code", "state")}
        return render(request, "staff/public/gateway.html", {"said": said, "provider": settings.OIDC_NAME})
    try:
        proved = provider.proved(request)
        worker = facts.worker_of(proved.snils)
        if worker is None:
            raise Refused([reasons.unknown_snils()])
        if worker.user is None:
            refuse_if(_against_opening(worker, proved.email))
            request.session[PROVED] = [worker.pk, proved.email, now().timestamp()]
            return redirect("staff:gateway_open")
    except Refused as refused:
        return _refused(request, refused.reasons)
    return enter(request, worker.user, to=reverse("home:cabinet"))


@login_not_required
@never_cache
def open_account(request: HttpRequest) -> HttpResponse:
    """Registered by a Responsible, here for the first time: the consent, and in (R10)."""
    _must_be_on()
    worker, email = _proved(request)
    form = OpenForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "worker": worker, "email": email, "invitation": facts.invitation_of(worker)}
        return render(request, "staff/public/gateway_open.html", context)
    try:
        user = actions.open_by_gateway(worker, email, consent_today(), by=None, why=WHY)
    except Refused as refused:
        return _refused(request, refused.reasons)
    request.session.pop(PROVED, None)
    messages.success(request, "Вход открыт. Ваше место работы уже подтверждено: можно выбирать курсы.")
    return enter(request, user, to=reverse("home:cabinet"))


def _must_be_on() -> None:
    if not provider.is_on():
        raise Http404


def _against_opening(worker: Worker, email: str) -> list[Reason]:
    invitation = facts.invitation_of(worker)
    mailbox = mailboxes([email])[0] if email else None
    return rules.may_open(invitation.email if invitation else None, mailbox)


def _proved(request: HttpRequest) -> tuple[Worker, str]:
    """Whom the gateway confirmed here a few minutes ago; anybody else meets no page."""
    pk, email, at = request.session.get(PROVED) or (None, "", 0)
    if now().timestamp() - at > LASTS.total_seconds():
        raise Http404
    worker: Any = get_object_or_404(Worker.objects.not_merged(), pk=pk, user=None)
    return worker, email


def _refused(request: HttpRequest, found: list[Reason]) -> HttpResponse:
    context = {"reasons": found, "provider": settings.OIDC_NAME}
    return render(request, "staff/public/gateway_refused.html", context, status=403)

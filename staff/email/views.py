"""The e-mail in «Личные данные»: asked for, confirmed by the letter's link, withdrawn, stopped (R6)."""

from __future__ import annotations

from typing import cast

from allauth.core.ratelimit import respond_429
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts import limits
from accounts.addresses import masked
from accounts.views import stay
from lib.forms import ActionForm
from lib.reasons import Refused, refuse_if
from organizations.access import closed_only_by
from staff.email import facts, links, rules
from staff.email.actions import ask_for_email, confirm_email, stop_email, withdraw_email
from staff.email.forms import EmailForm
from staff.models import EmailChange
from staff.personal_data.facts import accesses_to_close
from staff.states import EmailMove
from staff.web import WorkerRequest
from submissions.web import done, password_asked_again

SENT = "Письмо со ссылкой отправлено на {}. Пока она не открыта, входите с прежним адресом."
CLOSED = " Доступ Ответственного закрыт."
HAPPENS = [
    "Адрес останется прежним, ссылка из письма на новую почту перестанет действовать.",
    "На всех устройствах нужно будет войти заново, на этом тоже.",
    "Если вы Ответственный, доступ закроется: его откроет оператор.",
]
STAYS = ["Пароль: после этого задайте новый.", "Место работы, чеки, курсы."]
CONFIRMED = "Новый адрес подтверждён: входите с ним. На других устройствах нужно войти заново."


@require_http_methods(["GET", "HEAD", "POST"])
@password_asked_again
def ask(request: WorkerRequest) -> HttpResponse:
    """The new address, after the password is asked again; both mailboxes are told (R6, R23)."""
    worker, waiting = request.worker, facts.pending(request.worker)
    form = EmailForm(request.POST if request.method == "POST" else None, worker=worker)
    closing = [] if waiting else accesses_to_close(worker)
    if form.is_valid():
        email = form.cleaned_data["email"]
        if not _not_too_often(request, email):
            return cast(HttpResponse, respond_429(request))
        if form.attempt(ask_for_email, worker, email, by=request.user):
            said = SENT.format(email) + (CLOSED if closing else "")
            return done(request, said, "staff:my_data")
    return render(request, "staff/email/ask.html", {"form": form, "closing": closing, "waiting": waiting})


@require_POST
def again(request: WorkerRequest) -> HttpResponse:
    """«Отправить письмо ещё раз»: what «Повторить код» does for who is signed in (R4, R6)."""
    change = facts.pending(request.worker)
    if change is None:
        return redirect("staff:my_data")
    if not _not_too_often(request, change.email):
        return cast(HttpResponse, respond_429(request))
    ask_for_email(request.worker, change.email, by=request.user)
    return done(request, SENT.format(change.email), "staff:my_data")


def _not_too_often(request: WorkerRequest, email: str) -> bool:
    """Neither one mailbox nor, from one account, many of them."""
    by_account = limits.letter(request, "email-from", request.user.email)
    return by_account and limits.letter(request, "email", email)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest) -> HttpResponse:
    """Keep the old address (R6, R23)."""
    change = facts.pending(request.worker)
    if change is None:
        return redirect("staff:my_data")
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(withdraw_email, change, by=request.user):
        return done(request, f"Адрес остался прежним: {request.user.email}.", "staff:my_data")
    opens = [one.organization.name for one in closed_only_by(change)]
    context = {"form": form, "change": change, "opens": opens}
    return render(request, "staff/email/withdrawal.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def confirm(request: WorkerRequest, token: str) -> HttpResponse:
    """The page behind the letter's link: a button, for who is signed in to the very account (R6)."""
    try:
        pk, number = links.read(token)
        change = EmailChange.objects.select_related("worker__user").filter(pk=pk).first()
        if change is None or change.worker_id != request.worker.pk:
            return render(request, "staff/email/another.html", {"path": request.path}, status=403)
        if change.state != EmailMove.CONFIRMED:
            refuse_if(rules.may_confirm(change.stands, number, change.link))
        if request.method == "POST":
            confirm_email(change, number, by=request.user, why="по ссылке из письма")
            answer = done(request, CONFIRMED, "staff:my_data")
            stay(request, answer)
            return answer
    except Refused as refused:
        return render(request, "staff/email/refused.html", {"reasons": refused.reasons}, status=410)
    return render(request, "staff/email/confirm.html", {"change": change})


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """«Это не я»: whoever reads the old mailbox stops the change, signed in or not (R6)."""
    try:
        change = get_object_or_404(
            EmailChange.objects.select_related("worker__user"), pk=links.read_stop(token)
        )
        if request.method == "POST":
            stop_email(change, by=None, why="«Это не я» по ссылке из прежней почты")
            return redirect("staff:email_stop", token)
        refuse_if([] if change.state == EmailMove.STOPPED else rules.may_stop(change.stands))
    except Refused as refused:
        return render(request, "staff/email/refused.html", {"reasons": refused.reasons}, status=410)
    context = {"change": change, "masked": masked(change.email), "happens": HAPPENS, "stays": STAYS}
    context["stopped"] = change.state == EmailMove.STOPPED
    return render(request, "staff/email/stop.html", context)

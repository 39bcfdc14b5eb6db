"""Signing up, from the form to the cabinet: no page here tells a stranger who is registered (R1–R4)."""

from __future__ import annotations

from typing import cast

from allauth.core.ratelimit import consume, respond_429
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.models import User
from accounts.web import enter
from lib.reasons import Reason, Refused, refuse_if
from organizations.search import find
from staff import links
from staff.actions.signup import ask_again, complete_registration, sign_up
from staff.forms.signup import ResendForm, SignUpForm
from staff.models import SignUp
from staff.reasons import signup as reasons
from staff.rules.signup import LINK_DAYS, link_lives

SENT_TO = "confirmation_sent_to"
WELCOME = "Почта подтверждена, вы зарегистрированы. Теперь Ответственный организации подтвердит место работы."
CONFIRMED = "Регистрация уже подтверждена. Войдите с почтой и паролем, которые вы указали."


@login_not_required
@rate_limit(action="signup")
@sensitive_post_parameters("password")
@never_cache
def signup(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("/")
    looking = "find" in request.POST
    form = SignUpForm(initial=request.POST.dict()) if looking else SignUpForm(request.POST or None)
    if not looking and form.is_valid() and form.attempt(sign_up, form.signup(), by=None):
        request.session[SENT_TO] = form.result.email
        return redirect("staff:signup_sent")
    found = find(str(form["search"].value() or ""), form["organization"].value())
    return render(request, "staff/public/signup.html", {"form": form, "found": found})


@login_not_required
@never_cache
def sent(request: HttpRequest, again: bool = False) -> HttpResponse:
    context = {"email": request.session.get(SENT_TO, ""), "days": LINK_DAYS, "again": again}
    return render(request, "staff/public/sent.html", context)


@login_not_required
@rate_limit(action="signup")
@never_cache
def resend(request: HttpRequest) -> HttpResponse:
    form = ResendForm(request.POST or None, initial={"email": request.session.get(SENT_TO, "")})
    if not form.is_valid():
        return render(request, "staff/public/resend.html", {"form": form})
    email = form.cleaned_data["email"]
    if not consume(request, action="resend", key=email):
        return cast(HttpResponse, respond_429(request))
    ask_again(email, by=None)
    request.session[SENT_TO] = email
    return redirect("staff:resend_sent")


@login_not_required
@never_cache
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    try:
        link, signup = _behind(token)
        if signup.confirmed_at:
            return _confirmed(request, signup)
        if request.method != "POST":
            return render(request, "staff/public/confirm.html", {"signup": signup})
        worker = complete_registration(
            link.signup, link.number, by=None, why="почта подтверждена по ссылке из письма"
        )
    except Refused as refused:
        return _refused(request, refused.reasons)
    messages.success(request, WELCOME)
    return enter(request, User.objects.get(worker=worker), to=reverse("home:cabinet"))


@login_not_required
def consent(request: HttpRequest) -> HttpResponse:
    return render(request, "staff/public/consent.html")


def _behind(token: str) -> tuple[links.Link, SignUp]:
    """What the link leads to; read without locks, judged again under them when the button is pressed."""
    link = links.read(token)
    signup = SignUp.objects.filter(pk=link.signup).select_related("worker__user", "organization").first()
    if signup is None:
        raise Refused([reasons.link_wrong()])
    if not signup.confirmed_at:
        refuse_if(link_lives(link.number, signup.link))
    return link, signup


def _confirmed(request: HttpRequest, signup: SignUp) -> HttpResponse:
    if signup.worker and request.user == signup.worker.user:
        return redirect("home:cabinet")
    messages.info(request, CONFIRMED)
    return redirect("account_login")


def _refused(request: HttpRequest, found: list[Reason]) -> HttpResponse:
    dead = all(reason.rule in {"R3", "R4"} for reason in found)
    page = "dead_link" if dead else "refused"
    return render(request, f"staff/public/{page}.html", {"reasons": found}, status=410 if dead else 409)

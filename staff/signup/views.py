"""Signing up, from the form to the password behind the letter's link (R1–R4).

No page here tells a stranger who is registered.
"""

from __future__ import annotations

import uuid
from typing import cast

from allauth.core.ratelimit import respond_429
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import limits
from accounts.models import User
from accounts.views import enter
from lib.reasons import Reason, Refused, refuse_if
from organizations.search import find, is_asked
from staff.models import SignUp
from staff.signup import links, reasons
from staff.signup.actions import ask_again, complete_registration, disown, sign_up
from staff.signup.forms import ConfirmForm, ResendForm, SignUpForm
from staff.signup.rules import LINK_DAYS, link_lives, may_disown
from texts.known import CONSENT

SENT_TO = "confirmation_sent_to"


@login_not_required
@rate_limit(action="signup")
@never_cache
def signup(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("/")
    looking = is_asked(request.POST)
    form = SignUpForm(initial=request.POST.dict()) if looking else SignUpForm(request.POST or None)
    if not looking and form.is_valid() and _not_too_often(request, form):
        request.session[SENT_TO] = sign_up(form.signup(), by=None).email
        return redirect("staff:signup_sent")
    found = find(str(form["search"].value() or ""), form["organization"].value())
    return render(request, "staff/public/signup.html", {"form": form, "found": found})


def _not_too_often(request: HttpRequest, form: SignUpForm) -> bool:
    if limits.letter(request, "signup", form.cleaned_data["email"]):
        return True
    form.add_error(None, reasons.too_many_signups())
    return False


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
    if not limits.letter(request, "resend", email):
        return cast(HttpResponse, respond_429(request))
    ask_again(email, by=None)
    request.session[SENT_TO] = email
    return redirect("staff:resend_sent")


@login_not_required
def consent(request: HttpRequest) -> HttpResponse:
    return redirect("texts:document", CONSENT)


WELCOME = "Почта подтверждена, вы зарегистрированы. Теперь Ответственный организации подтвердит место работы."
CONFIRMED = "Регистрация уже подтверждена. Войдите со своей почтой и паролем."
PRESSED = "почта подтверждена по ссылке из письма"
HAPPENS = [
    "Учётная запись не появится. Ссылки из всех писем об этой регистрации перестанут действовать.",
    "Введённые данные удалим не позже чем через 30 дней.",
]
DEAD = (reasons.link_replaced, reasons.link_expired, reasons.link_wrong)
STAYS = ["Ваша почта свободна: открыть с ней учётную запись сможет только тот, кто её читает."]


@login_not_required
@sensitive_post_parameters("password")
@never_cache
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    try:
        link, signup = _behind(token)
        if signup.confirmed_at:
            return _confirmed(request, signup)
        form = ConfirmForm(request.POST or None, signup=signup)
        if not form.is_valid():
            context = {"signup": signup, "form": form, "token": token}
            return render(request, "staff/public/confirm.html", context)
        refuse_if([] if limits.snils(request, signup.snils) else [reasons.too_many_presses()])
        worker = complete_registration(*link, form.hashed(), by=None, why=PRESSED)
    except Refused as refused:
        return _refused(request, refused.reasons)
    messages.success(request, WELCOME)
    return enter(request, User.objects.get(worker=worker), to=reverse("home:cabinet"))


@login_not_required
@never_cache
def not_me(request: HttpRequest, token: str) -> HttpResponse:
    try:
        link, signup = _behind(token)
        if request.method == "POST":
            disown(*link, by=None, why="«Это не я» по ссылке из письма")
            return redirect("staff:not_me", token)
        refuse_if(may_disown(signup.confirmed_at is not None))
    except Refused as refused:
        return _refused(request, refused.reasons)
    context = {"signup": signup, "token": token, "happens": HAPPENS, "stays": STAYS}
    return render(request, "staff/public/not_me.html", context)


def _behind(token: str) -> tuple[tuple[uuid.UUID, int], SignUp]:
    """What the link leads to; read without locks, judged again under them when the button is pressed."""
    link = links.read(token)
    signup = SignUp.objects.filter(pk=link[0]).select_related("worker__user", "organization").first()
    if signup is None:
        raise Refused([reasons.link_wrong()])
    if not signup.confirmed_at:
        refuse_if(link_lives(link[1], signup.link, disowned=signup.disowned_at is not None))
    return link, signup


def _confirmed(request: HttpRequest, signup: SignUp) -> HttpResponse:
    if signup.worker and request.user == signup.worker.user:
        return redirect("home:cabinet")
    messages.info(request, CONFIRMED)
    return redirect("account_login")


def _refused(request: HttpRequest, found: list[Reason]) -> HttpResponse:
    """Why there will be no account by this link, and what can be done (R1–R4)."""
    disowned = any(reason.why is reasons.link_disowned for reason in found)
    dead = disowned or all(reason.why in DEAD for reason in found)
    context = {"reasons": found, "disowned": disowned, "dead": dead}
    return render(request, "staff/public/refused.html", context, status=410 if dead else 409)

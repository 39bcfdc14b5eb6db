"""Signing up, from the form to the letter: no page here tells a stranger who is registered (R1–R4)."""

from __future__ import annotations

from typing import cast

from allauth.core.ratelimit import respond_429
from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from accounts import limits
from organizations.search import find, is_asked
from staff.actions.signup import ask_again, sign_up
from staff.forms.resend import ResendForm
from staff.forms.signup import SignUpForm
from staff.reasons import signup as reasons
from staff.rules.signup import LINK_DAYS

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
    return render(request, "staff/public/consent.html")

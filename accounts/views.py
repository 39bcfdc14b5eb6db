"""Pages of an account: the forgotten password, and entering as the log-in page does."""

from __future__ import annotations

from typing import Any, cast

from allauth.account import forms as allauth
from allauth.account.utils import perform_login
from allauth.account.views import PasswordResetFromKeyView, PasswordResetView
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts import actions, limits
from accounts.models import User


class ResetPasswordForm(allauth.ResetPasswordForm):
    """«Выслать пароль»: stores a letter and looks nobody up, so that nothing tells who is registered (R5)."""

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        return email

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email: str = self.cleaned_data["email"]
        actions.ask_for_reset(email, by=None)
        return email


class AskForPassword(PasswordResetView):
    """«Выслать пароль» (R5): strangers who ask for somebody's letters do not stop the owner's own."""

    def form_valid(self, form: ResetPasswordForm) -> HttpResponse:
        if not limits.letter(self.request, "reset", form.cleaned_data["email"]):
            return cast(HttpResponse, respond_429(self.request))
        return cast(HttpResponse, super().form_valid(form))


class NewPassword(PasswordResetFromKeyView):
    """The page behind a reset link (R5). Opened while somebody else is signed in, it asks to sign out first:
    a link must not do it by being opened."""

    def logout(self) -> None:
        if self.request.method == "POST":
            super().logout()
            return
        link = self.request.path.replace(self.reset_url_key, self.key)
        raise ImmediateHttpResponse(render(self.request, "account/another_signed_in.html", {"link": link}))


def enter(request: HttpRequest, user: User, *, to: str) -> HttpResponse:
    """Sign the person in as the log-in page does, second factor included, and go on to the address `to`."""
    response: HttpResponse = perform_login(request, user, email_verification="mandatory", redirect_url=to)
    return response


def stay(request: HttpRequest, response: HttpResponse) -> None:
    """The person signed everybody out of the own account, and this browser goes on under a new session."""
    user = cast(User, request.user)
    user.refresh_from_db()
    update_session_auth_hash(request, user)
    UserSession.objects.create_from_request(request)
    limits.remember_browser(request, response, user.email)

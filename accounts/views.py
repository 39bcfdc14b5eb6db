"""Pages of an account: the forgotten password, entering as the log-in page does, where the person is signed in."""

from __future__ import annotations

from typing import Any, cast

from allauth.account import forms as allauth
from allauth.account.utils import perform_login
from allauth.account.views import PasswordResetFromKeyView, PasswordResetView
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts import actions, facts, limits
from accounts.devices import in_words as devices_in_words
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


@require_safe
def sessions(request: HttpRequest) -> HttpResponse:
    """«Где вы вошли»: each device in words."""
    here = request.session.session_key
    found = list(facts.sessions(cast(User, request.user)))
    devices = [(one, devices_in_words(one.user_agent), one.session_key == here) for one in found]
    return render(request, "account/sessions.html", {"devices": devices})


@require_POST
def end_one(request: HttpRequest, pk: int) -> HttpResponse:
    """«Выйти» beside one device; on this one it is the ordinary log-out."""
    user = cast(User, request.user)
    one = get_object_or_404(facts.sessions(user), pk=pk)
    if one.session_key == request.session.session_key:
        return redirect("account_logout")
    actions.end_session(user, one.session_key, by=user, why="«Выйти» на странице «Где вы вошли»")
    messages.success(request, f"Сеанс завершён: {devices_in_words(one.user_agent)}.")
    return redirect("account_sessions")


@require_POST
def end_all(request: HttpRequest) -> HttpResponse:
    """«Выйти везде»: on this device too; «кроме этого устройства» leaves it signed in."""
    user = cast(User, request.user)
    actions.close_sessions(user, by=user, why="«Выйти везде» на странице «Где вы вошли»")
    if "stay" not in request.POST:
        logout(request)
        messages.success(request, "Вы вышли на всех устройствах.")
        return redirect("account_login")
    messages.success(request, "Вы вышли на всех устройствах, кроме этого.")
    answer = redirect("account_sessions")
    stay(request, answer)
    return answer


@require_safe
def second_factor(request: HttpRequest) -> HttpResponse:
    """An operator without a second step is led here from every page of the admin (decision 0064)."""
    if is_mfa_enabled(request.user):
        return redirect("admin:index" if cast(User, request.user).is_operator else "mfa_index")
    return render(request, "account/second_factor.html")

from __future__ import annotations

from typing import cast

from allauth.account.views import PasswordResetFromKeyView, PasswordResetView
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.http import HttpResponse
from django.shortcuts import render

from accounts import limits
from accounts.forms import ResetPasswordForm


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

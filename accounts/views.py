from __future__ import annotations

from allauth.account.views import PasswordResetFromKeyView
from allauth.core.exceptions import ImmediateHttpResponse
from django.shortcuts import render


class NewPassword(PasswordResetFromKeyView):
    """The page behind a reset link (R5). Opened while somebody else is signed in, it asks to sign out first:
    a link must not do it by being opened."""

    def logout(self) -> None:
        if self.request.method == "POST":
            super().logout()
            return
        link = self.request.path.replace(self.reset_url_key, self.key)
        raise ImmediateHttpResponse(render(self.request, "account/another_signed_in.html", {"link": link}))

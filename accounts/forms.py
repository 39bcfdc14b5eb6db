from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth
from django.http import HttpRequest

from accounts import actions


class ResetPasswordForm(allauth.ResetPasswordForm):
    """«Выслать пароль»: stores a letter and looks nobody up, so that nothing tells who is registered (R5)."""

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        return email

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email: str = self.cleaned_data["email"]
        actions.ask_for_reset(email, by=None)
        return email

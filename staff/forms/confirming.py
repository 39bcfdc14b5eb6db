from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password

from accounts.models import User
from lib.forms import ActionForm
from staff.models import SignUp


class ConfirmForm(ActionForm):
    """The password of the new account, chosen by whoever reads the mailbox (R1)."""

    password = forms.CharField(
        label="Придумайте пароль",
        max_length=200,
        strip=False,
        help_text="Не короче 10 знаков. Удобно взять три-четыре слова",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, signup: SignUp, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = User(
            email=signup.email, name=f"{signup.last_name} {signup.first_name} {signup.patronymic}"
        )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self._user)
        return password

    def hashed(self) -> str:
        """Slow on purpose: before any transaction begins."""
        return make_password(self.cleaned_data["password"])

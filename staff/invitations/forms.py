from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password

from accounts import addresses
from accounts.models import User
from lib.forms import ActionForm
from staff.forms import mailbox
from staff.models import Invitation
from staff.signup.forms import consent_field, password_field


class AcceptForm(ActionForm):
    """What the person says, the password and the consent, behind the invitation's link (R10)."""

    proof = forms.CharField(
        label="Последние четыре цифры СНИЛС или дата рождения",
        max_length=20,
        help_text="Например, 4595 или 17.05.1985. Так мы проверяем, что письмо пришло вам.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "decimal", "class": "w-20ch"}),
    )
    password = password_field()
    consent = consent_field()

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = User(email=invitation.email, name=str(invitation.worker.full_name))

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self._user)
        return password

    def hashed(self) -> str:
        """Slow on purpose: before any transaction begins."""
        return make_password(self.cleaned_data["password"])


class InviteForm(ActionForm):
    """Where the invitation goes; of an account the address is known, and nothing is asked (R2, R10)."""

    email = forms.EmailField(
        label="Личная электронная почта работника",
        max_length=254,
        help_text="Её читает только сам работник",
        widget=mailbox(),
        error_messages={"required": "Впишите личную почту работника."},
    )
    personal = forms.BooleanField(label="Это личная почта работника", required=False)

    def __init__(self, *args: Any, known: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if known:
            del self.fields["email"], self.fields["personal"]

    @property
    def asks_if_personal(self) -> bool:
        """The box looks shared, so the page asks (R2)."""
        return "email" in self.fields and addresses.looks_shared(self["email"].value() or "")


class AddressForm(ActionForm):
    """The worker's own address instead of the mistyped one (R2, R10)."""

    email = forms.EmailField(
        label="Личная электронная почта работника",
        max_length=254,
        help_text="На неё уйдёт новое приглашение. Прежняя ссылка перестанет действовать.",
        widget=mailbox(),
    )
    personal = forms.BooleanField(label="Это личная почта работника", required=False)

    @property
    def asks_if_personal(self) -> bool:
        """The box looks shared, so the page asks (R2)."""
        return addresses.looks_shared(self["email"].value() or "")

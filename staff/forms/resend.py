from __future__ import annotations

from django import forms

from accounts import addresses
from staff.forms.fields import mailbox


class ResendForm(forms.Form):
    email = forms.EmailField(
        label="Электронная почта",
        max_length=254,
        help_text="С которой вы регистрировались",
        widget=mailbox(),
    )

    def clean_email(self) -> str:
        return addresses.clean(self.cleaned_data["email"])

from __future__ import annotations

from typing import Any

from django import forms

from accounts import addresses
from accounts.reasons import shared_mailbox
from lib.forms import ActionForm
from staff.email.rules import may_ask
from staff.forms import mailbox, personal_email
from staff.models import Worker


class EmailForm(ActionForm):
    """The new address: personal, and the worker's word for it where it looks shared (R2, R6)."""

    email = forms.EmailField(
        label="Новый адрес",
        max_length=254,
        help_text="На него придёт письмо со ссылкой",
        widget=mailbox(),
    )
    personal = forms.BooleanField(label="Это моя личная почта", required=False)

    def __init__(self, *args: Any, worker: Worker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._now = worker.user.email if worker.user else ""

    @property
    def asks_if_personal(self) -> bool:
        """The box looks shared, so the page asks (R2)."""
        return addresses.looks_shared(self["email"].value() or "")

    def clean_email(self) -> str:
        email = personal_email(self.cleaned_data["email"])
        for reason in may_ask(email, self._now):
            raise reason
        return email

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if addresses.looks_shared(data.get("email", "")) and not data.get("personal"):
            self.add_error("email", shared_mailbox())
        return data

"""«Выслать пароль»: the letter asked for, and a new password set behind its link."""

from __future__ import annotations

from django.test import Client

from letters.models import Letter
from tests.staff.signing import latest

NEW = "другие три слова"


def ask(client: Client, email: str) -> Letter:
    client.post("/account/password/reset/", {"email": email})
    return latest("accounts/password_reset", to=email.strip().lower())


def set_new(client: Client, link: str, password: str = NEW) -> str:
    form = client.get(link).headers["Location"]
    client.post(form, {"password1": password, "password2": password})
    return form

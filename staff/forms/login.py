from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm
from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError

from accounts import addresses
from staff.facts.signup import unconfirmed
from staff.reasons.signup import email_not_confirmed


class LogInForm(LoginForm):
    """The log-in that also recognises a person whose e-mail is not confirmed yet (R3)."""

    def _clean_with_password(self, credentials: dict[str, Any]) -> dict[str, Any]:
        try:
            data: dict[str, Any] = super()._clean_with_password(credentials)
            return data
        except ValidationError as error:
            if error.code == "email_password_mismatch" and self._waits_for_its_button(credentials):
                raise email_not_confirmed() from error
            raise

    def _waits_for_its_button(self, credentials: dict[str, Any]) -> bool:
        # One run of the hasher either way: time must not tell whether there is a sign-up.
        signup = unconfirmed(addresses.clean(credentials["email"]))
        if signup is None:
            make_password(credentials["password"])
            return False
        return check_password(credentials["password"], signup.password)

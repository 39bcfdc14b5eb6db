"""Letters asked for from a browser: a new password, the link once more, a sign-up."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.accounts.trying import ANNA


def reset(browser: Client) -> Any:
    return browser.post("/account/password/reset/", {"email": ANNA})


def resend(browser: Client) -> Any:
    return browser.post("/signup/resend/", {"email": ANNA})

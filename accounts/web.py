from __future__ import annotations

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse

from accounts.models import User


def enter(request: HttpRequest, user: User, *, to: str) -> HttpResponse:
    """Sign the person in as the log-in page does, second factor included, and go on to the address `to`."""
    response: HttpResponse = perform_login(request, user, email_verification="mandatory", redirect_url=to)
    return response

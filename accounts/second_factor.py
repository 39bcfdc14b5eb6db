"""The second step of the log-in: obligatory for operators (decision 0064), offered to everybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


class Adapter(DefaultMFAAdapter):
    """Where allauth asks the project about the second step: names and answers in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Код не подошёл. Введите тот, который приложение показывает сейчас.",
        "unverified_email": "Сначала подтвердите почту.",
    }

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 allauth's own name
        """What stands in «Название» until the person writes better."""
        there = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "Ключ доступа" if there == 0 else f"Ключ доступа {there + 1}"


def operators(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """/admin/, whatever the page and the method, opens to an operator who has a second step; who has none sets it up
    first."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.OPERATORS_NEED_SECOND_FACTOR and request.path.startswith("/admin/"):
            if getattr(request.user, "is_operator", False) and not is_mfa_enabled(request.user):
                return redirect("account_second_factor")
        return get_response(request)

    return middleware

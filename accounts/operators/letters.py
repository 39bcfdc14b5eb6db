from __future__ import annotations

from datetime import timedelta

from django.conf import settings

from accounts import letters
from accounts.models import User
from accounts.operators.roles import DOES, OperatorRole
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority
from lib.dates import now


def opened(user: User) -> Letter:
    """A new operator's way in: a one-time link to set the password, made while the letter is sent."""
    return queue(
        "accounts/operator",
        user.email,
        user=user,
        context=_role(user.operator_role) | {"name": user.name},
        expires_at=now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT),
        priority=Priority.SOON,
    )


def role_given(user: User) -> Letter:
    role = _role(user.operator_role)
    text = f"Ваша роль оператора в АИС: «{role['role']}» ({role['does']}). Если вы об этом не знали, напишите в поддержку."
    return letters.notice(user.email, "Вам дана роль оператора", text)


def role_taken(user: User) -> Letter:
    text = "У вашей учётной записи больше нет роли оператора АИС. Войти можно, как и прежде, администрирование закрыто."
    return letters.notice(user.email, "Роль оператора снята", text)


def _role(role: str) -> dict[str, str]:
    return {"role": OperatorRole(role).label, "does": DOES[OperatorRole(role)]}

"""What the operator does with an account whose owner has lost a telephone or left a session open (R40)."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from accounts import actions
from accounts.models import User
from ui.admin_actions import RecordAction


def _has_second_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user).exists())


ACCOUNT = [
    RecordAction(
        "sessions",
        "Завершить все сеансы",
        lambda record, form, by: actions.close_sessions(record, by=by, why=form.cleaned_data["why"]),
        "Все сеансы этой учётной записи завершены.",
        happens=("На всех устройствах придётся войти заново.",),
        stays=("Пароль и второй шаг входа.",),
    ),
    RecordAction(
        "second-factor",
        "Снять второй шаг входа",
        lambda record, form, by: actions.remove_second_factor(record, by=by, why=form.cleaned_data["why"]),
        "Второй шаг входа снят, письмо уходит владельцу.",
        happens=(
            "Для входа хватит почты и пароля, пока владелец не включит второй шаг снова.",
            "Все сеансы завершатся, владельцу уйдёт письмо.",
        ),
        stays=("Пароль.",),
        possible=_has_second_factor,
        dangerous=True,
    ),
]

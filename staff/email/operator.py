"""The buttons of an account's card that are about its e-mail (R40)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminEmailInputWidget

from accounts.actions import ask_for_reset
from accounts.addresses import leads_nowhere
from accounts.models import User
from lib.forms import ActionForm
from staff.email.by_hand import confirm_by_hand
from staff.email.freeing import free_email
from staff.models import EmailChange
from ui.admin_actions import RecordAction, WhyForm, as_said


class ByHandForm(WhyForm):
    email = forms.EmailField(
        label="Почта, которую читает сам человек",
        help_text="Как вы это проверили, напишите ниже: перезвонили, видели паспорт, подтвердил Ответственный.",
        max_length=254,
        widget=UnfoldAdminEmailInputWidget(),
    )
    field_order = ("email", "why")


def _asked_for(user: User) -> dict[str, Any]:
    """The address that the person has asked for and has not confirmed."""
    change = EmailChange.objects.pending().filter(worker__user=user).first()
    return {"email": change.email} if change else {}


def _is_freed(user: User) -> Sequence[str]:
    return (
        f"С адресом {user.email} больше не войти: он свободен для другой учётной записи.",
        "Пароль перестанет подходить, все сеансы завершатся. На адрес уйдёт письмо.",
        "Чтобы сюда снова можно было войти, подтвердите вручную другой адрес.",
    )


ACCOUNT = [
    RecordAction(
        "email",
        "Подтвердить почту вручную",
        as_said(confirm_by_hand),
        "Почта подтверждена. На неё уходит ссылка для нового пароля.",
        form=ByHandForm,
        initial=_asked_for,
        happens=(
            "Входить можно будет только с этой почтой. Прежняя, если она другая, освободится.",
            "Пароль перестанет подходить, все сеансы завершатся; на почту уйдёт ссылка для нового пароля.",
            "Если это Ответственный, его доступ закроется: откройте его снова, когда человек войдёт.",
        ),
        stays=("Запись работника, место работы, чеки, курсы. Прежнюю почту можно вернуть.",),
        possible=lambda user: user.is_active and not user.is_staff,
        dangerous=True,
    ),
    RecordAction(
        "freeing",
        "Освободить почту",
        as_said(free_email),
        "Почта свободна: на неё можно зарегистрироваться или принять приглашение.",
        happens=_is_freed,
        stays=("Запись работника, место работы, чеки, курсы, обращения.",),
        possible=lambda user: not user.is_operator and not leads_nowhere(user.email),
        dangerous=True,
    ),
    RecordAction(
        "password",
        "Выслать ссылку для пароля",
        lambda user, form, by: ask_for_reset(user.email, by=by),
        "Письмо со ссылкой для нового пароля уходит.",
        form=ActionForm,
        happens=("На почту учётной записи уйдёт ссылка: по ней человек сам задаст новый пароль.",),
        stays=("Пока ссылка не открыта, действует прежний пароль.",),
        possible=lambda user: user.is_active and user.has_usable_password() and not leads_nowhere(user.email),
    ),
]

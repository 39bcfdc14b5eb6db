"""Operators made, given another role and let go in the admin: by an administrator, from a page (R44)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse

from accounts.models import User
from accounts.operators import actions
from accounts.operators.forms import OperatorForm, RoleForm
from lib import acting
from ui.admin_actions import RecordAction, as_said, dangerous

ROOM = "operators"
ROLE_ACTIONS = (
    RecordAction(
        "role",
        "Дать роль оператора",
        as_said(actions.give_role),
        "Роль сохранена, письмо уходит владельцу.",
        happens=("Новая роль действует сразу.",),
        stays=("Пароль, второй шаг входа, открытые сеансы.",),
        form=RoleForm,
        initial=lambda user: {"role": user.operator_role},
        possible=lambda user: user.is_active,
        dangerous=True,
        room=ROOM,
    ),
    RecordAction(
        "no-role",
        "Снять роль оператора",
        as_said(actions.take_role),
        "Роль снята, сеансы завершены, письмо уходит владельцу.",
        happens=("Администрирование для него закроется сразу, все сеансы завершатся.",),
        stays=("Учётная запись: в личный кабинет войти можно.", "История всего, что оператор сделал."),
        possible=lambda user: user.is_staff,
        dangerous=True,
        room=ROOM,
    ),
)


class WithNewOperator:
    """Adds «Новый оператор» to the list of accounts."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(new_operator(self.admin_site))
        return [path("operator/", page, name="accounts_operator_new"), *super().get_urls()]  # type: ignore[misc]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        shown = {"manages_operators": request.user.may_change(ROOM), **(extra_context or {})}  # type: ignore[union-attr]
        return super().changelist_view(request, shown)  # type: ignore[misc]


def new_operator(site: Any) -> Any:
    @dangerous
    def page(request: HttpRequest) -> HttpResponse:
        if not request.user.may_change(ROOM):  # type: ignore[union-attr]
            acting.judge(request.user, "operators.open")
        form = OperatorForm(request.POST or None)
        if form.is_valid() and form.attempt(actions.open_operator, **form.cleaned_data, by=request.user):
            return redirect("admin:accounts_user_change", form.result.pk)
        back = f"{reverse('admin:accounts_user_changelist')}?is_staff__exact=1"
        context = {**site.each_context(request), "title": "Новый оператор", "form": form, "back": back}
        return render(request, "accounts/operator/new.html", context | {"opts": User._meta})

    return page

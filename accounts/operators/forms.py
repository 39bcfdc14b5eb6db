from __future__ import annotations

from django import forms
from unfold.widgets import (
    UnfoldAdminEmailInputWidget,
    UnfoldAdminRadioSelectWidget,
    UnfoldAdminTextInputWidget,
)

from accounts.operators.roles import DOES, OperatorRole
from ui.admin_actions import WhyForm

ROLES = [(role.value, f"{role.label}: {DOES[role]}") for role in OperatorRole]


class RoleForm(WhyForm):
    role = forms.ChoiceField(label="Роль", choices=ROLES, widget=UnfoldAdminRadioSelectWidget)
    field_order: tuple[str, ...] = ("role", "why")


class OperatorForm(RoleForm):
    email = forms.EmailField(
        label="Рабочая почта",
        help_text="На неё придёт ссылка, чтобы задать пароль.",
        widget=UnfoldAdminEmailInputWidget,
    )
    name = forms.CharField(
        label="Имя и отчество",
        help_text="Так оператор подписан в истории и в ответах на обращения.",
        max_length=200,
        widget=UnfoldAdminTextInputWidget,
    )
    field_order = ("email", "name", "role", "why")

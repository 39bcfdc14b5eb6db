"""The operator's card of an account, and what to do when its owner has lost a telephone or left a session open (R40)."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts import actions
from accounts.models import User
from accounts.operators.pages import ROLE_ACTIONS, WithNewOperator
from accounts.operators.roles import OperatorRole
from accounts.operators.seeing import SEE_AS, WithSeeing
from ui.admin import OperatorAdmin, ReadOnlyInline
from ui.admin_actions import RecordAction, WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun
from ui.templatetags.words import moment

# Pages that other packages bring: they confirm mailboxes, show the secret of a second factor, delete sessions and
# give out rights with no action and no history. What an operator needs of them stands on the account's own card.
for model in (EmailAddress, Authenticator, UserSession, Group):
    admin.site.unregister(model)


WAYS = {
    Authenticator.Type.TOTP: "Приложение с кодами",
    Authenticator.Type.WEBAUTHN: "Ключ доступа",
    Authenticator.Type.RECOVERY_CODES: "Запасные коды",
}


def _has_second_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user).exists())


RECORD_ACTIONS = [
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


class EmailInline(ReadOnlyInline):
    model = EmailAddress
    verbose_name_plural = "адреса почты"
    show_change_link = False
    hide_title = True
    fields = ("email", "verified", "primary")


class SecondFactorInline(ReadOnlyInline):
    """That there is one and since when; never what it is made of."""

    model = Authenticator
    verbose_name_plural = "второй шаг входа"
    show_change_link = False
    hide_title = True
    fields = ("what", "since", "used")
    readonly_fields = ("what", "since", "used")

    @admin.display(description="способ")
    def what(self, factor: Authenticator) -> str:
        return WAYS.get(factor.type, "Другой способ")

    @admin.display(description="включён")
    def since(self, factor: Authenticator) -> str:
        return moment(factor.created_at)

    @admin.display(description="последний раз")
    def used(self, factor: Authenticator) -> str:
        return moment(factor.last_used_at)


class RoleFilter(admin.SimpleListFilter):
    """Operators of one role: a handful, found by the index of operators."""

    title = "роль оператора"
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(role.value, role.label) for role in OperatorRole]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        role = self.value()
        return queryset.filter(is_staff=True, operator_role=role) if role in OperatorRole.values else queryset


class MailboxFilter(admin.SimpleListFilter):
    """Whose mailbox takes no letters: they hear of nothing until they give another address (R7)."""

    title = "почта"
    parameter_name = "mailbox"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("refuses", "Не принимает письма")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        return queryset.filter(email_refused_at__isnull=False) if self.value() == "refuses" else queryset


@admin.register(User)
class UserAdmin(LongList, WithSeeing, WithNewOperator, WithRecordActions, OperatorAdmin):
    through = {"pk": User}
    noun = Noun("учётную запись", "учётная запись,учётные записи,учётных записей")
    record_actions = (SEE_AS, *RECORD_ACTIONS, *ROLE_ACTIONS)
    list_before_template = "accounts/operator/list.html"
    list_display = ("email", "name", "is_active", "operator_role", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", RoleFilter, MailboxFilter)
    search_fields = ("email", "name")
    fields = ("email", "email_refused_at", "name", "is_active", "operator_role", "date_joined", "last_login")
    ordering = ("email",)
    inlines = (EmailInline, SecondFactorInline)

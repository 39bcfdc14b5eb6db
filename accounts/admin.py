from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group

from accounts import admin_actions
from accounts.models import User
from ui.admin import OperatorAdmin, ReadOnlyInline
from ui.admin_actions import WithRecordActions
from ui.long_lists import LongList
from ui.nouns import Noun
from ui.tags.filters import moment

# Pages that other packages bring: they confirm mailboxes, show the secret of a second factor, delete sessions and
# give out rights with no action and no history. What an operator needs of them stands on the account's own card.
for model in (EmailAddress, Authenticator, UserSession, Group):
    admin.site.unregister(model)


WAYS = {
    Authenticator.Type.TOTP: "Приложение с кодами",
    Authenticator.Type.RECOVERY_CODES: "Запасные коды",
}


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


@admin.register(User)
class UserAdmin(LongList, WithRecordActions, OperatorAdmin):
    through = {"pk": User}
    noun = Noun("учётную запись", "учётная запись,учётные записи,учётных записей")
    record_actions = admin_actions.ACCOUNT
    list_display = ("email", "name", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email", "name")
    fields = ("email", "name", "is_active", "is_staff", "date_joined", "last_login")
    ordering = ("email",)
    inlines = (EmailInline, SecondFactorInline)

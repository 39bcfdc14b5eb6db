from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts import addresses
from accounts import reasons as account_reasons
from accounts.models import User
from lib import readers
from lib.dates import today
from lib.forms import ActionForm, DayField
from organizations.forms import OrganizationField
from organizations.models import Organization
from staff.forms import (
    KINDS,
    PEDAGOGICAL,
    PEDAGOGICAL_ANSWERS,
    NameField,
    PositionField,
    SnilsField,
    mailbox,
    personal_email,
)
from staff.models import SignUp
from staff.signup.rules import may_apply
from staff.states import Kind
from texts.facts import consent_today
from texts.known import CONSENT


def _link_to_consent() -> str:
    return format_html(
        '<a href="{}" target="_blank" rel="noopener">Текст согласия</a> (откроется в новой вкладке)',
        reverse("texts:document", args=[CONSENT]),
    )


_consent = lazy(_link_to_consent, SafeString)


def consent_field() -> forms.BooleanField:
    """Ticked by the person, whoever typed the rest (R1, R10)."""
    return forms.BooleanField(
        label="Даю согласие на обработку персональных данных",
        help_text=_consent(),
        error_messages={"required": "Без согласия зарегистрироваться нельзя."},
    )


def password_field() -> forms.CharField:
    """Of the new account, chosen behind a letter's link (R1, R10)."""
    return forms.CharField(
        label="Придумайте пароль",
        max_length=200,
        strip=False,
        help_text="Не короче 10 знаков. Удобно взять три-четыре слова",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class RegistrationForm(ActionForm):
    """Who, as what, which mailbox (R1, R2, R8): what the person types, or a Responsible about the person."""

    last_name = NameField(label="Фамилия", autocomplete="family-name")
    first_name = NameField(label="Имя", autocomplete="given-name")
    patronymic = NameField(label="Отчество", autocomplete="additional-name", required=False)
    birth_date = DayField(label="Дата рождения", help_text="Например, 17.05.1985", autocomplete="bday")
    snils = SnilsField(label="СНИЛС", help_text="11 цифр, например 112-233-445 95")
    position = PositionField(
        help_text="Если должностей несколько, выберите ту, по которой нужно пройти повышение квалификации"
    )
    kind = forms.ChoiceField(label="Это основная работа?", choices=KINDS, widget=forms.RadioSelect)
    main_job = forms.CharField(
        label="Где вы работаете по основному месту",
        max_length=300,
        help_text="Организация и должность",
        error_messages={"required": "Напишите, где вы работаете по основному месту."},
    )
    main_job_pedagogical = forms.ChoiceField(
        label="Основная работа педагогическая?",
        choices=PEDAGOGICAL,
        widget=forms.RadioSelect,
        error_messages={"required": "Отметьте, педагогическая ли ваша основная работа."},
    )
    email = forms.EmailField(
        label="Личная электронная почта",
        max_length=254,
        help_text="На неё придёт письмо со ссылкой",
        widget=mailbox(),
    )
    personal = forms.BooleanField(label="Это моя личная почта", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("main_job", "main_job_pedagogical"):
            self.fields[name].required = not self.is_bound or self["kind"].data == Kind.EXTERNAL

    @property
    def asks_if_personal(self) -> bool:
        """The box looks shared, so the page asks (R2)."""
        return addresses.looks_shared(self["email"].value() or "")

    @property
    def main_job_is_pedagogical(self) -> bool | None:
        return PEDAGOGICAL_ANSWERS.get(self.cleaned_data.get("main_job_pedagogical", ""))

    def clean_email(self) -> str:
        return personal_email(self.cleaned_data["email"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if addresses.looks_shared(data.get("email", "")) and not data.get("personal"):
            self.add_error("email", account_reasons.shared_mailbox().to(readers.now()))
        if "birth_date" in data and "kind" in data:
            job = Kind(data["kind"]), data.get("main_job", ""), self.main_job_is_pedagogical
            for reason in may_apply(data["birth_date"], today(), *job):
                if reason.field not in self.errors:
                    self.add_error(reason.field, reason.to(readers.now()))
        return data


class SignUpForm(RegistrationForm):
    """A person registers (R1). Nothing here asks whether anybody is registered.

    No password: it is chosen behind the letter's link, by whoever reads the mailbox.
    """

    organization = OrganizationField(Organization.objects.open().select_related("district"))
    consent = consent_field()
    search = forms.CharField(required=False, max_length=100)

    def signup(self) -> SignUp:
        """Not stored yet."""
        data = self.cleaned_data
        names = "last_name first_name patronymic birth_date snils organization position kind email".split()
        external = data["kind"] == Kind.EXTERNAL
        return SignUp(
            **{name: data[name] for name in names},
            main_job=data["main_job"] if external else "",
            consent=consent_today(),
        )


class ConfirmForm(ActionForm):
    """The password of the new account, chosen by whoever reads the mailbox (R1)."""

    password = password_field()

    def __init__(self, *args: Any, signup: SignUp, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = User(
            email=signup.email, name=f"{signup.last_name} {signup.first_name} {signup.patronymic}"
        )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self._user)
        return password

    def hashed(self) -> str:
        """Slow on purpose: before any transaction begins."""
        return make_password(self.cleaned_data["password"])


class ResendForm(forms.Form):
    email = forms.EmailField(
        label="Электронная почта",
        max_length=254,
        help_text="С которой вы регистрировались, или новая, на которую её меняете",
        widget=mailbox(),
    )

    def clean_email(self) -> str:
        return addresses.clean(self.cleaned_data["email"])

from __future__ import annotations

from typing import Any

from django import forms

from lib.dates import today
from lib.forms import ActionForm, DayField
from staff.duplicates.known import Person
from staff.forms import NameField, SnilsField
from staff.registering import reasons
from staff.signup.forms import RegistrationForm
from staff.states import Kind
from staff.workplaces.rules import begins

KINDS = [
    (Kind.MAIN, "Да, основное место работы"),
    (Kind.EXTERNAL, "Нет, внешний совместитель: основная работа в другой организации"),
]


class RegisterForm(RegistrationForm):
    """A Responsible registers a worker (R10)."""

    started_on = DayField(
        label="Первый день работы", help_text="По приказу, например 01.09.2026", example="01.09.2026"
    )
    another_person = forms.BooleanField(
        label="Это другой человек",
        help_text="Отметьте, если сверили документы и похожая запись не об этом работнике.",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("last_name", "first_name", "patronymic", "birth_date"):
            self.fields[name].widget.attrs["autocomplete"] = "off"
        kind: Any = self.fields["kind"]
        kind.choices = KINDS
        self.fields["main_job"].label = "Где работает по основному месту"
        self.fields["main_job"].error_messages["required"] = (
            "Напишите, где работник работает по основному месту."
        )
        asked = "Отметьте, педагогическая ли основная работа."
        self.fields["main_job_pedagogical"].error_messages["required"] = asked
        self.fields["email"].label = "Личная почта работника"
        self.fields["email"].help_text = "На неё придёт приглашение. Пароль работник придумает сам."
        self.fields["personal"].label = "Эту почту читает только работник"

    @property
    def asks_if_another(self) -> bool:
        """A similar record was found, so the page asks (R1)."""
        similar = any(getattr(reason, "why", None) is reasons.similar for reason in self.reasons)
        return similar or bool(self["another_person"].value())

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "birth_date" in data and "started_on" in data and "birth_date" not in self.errors:
            for reason in begins(data["birth_date"], data["started_on"], today()):
                self.add_error("started_on", reason)
        return data

    def person(self) -> Person:
        return Person(**{name: self.cleaned_data[name] for name in Person.__slots__})

    def job(self) -> dict[str, Any]:
        """The rest of what `register` takes."""
        data = self.cleaned_data
        said = {name: data[name] for name in ("email", "started_on", "personal", "another_person")}
        external = data["kind"] == Kind.EXTERNAL
        return said | {
            "kind": Kind(data["kind"]),
            "main_job": data["main_job"] if external else "",
            "main_job_pedagogical": self.main_job_is_pedagogical if external else None,
        }


class QuestionForm(ActionForm):
    """«Известен ли системе?»: by СНИЛС, or by ФИО and birth date (R9). Posted: none of it stands in an address."""

    snils = SnilsField(label="СНИЛС", help_text="11 цифр, например 112-233-445 95", required=False)
    last_name = NameField(label="Фамилия", autocomplete="off", required=False)
    first_name = NameField(label="Имя", autocomplete="off", required=False)
    patronymic = NameField(label="Отчество", autocomplete="off", required=False)
    birth_date = DayField(label="Дата рождения", help_text="Например, 17.05.1985", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Not optional: one or the other is needed, and the page says so itself.
        for name in ("snils", "last_name", "first_name", "birth_date"):
            self.fields[name].either = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.errors or data.get("snils"):
            return data
        missing = [name for name in ("last_name", "first_name", "birth_date") if not data.get(name)]
        if len(missing) == len(("last_name", "first_name", "birth_date")):
            self.add_error("snils", "Введите СНИЛС или фамилию, имя и дату рождения.")
            return data
        for name in missing:
            self.add_error(name, "Без СНИЛС нужны фамилия, имя и дата рождения.")
        return data

    def person(self) -> Person:
        """By СНИЛС alone, or by ФИО and birth date; by all of it where all of it is typed."""
        data = self.cleaned_data
        if not (data["last_name"] and data["first_name"] and data["birth_date"]):
            return Person(snils=data["snils"])
        return Person(**{name: data[name] for name in Person.__slots__})

from __future__ import annotations

from typing import Any

from django import forms

from lib.forms import ActionForm, DayField
from staff.forms import NameField, SnilsField
from staff.models import Worker


class PersonalDataForm(ActionForm):
    """What a worker may ask to change (R11). The СНИЛС is not shown in full, so an empty field leaves it as it is."""

    last_name = NameField(label="Фамилия", autocomplete="family-name")
    first_name = NameField(label="Имя", autocomplete="given-name")
    patronymic = NameField(label="Отчество", autocomplete="additional-name", required=False)
    birth_date = DayField(label="Дата рождения", help_text="Например, 17.05.1985", autocomplete="bday")
    snils = SnilsField(label="СНИЛС", required=False)
    graduated_on = DayField(
        label="Дата окончания вуза или колледжа",
        required=False,
        help_text="Нужна, если вы окончили его недавно",
    )
    why = forms.CharField(
        label="Почему меняются данные",
        max_length=300,
        help_text="Например, смена фамилии, опечатка при регистрации",
    )

    def __init__(self, *args: Any, worker: Worker, **kwargs: Any) -> None:
        names = ("last_name", "first_name", "patronymic", "birth_date", "graduated_on")
        kwargs["initial"] = {name: getattr(worker, name) for name in names}
        super().__init__(*args, **kwargs)
        self.fields["snils"].help_text = f"Сейчас {worker.masked_snils}. Заполните, только если номер другой"

    def values(self) -> dict[str, Any]:
        """The data asked for, as the record keeps them."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "why"}
        if not data["snils"]:
            del data["snils"]
        return data

from __future__ import annotations

from typing import Any

from django import forms

from lib.forms import ActionForm
from support.models import Kind
from support.tickets.forms import RECORD, words

# What one may need without being able to log in.
KINDS = (Kind.LOGIN, Kind.DUPLICATE, Kind.OTHER)


class PublicForm(ActionForm):
    """Nothing of it is compared with anybody's record: whoever writes learns nothing (R39)."""

    kind = forms.ChoiceField(
        label="Что случилось",
        choices=[(str(kind), kind.label) for kind in KINDS],
        initial=str(Kind.LOGIN),
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label="Электронная почта",
        help_text="На неё придёт ответ",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Введите почту: на неё придёт ответ."},
    )
    name = forms.CharField(
        label="ФИО",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Назовите себя: фамилия, имя, отчество."},
    )
    place = forms.CharField(label="Организация, где вы работаете", max_length=200, required=False)
    number = forms.CharField(
        label="ID работника",
        help_text="Если помните",
        max_length=9,
        required=False,
        widget=forms.TextInput(attrs=RECORD),
    )
    description = words("Опишите, что происходит", "Опишите, что происходит: что вы делаете и что видите.")

    def told(self, about: str) -> dict[str, Any]:
        """The fields of the ticket; about: the refusal that led here."""
        said = self.cleaned_data
        number = f"ID {said['number']}" if said["number"] else ""
        signed = ", ".join(filter(None, (said["name"], number, said["place"])))
        return {"description": said["description"], "signed": signed, "about": about}

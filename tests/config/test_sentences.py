"""R45: what is wrong with a field is said in our words (locale/forms)."""

from __future__ import annotations

from django import forms
from django.utils import translation


class Form(forms.Form):
    name = forms.CharField(max_length=5)
    day = forms.DateField()
    email = forms.EmailField()
    number = forms.IntegerField(min_value=3)
    choice = forms.ChoiceField(choices=[("a", "А")])
    scan = forms.FileField()


WRONG = {"name": "слишком", "day": "32.13.2026", "email": "anna", "number": "1", "choice": "b"}


def errors(data: dict[str, str]) -> dict[str, list[str]]:
    with translation.override("ru"):
        return {name: [str(error) for error in found] for name, found in Form(data).errors.items()}


def test_r45_what_is_wrong_with_a_field_says_what_to_do() -> None:
    assert errors({})["day"] == ["Заполните это поле."]
    assert errors(WRONG) == {
        "name": ["Слишком длинно: помещается 5 знаков, а здесь 7."],
        "day": ["Введите дату так: 23.11.2026."],
        "email": ["В адресе что-то не так: он пишется без пробелов, со знаком @, например anna@mail.ru."],
        "number": ["Введите число не меньше 3."],
        "choice": ["Выберите из списка: такого варианта в нём нет."],
        "scan": ["Заполните это поле."],
    }

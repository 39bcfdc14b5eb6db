"""R45: what Django and allauth say to people is said in our words (locale/forms)."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Callable, Iterator

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from staff.models import Worker
from tests import factories
from tests.test_house import ROOT

CATALOGUES = [("locale", "django"), ("locale/forms", "django"), ("locale/forms", "djangojs")]
OFFICIAL = re.compile(
    r"Пожалуйста|[Кк]орректн|[Уу]четн|[Вв]ведите правильн|Введенн|Убедитесь|Обязательное поле|недействител"
)


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


@pytest.mark.parametrize(
    ("password", "says"),
    [
        ("password123", "Такой пароль легко подобрать. Возьмите три-четыре слова."),
        ("7391825640", "Пароль из одних цифр легко подобрать. Возьмите три-четыре слова."),
        ("кот", "Пароль короткий: нужно не меньше 10 знаков. Возьмите три-четыре слова."),
    ],
)
def test_r5_a_weak_password_is_refused_in_plain_words(password: str, says: str) -> None:
    with translation.override("ru"), pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert says in refused.value.messages


def test_r5_the_page_says_it(anna: Worker, signed_in: Callable[..., Client]) -> None:
    typed = {"oldpassword": factories.PASSWORD, "password1": "password123", "password2": "другое-слово-77"}
    text = signed_in(anna.user).post("/account/password/change/", typed).content.decode()
    assert "Такой пароль легко подобрать" in text
    assert not OFFICIAL.search(text)


def entries(text: str) -> Iterator[tuple[str, list[str]]]:
    """The message and its translations, of a catalogue's source."""
    for block in text.split("\n\n"):
        said = re.findall(r'^(msgid|msgstr(?:\[\d\])?) (".*")$', block, re.MULTILINE)
        words = {key: ast.literal_eval(value) for key, value in said}
        if message := words.pop("msgid", ""):
            yield message, list(words.values())


@pytest.mark.parametrize(("folder", "name"), CATALOGUES)
def test_what_is_compiled_is_what_is_written(folder: str, name: str) -> None:
    """After a change: `msgfmt -o django.mo django.po` in its folder; what scripts say is in `djangojs`."""
    path = ROOT / folder / "ru/LC_MESSAGES"
    with (path / f"{name}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for message, said in entries((path / f"{name}.po").read_text()):
        found = (
            [compiled[message]] if message in compiled else [compiled[message, i] for i in range(len(said))]
        )
        assert found == said

"""A weak password is refused in plain words (R5)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from staff.models import Worker
from tests import factories

OFFICIAL = re.compile(
    r"Пожалуйста|[Кк]орректн|[Уу]четн|[Вв]ведите правильн|Введенн|Убедитесь|Обязательное поле|недействител"
)


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

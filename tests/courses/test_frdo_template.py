"""R38: the template of the file for ФИС ФРДО: versions that the operator writes, a column in a line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from courses.frdo.check import row
from courses.frdo.default import COLUMNS
from courses.frdo.layout import parsed
from courses.models import FrdoTemplate
from lib.dates import today
from staff.models import Worker
from tests import factories

ADD = reverse("admin:courses_frdotemplate_add")


def test_r38_the_first_template_can_be_read() -> None:
    layout = parsed(COLUMNS)
    assert len(layout) == 30
    assert ("СНИЛС", True) in [(title, needed) for title, needed, _ in layout]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("СНИЛС", "Строка 2: нужно «Заголовок = что писать»."),
        ("Отчество = отчесто", "Строка 2: «отчесто» взять неоткуда."),
        ("Вид = пол", "Строка 2: такой столбец уже есть."),
        ("Форма = форма: Очно", "Строка 2: «Очно»: нужно «наше → их»."),
    ],
)
def test_r38_a_line_that_says_nothing_is_named(line: str, said: str) -> None:
    with pytest.raises(ValidationError) as error:
        parsed(f'Вид* = "Удостоверение"\n{line}')
    assert error.value.messages[0].startswith(said)


@pytest.mark.django_db
def test_r38_words_of_ours_become_words_of_the_register(anna: Worker) -> None:
    given = factories.certificate(factories.finished(anna), "77/ПК № 015", today())
    layout = parsed("Серия = серия\nНомер = номер без серии\nФорма = форма: очно -> Очная\nПусто =")
    assert row(given, layout) == ["77/ПК", "015", "Очная", ""]


@pytest.mark.django_db
def test_r38_the_operator_keeps_versions_and_the_newest_that_holds_is_taken(
    gleb: Any, signed_in: Callable[..., Client]
) -> None:
    FrdoTemplate.objects.all().delete()
    desk = signed_in(gleb)
    typed = {"effective_from": "01.01.2026", "columns": "СНИЛС = СНИЛС", "note": "", "why": "письмо"}
    assert desk.post(ADD, typed).status_code == 302
    assert "СНИЛС = СНИЛС</textarea>" in desk.get(ADD).text
    later = typed | {"effective_from": f"{today() + timedelta(days=1):%d.%m.%Y}"}
    assert desk.post(ADD, later).status_code == 302
    assert "уже есть" in desk.post(ADD, later).text
    assert "взять неоткуда" in desk.post(ADD, later | {"columns": "СНИЛС = снилсс"}).text
    template = FrdoTemplate.objects.in_force(today())
    assert template is not None
    assert template.effective_from == date(2026, 1, 1)
    assert template.history.get().history_change_reason.endswith("письмо")

"""What people type in cells, and what is meant (R1, R10)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from lib import sheets
from lib.sheets import cells
from lib.sheets.notes import Notes
from lib.sheets.table import tidy
from lib.spreadsheets import harmless
from tests.lib.sheets.files import ANNA, COLUMNS, HEADER, text, xlsx

MARCH = date(1985, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        datetime(1985, 3, 12),  # noqa: DTZ001 a cell has no zone
        31118,
        31118.0,
        "31118",
        "12.03.1985",
        "12.3.85",
        "12/03/1985",
        "12-03-1985",
        "12,03,1985",
        "1985-03-12",
        "12.03.1985 0:00:00",
        "12.03.1985г.",
        "12.03.1985 г.",
        "12 марта 1985 г.",
        "12 марта 1985 года",
        "«12» марта 1985",
        "12 МАР 1985",
    ],
)
def test_r10_a_day_however_it_was_typed(typed: Any) -> None:
    assert cells.day(typed) == MARCH


@pytest.mark.parametrize(
    "typed",
    ["1985", 1985, "31.02.1985", "12.13.1985", "март 1985", "нет", "12.03.19850", True, 1e300, "99999999999"],
)
def test_r10_what_is_no_day_is_refused(typed: Any) -> None:
    with pytest.raises(ValidationError, match="не похоже на дату"):
        cells.day(typed)


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("112-233-445 95", "11223344595"),
        ("112 233 445 95", "11223344595"),
        (11223344595, "11223344595"),
        (11223344595.0, "11223344595"),
        (8765430300, "08765430300"),
        ("8765430300", "08765430300"),
        ("087–654–303 00", "08765430300"),
    ],
)
def test_r1_a_snils_gets_back_the_zeros_that_excel_took(typed: Any, digits: str) -> None:
    assert cells.snils(typed) == digits


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("112-233-445 96", "опечатка"),
        (8765430301, "11 цифр"),
        ("1,12233E+10", "сократил"),
        ("нет", "11 цифр"),
        ("000-000-000 00", "нули"),
    ],
)
def test_r1_a_wrong_snils_is_refused(typed: Any, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        cells.snils(typed)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Иванова Анна Петровна", ("Иванова", "Анна", "Петровна")),
        ("ИВАНОВА АННА ПЕТРОВНА", ("Иванова", "Анна", "Петровна")),
        ("Петрова - Водкина Анна", ("Петрова-Водкина", "Анна", "")),
        ("Алиев Али Гусейн оглы", ("Алиев", "Али", "Гусейн оглы")),
        ("САЛТЫКОВ-ЩЕДРИН МИХАИЛ ЕВГРАФОВИЧ", ("Салтыков-Щедрин", "Михаил", "Евграфович")),
    ],
)
def test_r10_the_parts_of_a_name(typed: str, parts: tuple[str, ...]) -> None:
    assert cells.full_name(typed) == parts


@pytest.mark.parametrize(
    "typed", ["Иванова А. П.", "Иванова", "Иванова Анна Петровна вн. совм.", "Ivanova Anna"]
)
def test_r10_a_name_that_is_not_whole_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        cells.full_name(typed)


def test_r10_an_address_with_cyrillic_letters_is_mended() -> None:
    assert cells.email("Аnnа@mail.ru ") == "anna@mail.ru"
    with pytest.raises(ValidationError, match=r"anna@mail\.ru"):
        cells.email("нет почты")


def test_r10_a_choice_and_a_number() -> None:
    known = cells.choice({"Да": 1, "Нет": 0}, {"+": 1})
    assert (known(" ДА "), known("нет"), known("+")) == (1, 0, 1)
    with pytest.raises(ValidationError, match="«Да», «Нет»"):
        known("может быть")
    assert cells.whole(1, 99)("12") == cells.whole()(12.0) == 12
    with pytest.raises(ValidationError, match="от 1 до 99"):
        cells.whole(1, 99)(100)


def test_r10_spaces_and_look_alike_letters_are_mended_and_told() -> None:
    row = ["\u00a0Иванова  ", "Aнна", "Петро\u00adвна", *ANNA[3:]]  # a Latin A
    sheet = sheets.read(xlsx([[f" {title} " for title in HEADER], row]), "a.xlsx", COLUMNS)
    assert [sheet.rows[0].values[name] for name in ("last_name", "first_name", "patronymic")] == ANNA[:3]
    assert sheet.notes == ["Латинские буквы в русских словах заменены русскими: строка 2."]


def test_r10_an_empty_cell_is_none_and_a_required_one_is_an_error() -> None:
    sheet = sheets.read(text([HEADER, ["Иванова", "", "—", *ANNA[3:5], "", ""]]), "a.csv", COLUMNS)
    row = sheet.rows[0]
    assert (row.values["patronymic"], row.values["email"]) == (None, None)
    assert row.errors == {"first_name": "Не заполнено: Имя."}
    assert row.raw["patronymic"] == ""


@pytest.mark.parametrize("typed", ["нет", "Нет", "отсутствует", "без отчества", "б/о", "нет."])
def test_r10_no_patronymic_in_words_is_no_patronymic(typed: str) -> None:
    assert cells.patronymic(typed) is None
    assert cells.full_name("Ли Анна Нет") == ("Ли", "Анна", "")


def test_r10_a_patronymic_that_sounds_so_is_read() -> None:
    assert cells.patronymic("НЕТАЕВНА") == "Нетаевна"


def test_r10_a_file_of_ours_that_comes_back_reads_as_it_was_typed() -> None:
    notes = Notes()
    for typed in ("+7 927 000-00-00", "=Иванова", "@anna"):
        assert tidy(harmless(typed), notes, 1) == typed
    assert tidy(harmless("-"), notes, 1) == ""
    assert tidy("'Анна'", notes, 1) == "'Анна'"

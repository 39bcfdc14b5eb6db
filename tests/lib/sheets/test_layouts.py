"""Tables as they stand in schools' files: where the header is, what is merged, hidden, repeated or totalled (R10)."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from lib import sheets
from lib.sheets import Sheet
from tests.lib.sheets.files import ANNA, COLUMNS, HEADER, VERA, text, xls, xlsx


def surnames(sheet: Sheet) -> list[str]:
    return [row.values["last_name"] for row in sheet.rows]


def test_r10_a_title_an_empty_row_and_totals_stay_out() -> None:
    rows = [["Список работников МБОУ СОШ № 12"], [], HEADER, [str(n) for n in range(1, 8)], ANNA, [], VERA]
    rows += [
        HEADER,
        ANNA,
        ["Итого:", "", "", "", "", "", "3"],
        ["Директор", "", "", "", "", "", "Смирнов И. И."],
    ]
    sheet = sheets.read(xlsx(rows), "a.xlsx", COLUMNS)
    assert surnames(sheet) == ["Иванова", "Петрова", "Иванова"]
    assert [row.number for row in sheet.rows] == [5, 7, 9]
    assert sheet.notes == [
        "Итоги пропущены: строка 10.",
        "Подпись под таблицей пропущена: строка 11.",
        "Повтор заголовка пропущен: строка 8.",
        "Номера столбцов под заголовком пропущены: строка 4.",
        "Над таблицей пропущено: строки 1–2.",
    ]


def test_r10_two_header_rows_with_merged_cells() -> None:
    def merge(_book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 1, 0, 3, "ФИО")
        for place, said in ((0, "№ п/п"), (4, "Дата рождения"), (5, "СНИЛС")):
            sheet.merge_range(0, place, 1, place, said)

    rows = [[], ["", "Фамилия", "Имя", "Отчество"], [1, *ANNA[:5]], [2, *VERA[:5]]]
    sheet = sheets.read(xlsx(rows, merge), "a.xlsx", COLUMNS)
    assert surnames(sheet) == ["Иванова", "Петрова"]
    assert (sheet.missing, sheet.rows[0].errors, sheet.notes) == ([], {}, [])


def test_r10_two_header_rows_that_nobody_merged() -> None:
    rows = [["ФИО", "", "", "Дата рождения", "СНИЛС"], ["Фамилия", "Имя", "Отчество"], ANNA[:5]]
    sheet = sheets.read(text(rows), "a.csv", COLUMNS)
    assert (surnames(sheet), sheet.missing, sheet.rows[0].number) == (["Иванова"], [], 3)


def test_r10_the_name_in_one_cell() -> None:
    rows = [
        ["Фамилия, имя, отчество", "Дата рождения работника", "СНИЛС*"],
        ["Иванова Анна Петровна", *ANNA[3:5]],
    ]
    sheet = sheets.read(xlsx(rows), "a.xlsx", COLUMNS)
    row = sheet.rows[0]
    assert [row.values[name] for name in ("last_name", "first_name", "patronymic")] == ANNA[:3]
    assert (sheet.missing, row.errors) == ([], {})


def test_r10_columns_in_any_order_and_columns_that_nobody_asked_for() -> None:
    order = [6, 4, 0, 3, 1, 2]
    rows = [[*(HEADER[at] for at in order), "Стаж", "№"], [*(ANNA[at] for at in order), 12, 1]]
    sheet = sheets.read(xlsx(rows), "a.xlsx", COLUMNS)
    assert sheet.rows[0].values["position"] == 1
    assert "email" not in sheet.found
    assert "email" not in sheet.rows[0].values
    assert sheet.notes == ["Эти столбцы не нужны и не читались: «Стаж»."]


@pytest.mark.parametrize("old", [False, True])
def test_r10_what_is_hidden_is_not_read_and_is_told(old: bool) -> None:
    def hide(book: Any, sheet: Any) -> None:
        if old:
            sheet.row(1).hidden = True
            sheet.col(5).hidden = True
            book.add_sheet("Архив").visibility = 1
        else:
            sheet.set_row(1, None, None, {"hidden": True})
            sheet.set_column(5, 5, None, None, {"hidden": True})
            book.add_worksheet("Архив").hide()

    rows = [HEADER, ANNA, VERA]
    sheet = sheets.read((xls if old else xlsx)(rows, hide), "a", COLUMNS)
    assert surnames(sheet) == ["Петрова"]
    assert "email" not in sheet.found
    assert sheet.notes == [
        "Скрытые листы не читались: «Архив».",
        "Скрыто и не читалось: строка 2. Если нужны, покажите их в Excel и приложите файл снова.",
        "Скрытые столбцы не читались: «Электронная почта».",
    ]


def test_control_the_same_rows_shown_are_read() -> None:
    assert surnames(sheets.read(xls([HEADER, ANNA, VERA]), "a", COLUMNS)) == ["Иванова", "Петрова"]


def test_r10_a_cell_merged_over_rows_is_said_of_each() -> None:
    def merge(_book: Any, sheet: Any) -> None:
        sheet.merge_range(1, 6, 2, 6, "Учитель")

    sheet = sheets.read(xlsx([HEADER, ANNA[:6], VERA[:6]], merge), "a.xlsx", COLUMNS)
    assert [row.values["position"] for row in sheet.rows] == [1, 1]


def test_r10_a_heading_between_rows_is_told() -> None:
    sheet = sheets.read(xlsx([HEADER, ["Начальная школа"], ANNA]), "a.xlsx", COLUMNS)
    assert surnames(sheet) == ["Иванова"]
    assert sheet.notes == ["Заполнена одна ячейка, поэтому пропущено: строка 2 («Начальная школа»)."]


def test_r10_the_sheet_with_the_list_is_found() -> None:
    def more(book: Any, _sheet: Any) -> None:
        second = book.add_worksheet("Работники")
        for number, row in enumerate([HEADER, VERA]):
            second.write_row(number, 0, row)

    sheet = sheets.read(xlsx([["Инструкция"], ["Заполните второй лист"]], more), "a.xlsx", COLUMNS)
    assert surnames(sheet) == ["Петрова"]
    assert sheet.notes == ["Прочитан лист «Работники». Другие не читались: «Список»."]


def test_r10_what_is_missing_is_named() -> None:
    assert sheets.read(xlsx([HEADER[:3], ANNA[:3]]), "a.xlsx", COLUMNS).missing == ["Дата рождения", "СНИЛС"]


def test_r10_no_header_at_all_is_refused_with_what_is_needed() -> None:
    with pytest.raises(ValidationError) as caught:
        sheets.read(xlsx([["Наименование", "Цена"], ["Мел", 12]]), "a.xlsx", COLUMNS)
    assert caught.value.messages[0] == (
        "Не нашлась строка с названиями столбцов. Нужны: «Фамилия», «Имя», «Дата рождения», «СНИЛС»."
        " В файле видно: «Наименование», «Цена». Скачайте образец и вставьте список в него."
    )

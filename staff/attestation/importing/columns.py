"""The columns of a file of attestations, and how schools head them (R19)."""

from __future__ import annotations

from lib.sheets import Column, cells
from staff.importing.columns import WHO
from staff.states import Category

CATEGORY = cells.choice(
    {
        "Высшая категория": Category.HIGHEST.value,
        "Первая категория": Category.FIRST.value,
        "Соответствие занимаемой должности": Category.FIT.value,
    },
    {
        "высшая": Category.HIGHEST.value,
        "высшая квалификационная категория": Category.HIGHEST.value,
        "вкк": Category.HIGHEST.value,
        "первая": Category.FIRST.value,
        "1": Category.FIRST.value,
        "1 категория": Category.FIRST.value,
        "i": Category.FIRST.value,
        "первая квалификационная категория": Category.FIRST.value,
        "1кк": Category.FIRST.value,
        "соответствие": Category.FIT.value,
        "сзд": Category.FIT.value,
        "соответствует занимаемой должности": Category.FIT.value,
        "соответствие должности": Category.FIT.value,
    },
)
_SAID = (
    Column(
        "snils",
        "СНИЛС",
        also=("Страховой номер", "СНИЛС номер"),
        read=cells.snils,
        example="112-233-445 95",
        hint="Нужен, только если у вас работают полные тёзки",
    ),
    Column(
        "position",
        "Должность",
        also=("Занимаемая должность", "Должность, по которой аттестован", "По какой должности"),
        read=cells.line(200),
        example="Учитель математики",
        hint="Как в списке должностей АИС. Пусто: должность, по которой человек работает у вас",
    ),
    Column(
        "category",
        "Категория",
        also=("Результат", "Квалификационная категория", "Результат аттестации", "Имеющаяся категория"),
        required=True,
        read=CATEGORY,
        example="Первая категория",
    ),
    Column(
        "on",
        "Дата аттестации",
        also=("Дата", "Дата приказа", "Аттестован", "Дата присвоения", "Дата установления категории"),
        required=True,
        read=cells.day,
        example="26.03.2024",
        hint="День решения комиссии или приказа",
    ),
    Column(
        "next_on",
        "Следующая аттестация",
        also=("Следующая", "Срок действия", "Действует до", "Дата следующей аттестации"),
        read=cells.day,
        example="26.03.2029",
        hint="Пусто, если категория бессрочная",
    ),
)
COLUMNS = (*WHO, *_SAID)
# Of the operator's file: its people work in many organizations.
REGION_COLUMNS = (
    Column(
        "id",
        "ID работника",
        also=("ID", "Номер в АИС"),
        read=cells.whole(1, 10**9),
        hint="Номер работника в АИС, если он известен",
    ),
    *WHO,
    Column(
        "organization",
        "Организация",
        also=("ID организации", "Место работы", "Наименование организации", "ОО", "Школа"),
        read=cells.line(300),
        example="МБОУ «Школа № 12»",
        hint="ID или название. Нужна, только если есть полные тёзки",
    ),
    *_SAID,
)

"""The columns of a file of organizations, as the region's lists head them (R10)."""

from __future__ import annotations

from lib.sheets import Column, cells

COLUMNS = (
    Column(
        "id",
        "ID",
        also=("ID организации", "Номер в АИС"),
        read=cells.whole(1, 10**9),
        hint="Номер организации в АИС, если он известен",
    ),
    Column(
        "name",
        "Название",
        also=("Наименование", "Наименование организации", "Название организации", "Организация", "ОО"),
        read=cells.line(300),
        example="МБОУ «Школа № 12»",
        hint="По уставу",
    ),
    Column("type", "Тип", also=("Тип организации",), read=cells.line(120), example="Школа", hint="Как в АИС"),
    Column(
        "district",
        "Район",
        also=("Городской округ", "Муниципалитет", "Территория", "Муниципальный район"),
        read=cells.line(120),
        example="Советский район",
        hint="Как в АИС",
    ),
    Column(
        "parent",
        "Головная организация",
        also=("Головная", "Юридическое лицо", "Структурное подразделение чего"),
        read=cells.line(300),
        hint="Для структурного подразделения: ID или название",
    ),
    Column("address", "Адрес", also=("Почтовый адрес", "Юридический адрес"), read=cells.line(300)),
    Column(
        "email",
        "Электронная почта",
        also=("Почта", "E-mail", "Email", "Эл. почта"),
        read=cells.email,
        example="school12@obr.example",
    ),
    Column(
        "phone", "Телефон", also=("Контактный телефон", "Тел."), read=cells.phone, example="+7 846 200-00-12"
    ),
)

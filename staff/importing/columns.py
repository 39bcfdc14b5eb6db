"""The columns of a file of workers, and how schools head them (R8, R10, R15)."""

from __future__ import annotations

from lib.sheets import Column, cells
from staff.states import Kind

NAMES = ("last_name", "first_name", "patronymic")
KINDS = cells.choice(
    {"Основная": Kind.MAIN.value, "Внешнее совместительство": Kind.EXTERNAL.value},
    {
        "основное место работы": Kind.MAIN.value,
        "основное место": Kind.MAIN.value,
        "основная работа": Kind.MAIN.value,
        "основное": Kind.MAIN.value,
        "основной": Kind.MAIN.value,
        "штат": Kind.MAIN.value,
        "штатный": Kind.MAIN.value,
        "внешний совместитель": Kind.EXTERNAL.value,
        "внеш. совместитель": Kind.EXTERNAL.value,
        "внешний": Kind.EXTERNAL.value,
        "внешнее": Kind.EXTERNAL.value,
        "совместитель": Kind.EXTERNAL.value,
        "совместительство": Kind.EXTERNAL.value,
        "внутренний совместитель": Kind.INTERNAL.value,
        "внутреннее совмещение": Kind.INTERNAL.value,
    },
)
# Whom a row is about: in every file of people.
WHO = (
    Column(
        "full_name",
        "ФИО",
        also=("Ф.И.О.", "Фамилия Имя Отчество", "Работник", "Сотрудник", "Педагог"),
        read=cells.full_name,
        fills=NAMES,
    ),
    Column("last_name", "Фамилия", required=True, read=cells.name, example="Иванова"),
    Column("first_name", "Имя", required=True, read=cells.name, example="Анна"),
    Column("patronymic", "Отчество", read=cells.patronymic, example="Петровна", hint="Если есть"),
)
COLUMNS = (
    *WHO,
    Column(
        "birth_date",
        "Дата рождения",
        also=("Д.р.", "Родился", "Год рождения", "Дата рожд."),
        required=True,
        read=cells.day,
        example="12.03.1985",
    ),
    Column(
        "snils",
        "СНИЛС",
        also=("Страховой номер", "СНИЛС номер"),
        required=True,
        read=cells.snils,
        example="112-233-445 95",
    ),
    Column(
        "email",
        "Электронная почта",
        also=("Почта", "E-mail", "Email", "Эл. почта", "Адрес электронной почты", "Электронный адрес"),
        required=True,
        read=cells.email,
        example="ivanova.anna@mail.ru",
        hint="Личная: её читает только сам работник",
    ),
    Column(
        "position",
        "Должность",
        also=("Занимаемая должность", "Должность по штатному расписанию"),
        required=True,
        read=cells.line(200),
        example="Учитель математики",
        hint="Как в списке должностей АИС",
    ),
    Column(
        "started_on",
        "Работает с",
        also=("Дата приёма", "Дата приёма на работу", "Принят", "Первый день работы", "Дата начала работы"),
        read=cells.day,
        example="01.09.2020",
        hint="Первый день работы по приказу. Пусто: день загрузки",
    ),
    Column(
        "kind",
        "Занятость",
        also=("Вид занятости", "Основной или совместитель"),
        read=KINDS,
        example="Основная",
        hint="Пусто: основная",
    ),
    Column(
        "main_job",
        "Основное место работы",
        also=("Где основная работа", "Место основной работы"),
        read=cells.line(300),
        hint="Только для внешних совместителей: организация и должность",
    ),
    Column(
        "main_job_pedagogical",
        "Основная работа педагогическая",
        read=cells.yes_or_no,
        hint="Только для внешних совместителей: да или нет",
    ),
)

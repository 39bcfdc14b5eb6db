"""The columns of a file of groups, as timetables head them (R35)."""

from __future__ import annotations

from courses.groups.sessions import EXAMPLE
from courses.importing.groups.typed import opening
from courses.importing.programmes.columns import HOURS, PROVIDER, TITLE, by_lines
from courses.states import Form, Funding
from lib.sheets import Column, cells

FUNDING = cells.choice(
    {one.short: one.value for one in Funding},
    {
        **{one.label: one.value for one in Funding},
        "чек": Funding.VOUCHER.value,
        "именной образовательный чек": Funding.VOUCHER.value,
        "государственное задание": Funding.STATE.value,
        "гз": Funding.STATE.value,
        "внебюджетная": Funding.PAID.value,
        "вб": Funding.PAID.value,
    },
)
FORM = cells.choice(
    {one.label: one.value for one in Form},
    {
        "очная": Form.THERE.value,
        "очно-заочно": Form.BOTH.value,
        "очно-дистанционно": Form.BOTH.value,
        "смешанная": Form.BOTH.value,
        "дистанционная": Form.REMOTE.value,
        "заочно": Form.REMOTE.value,
        "онлайн": Form.REMOTE.value,
    },
)
NUMBER = Column(
    "number",
    "Номер группы",
    also=("Номер", "Группа", "№ группы", "№"),
    required=True,
    read=cells.line(40),
    example="27-0101",
)
COLUMNS = (
    NUMBER,
    Column(
        "programme",
        "ID программы",
        read=cells.whole(1, 10**9),
        hint="Номер программы в АИС, если он известен. Без него программа узнаётся по названию",
    ),
    TITLE,
    HOURS,
    PROVIDER,
    Column("funding", "Оплата", also=("Источник оплаты", "Финансирование"), read=FUNDING, example="ИОЧ"),
    Column("form", "Форма", also=("Форма обучения",), read=FORM, example=Form.THERE.label),
    Column(
        "starts_on",
        "Первый день",
        also=("Начало", "Дата начала", "Начало обучения", "Начало занятий"),
        read=cells.day,
        example="11.01.2027",
    ),
    Column(
        "ends_on",
        "Последний день",
        also=("Окончание", "Дата окончания", "Конец", "Окончание обучения"),
        read=cells.day,
        example="22.01.2027",
    ),
    Column(
        "time", "Время", also=("Время занятий", "Часы занятий"), read=cells.line(120), example="9:00–16:00"
    ),
    Column("town", "Город или район", also=("Город", "Район", "Территория"), read=cells.line(80)),
    Column(
        "place",
        "Место",
        also=("Адрес", "Место проведения", "Место занятий", "Аудитория"),
        read=cells.line(300),
        example="ул. Московская, 1, ауд. 204",
    ),
    Column(
        "seats",
        "Мест",
        also=("Количество мест", "Численность", "План набора"),
        read=cells.whole(0, 10_000),
        example="25",
    ),
    Column(
        "registration_from",
        "Запись с",
        also=("Начало записи", "Регистрация с", "Открытие записи"),
        read=opening,
        example="01.12.2026 10:00",
        hint="День, а если запись открывается не с начала дня, и час",
    ),
    Column(
        "registration_until",
        "Запись по",
        also=("Окончание записи", "Регистрация по", "Конец записи", "Запись до"),
        read=cells.day,
        example="30.12.2026",
    ),
    Column(
        "sessions",
        "Занятия",
        also=("Занятия по дням", "Расписание", "Расписание занятий"),
        read=by_lines,
        example=EXAMPLE,
        hint="День, часы и место, если оно другое; занятия через точку с запятой",
    ),
    Column(
        "minimum",
        "Наименьшее число людей",
        also=("Минимум", "Минимум людей", "Минимальная численность"),
        read=cells.whole(0, 10_000),
    ),
    Column(
        "contact_name",
        "Кто отвечает на вопросы",
        also=("Контактное лицо", "Контакт", "Куратор", "Ответственный за группу"),
        read=cells.line(120),
    ),
    Column("contact_phone", "Телефон", also=("Контактный телефон", "Тел."), read=cells.line(60)),
    Column("contact_email", "Почта", also=("Электронная почта", "E-mail", "Эл. почта"), read=cells.email),
)

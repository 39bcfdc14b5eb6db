"""Believable things for the gallery to show; nothing here is kept anywhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib.auth.models import Permission
from django_filters import CharFilter, ChoiceFilter, DateFromToRangeFilter, FilterSet

from lib.dates import now
from lib.reasons import Reason
from ui.columns import Column
from ui.fields import Option, Period
from ui.history import Change, Event
from ui.states import State


class Sample(State):
    """A state of each colour."""

    FRESH = "fresh", "green", "ticket", "Действует"
    BUSY = "busy", "blue", "calendar-check", "Запись действует"
    WAITS = "waits", "yellow", "hourglass", "Ждёт подтверждения"
    CLOSED = "closed", "red", "lock", "Доступ закрыт"
    OVER = "over", "grey", "circle-check", "Использован"


EARLY = Reason(
    "Следующий чек можно выдать с 10.03.2029: предыдущий выдан 10.03.2026.",
    rule="R26",
    paragraph="Чек выдаётся педагогическому работнику один раз в три года, независимо от количества занимаемых должностей.",
    first_day=date(2029, 3, 10),
    next_step="Пока можно записаться на курс по государственному заданию: чек для этого не нужен.",
)
FULL = Reason(
    "В группе нет свободных мест: занято 25 из 25.",
    rule="R36",
    next_step="Выберите другую группу этой программы.",
)
TASKS = [EARLY]
CHANGES = [
    Change("Фамилия", "Смирнова", "Кузнецова"),
    Change("Имя", "Анна", "Анна"),
    Change("Телефон", "", "+7 927 000-00-00"),
]


def events() -> list[Event]:
    at = now()
    return [
        Event(at, "Борис Волков, Ответственный", "Изменение подтверждено"),
        Event(
            at - timedelta(days=2),
            "Анна Кузнецова",
            "Запрошено изменение данных",
            "Смена фамилии",
            CHANGES[:1],
        ),
        Event(at - timedelta(days=90), "Система", "Учётная запись создана"),
    ]


class SampleForm(forms.Form):
    name = forms.CharField(label="Фамилия", help_text="Как в паспорте")
    snils = forms.CharField(
        label="СНИЛС", widget=forms.TextInput(attrs={"class": "w-20ch", "inputmode": "numeric"})
    )
    position = forms.ChoiceField(
        label="Должность", choices=[("", "Выберите"), ("1", "Учитель"), ("2", "Воспитатель")]
    )
    kind = forms.ChoiceField(
        label="Это место работы",
        choices=[("main", "Основное"), ("external", "Внешнее совместительство")],
        widget=forms.RadioSelect,
    )
    days = forms.MultipleChoiceField(
        label="Удобные дни",
        choices=[("1", "Будни"), ("2", "Выходные")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    scan = forms.FileField(label="Скан приказа", help_text="PDF, JPEG или PNG, до 10 МБ", required=False)
    note = forms.CharField(label="Комментарий", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    personal = forms.BooleanField(label="Это моя личная почта", help_text="Её не видят коллеги")


def failed_form() -> SampleForm:
    form = SampleForm({"name": "", "snils": "112-233", "position": "1", "kind": "main", "personal": "on"})
    form.add_error("snils", "В СНИЛС 11 цифр, например 112-233-445 95. Проверьте, все ли цифры введены.")
    form.add_error(None, EARLY)
    return form


class SearchForm(forms.Form):
    organization = forms.CharField(
        label="Организация", help_text="Часть названия, номер или район", initial="12"
    )


OPTIONS = [
    Option("12", "Школа № 12", "Самара, Ленинский район"),
    Option("120", "Школа № 120", "Самара, Промышленный район"),
    Option("1207", "Детский сад № 12 «Ромашка»", "Тольятти, структурное подразделение школы № 45"),
]

PEOPLE = [
    {
        "number": 1200 + number,
        "name": f"{surname} {name}",
        "position": ("Учитель математики", "Воспитатель", "Учитель физики")[number % 3],
        "state": list(Sample)[number % 5],
        "since": date(2026, 1, 10) + timedelta(days=3 * number),
    }
    for number, (surname, name) in enumerate(
        (surname, name)
        for surname in ("Алексеева", "Белова", "Волкова", "Громова", "Дьячкова", "Ёлкина", "Жукова", "Зимина")
        for name in ("Анна Павловна", "Вера Ильинична", "Дарья Олеговна", "Елена Юрьевна")
    )
]


class People(list[dict[str, Any]]):
    """Rows that stand in for a queryset: they are put in order by one key."""

    def order_by(self, key: str, *rest: str) -> People:
        def value(person: dict[str, Any]) -> Any:
            return person[key.lstrip("-")]

        return People(sorted(self, key=value, reverse=key.startswith("-")))


PEOPLE_COLUMNS = (
    Column("ID", lambda person: person["number"], "number", sort=["number"], number=True),
    Column(
        "Работник",
        lambda person: person["name"],
        "name",
        sort=["name"],
        link=lambda person: f"/ui/?worker={person['number']}",
        title=True,
    ),
    Column("Должность", lambda person: person["position"]),
    Column("Работает с", lambda person: person["since"], "since", sort=["since"]),
    Column("Состояние", lambda person: person["state"], "state", sort=["state"]),
)


class PeopleFilter(FilterSet):
    q = CharFilter(label="Фамилия или ID", widget=forms.TextInput(attrs={"type": "search"}))
    state = ChoiceFilter(label="Состояние", choices=Sample.choices, empty_label="Любое")
    since = DateFromToRangeFilter(label="Работает с", widget=Period)

    def __init__(self, data: Any, queryset: Any, request: Any) -> None:
        super().__init__(data, queryset=Permission.objects.none(), request=request)
        self.people = queryset

    @property
    def qs(self) -> People:
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        text, state, since = asked.get("q", ""), asked.get("state", ""), asked.get("since")
        return People(
            one
            for one in self.people
            if text.lower() in f"{one['name']} {one['number']}".lower()
            and state in ("", one["state"])
            and (not since or not since.start or since.start.date() <= one["since"])
            and (not since or not since.stop or one["since"] <= since.stop.date())
        )


BOTH = [EARLY, FULL]
OLDEST = date(2026, 10, 28)
HAPPENS = [
    "Анна Павловна Кузнецова исчезнет из списка работников школы № 12 с 23.11.2026.",
    "Запись в группу «Цифровые инструменты учителя» (с 10.12.2026) снимется, место освободится.",
]
STAYS = ["Учётная запись и вход в личный кабинет.", "Чек № 120, пройденные курсы и аттестация."]

"""The columns of a file of programmes, as those who teach head them (R35)."""

from __future__ import annotations

from typing import Any

from lib.sheets import Column, cells
from ui.excel import Fact
from vouchers.states import BlockKind

BLOCK = cells.choice(
    {kind.label: kind.value for kind in BlockKind},
    {
        "инвариантный": BlockKind.INVARIANT.value,
        "инвариант": BlockKind.INVARIANT.value,
        "вариативный": BlockKind.VARIATIVE.value,
        "вариатив": BlockKind.VARIATIVE.value,
    },
)


def several(value: Any) -> list[str]:
    """«Учитель физики; Учитель математики»: each of them."""
    return [said for part in cells.written(value).split(";") if (said := part.strip())]


def by_lines(value: Any) -> str:
    """The same, each on a line of its own: what the programme's page shows as a list."""
    return "\n".join(several(value))


PROVIDER = Column(
    "provider",
    "Организация КПК",
    also=("Организация", "Кто проводит", "Провайдер", "Образовательная организация", "Учреждение"),
    read=cells.line(300),
    example="ИРО",
    hint="Полное или краткое название, как в АИС",
)
TITLE = Column(
    "title",
    "Программа",
    also=("Название", "Название программы", "Наименование программы", "Программа ПК", "Тема", "Курс"),
    read=cells.line(400),
    example="Современный урок математики",
)
HOURS = Column(
    "hours",
    "Часов",
    also=("Объём, часов", "Объём", "Часы", "Количество часов", "Кол-во часов", "Объём программы"),
    read=cells.whole(0, 32_767),
    example="36",
)
COLUMNS = (
    Column(
        "id",
        "ID",
        also=("ID программы", "Номер в АИС"),
        read=cells.whole(1, 10**9),
        hint="Номер программы в АИС, если он известен",
    ),
    PROVIDER,
    TITLE,
    HOURS,
    Column("block", "Блок", also=("Блок чека", "Вид блока"), read=BLOCK, example=BlockKind.VARIATIVE.label),
    Column(
        "profile_for",
        "Профильная для должностей",
        also=("Профильные должности", "Должности", "Для должностей", "Профиль"),
        read=several,
        example="Учитель математики; Учитель физики",
        hint="Должности через точку с запятой, как в АИС: прежний список заменится",
    ),
    Column(
        "for_all_teachers",
        "Для учителей всех категорий",
        also=("Для всех учителей", "Для всех категорий", "Для всех категорий учителей"),
        read=cells.yes_or_no,
        example="нет",
    ),
    Column("annotation", "Для кого", also=("Аннотация", "Кому подойдёт", "Описание")),
    Column(
        "outcomes",
        "Чему научатся",
        also=("Результаты обучения", "Результаты", "Планируемые результаты"),
        read=by_lines,
        hint="Через точку с запятой",
    ),
    Column(
        "content",
        "Содержание",
        also=("Темы", "Учебный план", "Модули"),
        read=by_lines,
        hint="Темы через точку с запятой",
    ),
    Column(
        "price",
        "Цена, ₽",
        also=("Цена", "Стоимость", "Стоимость, руб.", "Цена, руб."),
        read=cells.whole(0, 10**7),
        hint="Для групп на внебюджетной основе",
    ),
    Column("bring", "Что взять с собой", also=("С собой",)),
    Column("active", "Предлагается", also=("Действует", "Активна"), read=cells.yes_or_no, example="да"),
)
# The list as it is saved: a file of the same columns, to be edited and loaded back.
SAVED = tuple(
    Fact(column.title, lambda one, name=column.name: _saved(one, name))  # type: ignore[misc]
    for column in COLUMNS
)


def _saved(programme: Any, name: str) -> Any:
    if name == "provider":
        return programme.provider.name
    if name == "profile_for":
        return "; ".join(position.name for position in programme.profile_for.all())
    value = programme.get_block_display() if name == "block" else getattr(programme, name)
    return "; ".join(value.splitlines()) if isinstance(value, str) else value

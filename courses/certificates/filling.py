"""What one press fills in on «Закрыть группу»: numbers in a row, one date for all, a column from Excel (R38).

Nothing is saved here: the operator sees it in the fields, and the closing checks them all.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from courses.models import Enrolment
from lib.dates import format_date, today
from lib.search import fold
from lib.sheets.days import day_of

Rows = Sequence[Sequence[Any]]
Filled = tuple[dict[str, Any], list[str]]
DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d.*")
# Words without a digit are somebody's name, and no number of a certificate.
NAME = re.compile(r"[^\W\d_]+(?:[\s.-]+[^\W\d_]+)*\.?")
HEADER = re.compile(r"фио|фамил|номер|удостов|№|id", re.IGNORECASE)


def following(first: str) -> Iterator[str]:
    """63-0412, 63-0413, …: the digits at the end go up and keep their width; nothing when there is no first."""
    if first:
        head, digits = re.fullmatch(r"(.*?)(\d+)", first).groups()  # type: ignore[union-attr]
        yield from (f"{head}{int(digits) + step:0{len(digits)}}" for step in count())


def numbered(seats: Sequence[Enrolment], first: str) -> Filled:
    """A number for each of these seats, in their order (R38)."""
    if not re.search(r"\d$", first):
        return {}, ["Напишите первый номер: он кончается цифрами, чтобы считать дальше."]
    pairs = zip(seats, following(first), strict=False)
    return {f"number-{seat.pk}": number for seat, number in pairs}, []


def dated(seats: Sequence[Enrolment], day: str) -> Filled:
    """The same date for each (R38)."""
    if not day:
        return {}, ["Напишите дату, одну для всех."]
    if (on := day_of(day)) is None:
        return {}, [f"Такой даты нет: {day}. Пишите день, месяц и год: {format_date(today())}."]
    return {f"date-{seat.pk}": format_date(on) for seat in seats}, []


def of_text(text: str) -> list[list[str]]:
    """What was pasted from a sheet: a line is a row, its cells stand between tabs."""
    return [re.split(r"\t|;", line) for line in text.splitlines() if line.strip()]


def matched(seats: Sequence[Enrolment], rows: Rows) -> Filled:
    """Numbers, and dates where there are any, to the people whose ID or ФИО the row names; a single column goes to all
    in their order (R38). Said besides: what was not found, and whose ФИО two people have.

    seats: those who finished, as they stand on the page.
    """
    lines = [cells for row in rows if (cells := [one for one in row if _text(one)])]
    if not lines:
        return {}, ["Вставьте столбец номеров или выберите файл Excel."]
    first = " ".join(map(_text, lines[0]))
    if HEADER.search(first) and not re.search(r"\d", first):
        lines = lines[1:]
    known = _people(seats)
    found = [(cells, *_who(cells, known)) for cells in lines]
    if not any(people or _named(cells) for cells, people, _ in found):
        return _in_turn(seats, lines)
    values: dict[str, Any] = {}
    notes = []
    for cells, people, at in found:
        if len(people) == 1:
            values |= _said(people[0], [one for place, one in enumerate(cells) if place not in at])
        else:
            why = "так зовут двоих, укажите ID" if people else "нет в списке"
            who = cells[at[0]] if at else next(filter(_is_name, cells), cells[0])
            notes.append(f"{_text(who)}: {why}.")
    return values, notes


def _named(cells: Sequence[Any]) -> bool:
    """Is somebody named, known here or not: then numbers go to nobody else in turn."""
    return len(cells) > 1 and any(map(_is_name, cells))


def _is_name(cell: Any) -> bool:
    return bool(NAME.fullmatch(_text(cell))) and not _text(cell).isupper()


def _in_turn(seats: Sequence[Enrolment], lines: Rows) -> Filled:
    values: dict[str, Any] = {}
    for seat, cells in zip(seats, lines, strict=False):
        values |= _said(seat, cells)
    differ = len(lines) != len(seats)
    return values, [
        f"Строк {len(lines)}, а пройден курс у {len(seats)}: проверьте, чьи это номера."
    ] if differ else []


def _said(seat: Enrolment, cells: Sequence[Any]) -> dict[str, str]:
    days = [one for one in cells if DAY.fullmatch(_text(one))]
    rest = [_text(one) for one in cells if one not in days]
    said = {f"number-{seat.pk}": rest[-1]} if rest else {}
    if days and (on := day_of(days[-1])):
        said[f"date-{seat.pk}"] = format_date(on)
    return said


def _people(seats: Sequence[Enrolment]) -> dict[str, list[Enrolment]]:
    found = defaultdict(list)
    for seat in seats:
        found[str(seat.worker_id)].append(seat)
        found[fold(seat.worker.full_name)].append(seat)
    return found


def _who(cells: Sequence[Any], known: dict[str, list[Enrolment]]) -> tuple[list[Enrolment], list[int]]:
    """Whom the row names, and in which of its cells; a row that is a number alone names nobody.

    A number of the list may be somebody's ID by chance: where a name stands, an ID only tells its bearers apart.
    """
    keys = [_key(one) for one in cells] if len(cells) > 1 else []
    places = [place for place, key in enumerate(keys) if key in known]
    named = [place for place in places if not keys[place].isdigit()]
    if not places:
        return [], []
    first = (named or places)[0]
    people, at = known[keys[first]], [first]
    for place in places if named else ():
        if place != first and (same := [seat for seat in people if seat in known[keys[place]]]):
            people, at = same, [*at, place]
    return people, at


def _key(cell: Any) -> str:
    return fold(re.sub(r"^ID\s*", "", _text(cell)))


def _text(cell: Any) -> str:
    if hasattr(cell, "strftime"):
        return format_date(cell)
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()


def twice(numbers: dict[str, str]) -> dict[str, str]:
    """Of these fields, which number stands in another one too (R38)."""
    times = Counter(number.upper() for number in numbers.values() if number)
    return {field: number for field, number in numbers.items() if times[number.upper()] > 1}

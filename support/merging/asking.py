"""The questions of a merge, each from what both records have (R40)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any

from courses.states import Seat
from lib.dates import SAMARA, format_date
from staff.states import Work
from support.merging import rules
from support.merging.known import Question
from ui.history import inside
from vouchers.known import Issued, Use
from vouchers.rules import could_move
from vouchers.states import Fate

# The parts of a name go together.
FIELDS = {
    "full_name": "ФИО",
    "birth_date": "Дата рождения",
    "snils": "СНИЛС",
    "graduated_on": "Дата окончания вуза или колледжа",
}
# Shown in the table of the two records, not below it.
IN_TABLE = (*FIELDS, "account")
PARTS = {"full_name": ("last_name", "first_name", "patronymic")}


def said(worker: Any, name: str) -> str:
    """A field of the record as the page shows it."""
    value = worker.masked_snils if name == "snils" else getattr(worker, name)
    return format_date(value) if hasattr(value, "year") else str(value or "не указано")


def fields(survivor: Any, absorbed: Any) -> Iterator[Question]:
    """Whose value remains, where they differ; what only one record says is offered at first."""
    for name, asks in FIELDS.items():
        if getattr(survivor, name) != getattr(absorbed, name):
            filled = survivor if getattr(survivor, name) else absorbed
            both = tuple((str(one.pk), said(one, name)) for one in (survivor, absorbed))
            yield Question(name, asks, both, str(filled.pk))


def account(user: Any) -> str:
    entered = user.last_login
    when = f"вход {format_date(entered.astimezone(SAMARA).date())}" if entered else "входа ещё не было"
    return f"{user.email}, {when}"


def accounts(survivor: Any, absorbed: Any) -> Iterator[Question]:
    """By which account the person logs in; an operator's is not closed."""
    users = [one.user for one in (survivor, absorbed) if one.user]
    kept = [one for one in users if one.is_staff] or users
    if len(users) == 2:
        shown = tuple((str(one.pk), account(one)) for one in kept)
        latest = max(kept, key=lambda one: (one.last_login is not None, one.last_login or one.date_joined))
        note = "Вторая будет закрыта: войти с её почтой станет нельзя."
        yield Question("account", "С какой почтой человек входит", shown, str(latest.pk), note)


def roles(ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[Question]:
    """Two accounts, each a Responsible: which access ends."""
    for one, other in product(ours, theirs):
        same = one.organization_id == other.organization_id
        ends = tuple(
            (
                str(each.pk),
                f"Отозвать: «{each.organization}», {each.access.label.lower()}, приказ № {each.order_number}",
            )
            for each in (other, one)
        )
        both = () if same else (("both", "Оставить оба: человек отвечает за обе организации"),)
        yield Question(
            f"access-{one.pk}-{other.pk}", "Доступ Ответственного есть в обеих записях", (*both, *ends)
        )


def jobs(ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[Question]:
    """One job written twice, and the one position by which the person studies (R17)."""
    for one, other in rules.places_twice(ours, theirs):
        kept = [each for each in (one, other) if each.state == Work.CURRENT] or [one, other]
        shown = tuple((str(each.pk), _place(each)) for each in kept)
        asks = f"Место работы «{one.organization}», {one.position} записано дважды: какая запись верна"
        yield Question(f"place-{one.pk}-{other.pk}", asks, shown, shown[0][0])
    marked = [each for each in (*ours, *theirs) if each.training]
    if len(marked) == 2 and (marked[0].organization_id, marked[0].position_id) != (
        marked[1].organization_id, marked[1].position_id,
    ):  # fmt: skip
        shown = tuple((str(each.pk), f"{each.position}, {each.organization}") for each in marked)
        yield Question("training", "По какой должности повышается квалификация", shown, shown[0][0])


def _place(place: Any) -> str:
    since = format_date(place.started_on) if place.started_on else "день не указан"
    return f"ID работника {place.worker_id}: {place.work.label.lower()}, работает с {since}"


def groups(pairs: Iterable[tuple[Any, Any]]) -> Iterator[Question]:
    """Which of two seats is given back: one whose course is over is kept (R37)."""
    for one, other in pairs:
        free = [each for each in (other, one) if each.state == Seat.ACTIVE]
        shown = tuple((str(each.pk), f"Освободить: {seat(each)}") for each in free)
        twice = one.group_id == other.group_id
        asks = "Два места в одной группе" if twice else "Курсы по разным должностям в одни дни"
        if free:
            yield Question(f"seat-{one.pk}-{other.pk}", asks, shown, shown[0][0])


def seat(one: Any) -> str:
    days = f"{format_date(one.starts_on)} – {format_date(one.ends_on)}"
    return f"группа {one.group.number} «{one.group.programme.title}», {days}, {inside(one.paid_by)} (ID {one.worker_id})"


def vouchers_of(ours: Sequence[Issued], theirs: Sequence[Issued], ids: tuple[int, int]) -> Iterator[Question]:
    """Which of two vouchers less than three years apart is annulled, and where its courses go (R26, R31).

    ids: of the two records.
    """
    where: dict[int, list[tuple[str, str]]] = {}
    for one, other in rules.vouchers_apart(ours, theirs):
        name = f"voucher-{one.id}-{other.id}"
        shown = tuple(
            (str(each.id), f"Аннулировать {voucher(each)} (ID {whose})")
            for each, whose in ((other, ids[1]), (one, ids[0]))
        )
        yield Question(name, "Чеки ближе трёх лет друг к другу: какой аннулируется", shown)
        for each in (one, other):
            where.setdefault(each.id, []).append((name, str(each.id)))
    everything = [*ours, *theirs]
    for each in (one for one in everything if one.id in where):
        others = [one for one in everything if one.id != each.id]
        taken: set[str] = set()
        for use in each.uses:
            asks = f"Если аннулируется чек № {each.number}: курс «{use.programme}», {use.hours} ч"
            shown = tuple(_fates(use, others))
            moves = [value for value, _ in shown if value.startswith(Fate.MOVE.value) and value not in taken]
            taken |= set(moves[:1])
            yield Question(use.key, asks, shown, (moves or [""])[0], use.said, tuple(where[each.id]))


def voucher(one: Issued) -> str:
    spent = f"занято блоков: {len(one.uses)} из {len(one.blocks)}"
    return f"чек № {one.number} от {format_date(one.issued_on)}, {spent}"


def _fates(use: Use, others: Sequence[Issued]) -> Iterator[tuple[str, str]]:
    for other, block in could_move(use, others):
        yield (
            f"{Fate.MOVE.value}:{block.id}",
            f"Перенести в чек № {other.number}: {block.name.lower()}, {block.hours} ч",
        )
    yield from ((fate.value, str(fate.label)) for fate in use.fates if fate != Fate.MOVE)

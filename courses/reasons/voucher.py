"""Why the voucher does not pay for the course (R28–R30)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses.reasons.paragraphs import CONTENTS, PROFILE, TERM
from courses.reasons.steps import give_up, new_voucher
from lib.dates import format_date
from lib.reasons import Obstacle, why
from vouchers.reasons import not_entitled
from vouchers.states import BlockKind

__all__ = ["not_entitled"]

NAMED = 5
OF_BLOCK = {BlockKind.INVARIANT: "инвариантного блока", BlockKind.VARIATIVE: "вариативного блока"}
BLOCKS = {BlockKind.INVARIANT: "Инвариантный блок", BlockKind.VARIATIVE: "Вариативные блоки"}


@why("R28", paragraph=TERM)
def no_voucher() -> str:
    """Nothing can be done about it before what the other reasons say is done."""
    return "Группу оплачивает Именной образовательный чек, а чека нет."


@why("R28", then=lambda worker_id, led: new_voucher(led), paragraph=TERM)
def ask_for_voucher(worker_id: int, led: bool) -> str:
    """The person may get a voucher today."""
    return "Группу оплачивает Именной образовательный чек, а чека нет."


def _over(number: str, valid_until: date, first_day: date, on: date) -> str:
    verb = "действует" if on <= valid_until else "действовал"
    return f"Чек № {number} {verb} по {format_date(valid_until)} включительно, а группа начинается {format_date(first_day)}."


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_over(number: str, valid_until: date, first_day: date, next_on: date, on: date) -> str:
    """next_on: the first day of the next voucher; it is still ahead."""
    term = f"Срок чека не продлевают; следующий возможен с {format_date(next_on)}."
    return f"{_over(number, valid_until, first_day, on)} {term}"


@why(
    "R28",
    then=lambda number, valid_until, first_day, on, worker_id, led: new_voucher(led),
    paragraph=TERM,
)
def new_voucher_first(
    number: str, valid_until: date, first_day: date, on: date, worker_id: int, led: bool
) -> str:
    """Three years have passed: the person may get the next voucher today."""
    return f"{_over(number, valid_until, first_day, on)} Новый чек можно получить уже сейчас."


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_ended(number: str, valid_until: date, first_day: date, on: date) -> str:
    """Three years have passed, and something else keeps the person from a new voucher."""
    return _over(number, valid_until, first_day, on)


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_not_yet(number: str, issued_on: date, first_day: date) -> str:
    return f"Чек № {number} выдан {format_date(issued_on)}, а группа начинается раньше: {format_date(first_day)}."


def _spent(number: str, kind: BlockKind, taken: Sequence[str]) -> str:
    titles = ", ".join(f"«{title}»" for title in taken)
    verb = "использованы" if len(taken) > 1 else "использован"
    name = BLOCKS[kind] if len(taken) > 1 else kind.label
    return f"{name} чека № {number} уже {verb}: {titles}."


@why("R29", paragraph=CONTENTS, obstacle=Obstacle.LASTING)
def blocks_spent(number: str, kind: BlockKind, taken: Sequence[str]) -> str:
    if not taken:
        return f"В чеке № {number} нет {OF_BLOCK[kind]}, а программа относится к нему."
    return _spent(number, kind, taken)


@why(
    "R29",
    then=give_up("Блок освободится, если до {starts_on} отменить запись на «{title}»:"),
    paragraph=CONTENTS,
)
def blocks_held(
    number: str, kind: BlockKind, taken: Sequence[str], title: str, starts_on: date, enrolment_id: int
) -> str:
    """One of the courses has not begun: its seat can still be given up, and the block with it (R37)."""
    return _spent(number, kind, taken)


@why("R29", paragraph=CONTENTS, obstacle=Obstacle.LASTING)
def block_too_short(kind: BlockKind, has: int, needs: int) -> str:
    return f"В программе {needs} ч, а в свободном блоке чека — {has} ч ({kind.label.lower()})."


@why(
    "R29",
    then="Откройте страницу группы снова: на ней сказано, какие блоки чека остались.",
    paragraph=CONTENTS,
    constraint="enrolment_block_spent_once",
)
def block_just_spent() -> str:
    return "Этот блок чека только что использован для другой записи."


def _would_do(position: str, would_do: Sequence[str], *, own: bool) -> str:
    if not would_do:
        return "Сейчас в каталоге таких программ нет. Напишите {operator}."
    more = f" и ещё {len(would_do) - NAMED}" if len(would_do) > NAMED else ""
    # A title may hold anything; braces would be read as names of arguments.
    titles = "; ".join(would_do[:NAMED]).replace("{", "{{").replace("}", "}}")
    return f"Подходят программы: {titles}{more}."


@why("R30", then=_would_do, paragraph=PROFILE)
def profile_first(position: str, would_do: Sequence[str], *, own: bool) -> str:
    """own: some programme on offer is profile for the position itself (R30)."""
    instead = "Для неё профильных программ нет, поэтому подходят программы для учителей всех категорий."
    counts = "" if own else f" {instead}"
    return (
        f"Один блок в чеке должен быть профильным (должность «{position}»). "
        f"После этой записи оплатить профильный курс будет нечем.{counts}"
    )

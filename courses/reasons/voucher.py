"""Why the voucher does not pay for the course (R28–R30)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses.reasons.paragraphs import CONTENTS, PROFILE, TERM
from lib.dates import says
from lib.reasons import Reason
from vouchers.states import BlockKind

NAMED = 5
OF_BLOCK = {BlockKind.INVARIANT: "инвариантного блока", BlockKind.VARIATIVE: "вариативного блока"}
BLOCKS = {BlockKind.INVARIANT: "Инвариантный блок", BlockKind.VARIATIVE: "Вариативные блоки"}
WITHOUT = "Без чека можно учиться по государственному заданию или на внебюджетной основе."


def no_voucher() -> Reason:
    return Reason(
        "Группу оплачивает именной образовательный чек, а чека нет.",
        rule="R28",
        paragraph=TERM,
        next_step=f"Чек выдаёт Ответственный организации. {WITHOUT}",
    )


def voucher_over(number: str, valid_until: date, first_day: date, next_possible_on: date) -> Reason:
    return Reason(
        f"Чек № {number} действует по {says(valid_until)} включительно, а группа начинается {says(first_day)}.",
        rule="R28",
        paragraph=TERM,
        next_step=f"Выберите группу, которая начинается не позже {says(valid_until)}. "
        f"Следующий чек возможен с {says(next_possible_on)}.",
    )


def voucher_not_yet(number: str, issued_on: date, first_day: date) -> Reason:
    return Reason(
        f"Чек № {number} выдан {says(issued_on)}, а группа начинается раньше: {says(first_day)}.",
        rule="R28",
        paragraph=TERM,
        next_step=f"Выберите группу, которая начинается {says(issued_on)} или позже.",
    )


def blocks_spent(number: str, kind: BlockKind, taken: Sequence[str]) -> Reason:
    if not taken:
        text = f"В чеке № {number} нет {OF_BLOCK[kind]}, а программа относится к нему."
    else:
        titles = ", ".join(f"«{title}»" for title in taken)
        verb = "использованы" if len(taken) > 1 else "использован"
        name = BLOCKS[kind] if len(taken) > 1 else kind.label
        text = f"{name} чека № {number} уже {verb}: {titles}."
    return Reason(
        text,
        rule="R29",
        paragraph=CONTENTS,
        next_step=f"Выберите программу для другого, свободного блока. {WITHOUT}",
    )


def block_too_short(kind: BlockKind, has: int, needs: int) -> Reason:
    return Reason(
        f"В программе {needs} ч, а в свободном блоке чека — {has} ч ({kind.label.lower()}).",
        rule="R29",
        paragraph=CONTENTS,
        next_step=f"Выберите программу этого блока объёмом не больше {has} ч. {WITHOUT}",
    )


def block_just_spent() -> Reason:
    return Reason(
        "Этот блок чека только что использован для другой записи.",
        rule="R29",
        paragraph=CONTENTS,
        next_step="Обновите страницу и посмотрите, какие блоки чека остались.",
    )


def profile_first(position: str, would_do: Sequence[str], *, own: bool) -> Reason:
    """own: some programme on offer is profile for the position itself (R30)."""
    more = f" и ещё {len(would_do) - NAMED}" if len(would_do) > NAMED else ""
    if would_do:
        next_step = f"Подойдут: {'; '.join(would_do[:NAMED])}{more}."
    else:
        next_step = (
            "Сейчас в каталоге таких программ нет. Напишите оператору АИС или выберите группу без чека."
        )
    counts = (
        ""
        if own
        else " Для неё профильных программ нет, поэтому подходят программы для учителей всех категорий."
    )
    return Reason(
        f"Один блок в чеке должен быть профильным (должность «{position}»). "
        f"После этой записи оплатить профильный курс будет нечем.{counts}",
        rule="R30",
        paragraph=PROFILE,
        next_step=next_step,
    )

"""Whom a change of a programme or of a position would hurt, said to the operator before it is saved (R29, R33, R35)."""

from __future__ import annotations

from courses.reasons.paragraphs import CONTENTS, PART_TIMERS, PROFILE
from lib.plural import counted
from lib.reasons import why
from vouchers.states import BlockKind

ANOTHER = "Создайте новую программу, а у этой снимите отметку «предлагается»."
RELEASE_FIRST = "Сначала удалите запись в карточке группы: работник получит письмо с причиной."


@why("R27", then=ANOTHER, paragraph=CONTENTS, field="hours")
def written_on_certificates(finished: int) -> str:
    people = counted(finished, "человек", "человека", "человек")
    return f"Объём и блок уже записаны в чеках и удостоверениях: программу прошли {people}."


@why("R29", then=RELEASE_FIRST, paragraph=CONTENTS, field="hours")
def block_would_not_do(name: str, group: str, voucher: str, block_hours: int, hours: int) -> str:
    return f"{name}, группа {group}: блок чека № {voucher} на {block_hours} ч, {hours} ч он не оплатит."


@why("R29", then=RELEASE_FIRST, paragraph=CONTENTS, field="block")
def block_of_another_kind(name: str, group: str, voucher: str, kind: BlockKind) -> str:
    return f"{name}, группа {group}: курс оплачен из блока «{kind.label.lower()}» чека № {voucher}."


@why("R30", then=RELEASE_FIRST, paragraph=PROFILE, field="profile_for")
def counts_as_profile(name: str, group: str, voucher: str) -> str:
    return f"{name}, группа {group}: в чеке № {voucher} этот курс засчитан как профильный."


@why("R33", then=RELEASE_FIRST, paragraph=PART_TIMERS, field="pedagogical")
def pedagogical_no_more(name: str, group: str, position: str) -> str:
    return (
        f"{name}, группа {group}: учится по государственному заданию как совместитель, и только должность "
        f"«{position}» даёт это право."
    )

"""The obstacle of a closed group in a few words, for a row of the catalogue; its page says all of them in full (R43)."""

from __future__ import annotations

from collections.abc import Iterable

from courses.enrolling import reasons
from lib.reasons import Reason, Why, in_order

SHORT: dict[Why[...], str] = {
    reasons.not_offered: "Программа больше не предлагается",
    reasons.registration_not_open: "Запись откроется {opens_on}",
    reasons.registration_over: "Запись закончилась {closed_on}",
    reasons.no_seats: "Мест нет",
    reasons.seats_promised: "Свободное место предлагают тем, кто ждёт",
    reasons.workplace_not_confirmed: "Место работы ещё не подтверждено",
    reasons.no_workplace: "Нет места работы",
    reasons.no_training_position: "Не отмечена должность для обучения",
    reasons.two_positions: "В эти дни обучение по другой должности",
    reasons.other_position_studies: "В эти дни обучение по другой должности",
    reasons.part_timer_not_pedagogical: "По госзаданию учатся только педагоги",
    reasons.no_voucher: "Чека нет",
    reasons.ask_for_voucher: "Чека нет",
    reasons.not_entitled: "Должность не даёт права на чек",
    reasons.voucher_over: "Чек — только по {valid_until}",
    reasons.new_voucher_first: "Чек — только по {valid_until}",
    reasons.voucher_ended: "Чек — только по {valid_until}",
    reasons.voucher_not_yet: "Чек выдан позже начала группы",
    reasons.blocks_spent: "Такой блок чека уже использован",
    reasons.blocks_held: "Такой блок чека уже занят",
    reasons.block_too_short: "В чеке нет блока на {needs} ч",
    reasons.profile_first: "Этот блок чека — для профильного курса",
}


def main_reason(against: Iterable[Reason]) -> Reason:
    """The one that a row names: what lasts before what the person can change, that before what time changes (R43)."""
    return in_order(against)[0]


def in_short(reason: Reason) -> str:
    """«Мест нет»; the whole sentence where no shorter one is kept (R43)."""
    short = SHORT.get(reason.why) if reason.why else None
    return reason.fill(short) if short else reason.text

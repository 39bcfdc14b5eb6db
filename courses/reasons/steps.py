"""Next steps that several reasons share."""

from __future__ import annotations

from lib.readers import For
from lib.reasons import Link


def give_up(text: str) -> For[Link]:
    """To the page where the seat `enrolment_id` is given up (R37)."""
    seat = ("enrolment_id",)
    return For(
        Link("Отменить запись", "courses:cancel", seat, text=text),
        responsible=Link("Удалить из группы", "courses:release", seat, text=text),
        operator=Link("Удалить из группы", "admin:courses_enrolment_release", seat, text=text),
    )


def new_voucher(led: bool) -> For[str | Link]:
    """To the Responsible who can give a voucher today; to the operator where the organization has none (R11)."""
    nobody = "Чек выдаёт Ответственный организации, а его сейчас нет: напишите {operator}."
    return For(
        "Чек выдаёт Ответственный вашей организации." if led else nobody,
        responsible=Link("Выдать чек", "vouchers:issue", ("worker_id",)),
        operator="Чек выдаёт Ответственный организации."
        if led
        else "Ответственного в организации сейчас нет.",
    )

"""A course of an annulled voucher goes to the right one, which could be recorded only after the annulment (R26, R31)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.actions import action
from lib.locks import lock, lock_all
from lib.reasons import refuse_if
from vouchers import facts, letters, rules
from vouchers.actions import settle
from vouchers.kept.facts import kept
from vouchers.known import Choice
from vouchers.models import SettledCourse, Voucher
from vouchers.states import Fate


@action(
    "Курс аннулированного чека перенесён в другой чек: группа {enrolment}",
    "Курс аннулированного чека перенесён в другой чек: {papercourse}",
    scope=None,
)
def move_kept(voucher: Voucher, to: Mapping[int, int], *, by: Any, why: str) -> list[SettledCourse]:
    """«Перенести курсы в другой чек»: to free blocks that they fit; the worker is written to (R28–R31).

    to: the block by the number of the settled course; who was quicker has moved it already. Raises Refused.
    """
    lock(voucher.worker)
    lock_all(Voucher, Voucher.objects.for_worker(voucher.worker).values_list("pk", flat=True))
    courses, others = kept(voucher), facts.others(voucher)
    moved = {courses[pk]: block for pk, block in to.items() if pk in courses}
    refuse_if(rules.may_move_kept(moved, others, voucher.position_id, why))
    found = SettledCourse.objects.filter(pk__in=[pk for pk in to if pk in courses])
    for one in found:
        use, block = courses[one.pk], to[one.pk]
        settle(use, Choice(Fate.MOVE, block), others, voucher.position_id, by=by, why=why)
        one.fate, one.moved_to_id = Fate.MOVE, block
        one.save(update_fields=["fate", "moved_to"])
    done = list(SettledCourse.objects.filter(pk__in=found).in_order())
    letters.moved(voucher, done)
    return done

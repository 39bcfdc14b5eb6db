"""What blocks of vouchers went to, told to the room below that keeps vouchers: its port is `vouchers/uses.py`
(R27, R31)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, QuerySet

from courses.enrolling.actions import settle_course as settle
from courses.models import Enrolment
from courses.states import Seat
from vouchers.known import Use
from vouchers.states import BlockKind, BlockState

__all__ = ["on_blocks", "settle", "spent_blocks"]

STAGES = {
    Seat.ACTIVE: BlockState.HELD,
    Seat.FINISHED: BlockState.PASSED,
    Seat.NOT_FINISHED: BlockState.NOT_PASSED,
}


def on_blocks(blocks: Sequence[int]) -> list[Use]:
    """The seats that stand on these blocks; released ones do not."""
    held = Enrolment.objects.not_released().filter(voucher_block__in=blocks)
    return [
        _use(one) for one in held.select_related("group__programme__provider", "certificate", "voucher_block")
    ]


def spent_blocks() -> QuerySet[Any, Any]:
    """The numbers of all blocks on which a seat stands, as `block`."""
    return Enrolment.objects.not_released().annotate(block=F("voucher_block"))


def _use(enrolment: Enrolment) -> Use:
    group, block = enrolment.group, enrolment.voucher_block
    if block is None:
        raise ValueError(enrolment)
    certificate = getattr(enrolment, "certificate", None)
    return Use(
        state=STAGES[enrolment.seat],
        record_id=enrolment.pk,
        block_id=block.pk,
        kind=BlockKind(block.kind),
        programme=group.programme.title,
        provider=group.programme.provider.name,
        hours=group.programme.hours,
        starts_on=enrolment.starts_on,
        ends_on=enrolment.ends_on,
        profile=enrolment.profile,
        said=_said(enrolment),
        certificate_number=certificate.number if certificate else "",
        certificate_date=certificate.issued_on if certificate else None,
        group=group.number,
        time=group.time,
        place=group.place,
    )


def _said(enrolment: Enrolment) -> str:
    if enrolment.seat == Seat.FINISHED:
        certificate = getattr(enrolment, "certificate", None)
        return f"Курс пройден. {certificate}" if certificate else "Курс пройден, удостоверение ещё не внесено"
    if enrolment.seat == Seat.NOT_FINISHED:
        return "Обучение не окончено"
    return f"Место в группе {enrolment.group.number} занято, итога ещё нет"

"""What a voucher went to, told to the room below that keeps vouchers (R31)."""

from __future__ import annotations

from courses.models import Enrolment
from courses.states import Seat
from vouchers.annulling.known import Stage, Use
from vouchers.models import Voucher
from vouchers.states import BlockKind


def on_voucher(voucher: Voucher) -> list[Use]:
    """The seats that stand on its blocks; released ones do not."""
    held = Enrolment.objects.not_released().filter(voucher_block__voucher=voucher).with_details()
    return [_use(enrolment) for enrolment in held]


def key(enrolment: Enrolment) -> str:
    return f"enrolment-{enrolment.pk}"


def _use(enrolment: Enrolment) -> Use:
    programme, block = enrolment.group.programme, enrolment.voucher_block
    if block is None:
        raise ValueError(enrolment)
    return Use(
        key=key(enrolment),
        stage=Stage.HELD if enrolment.seat == Seat.ACTIVE else Stage.CLOSED,
        record_id=enrolment.pk,
        block_id=block.pk,
        kind=BlockKind(block.kind),
        programme=programme.title,
        provider=programme.provider.name,
        hours=programme.hours,
        starts_on=enrolment.starts_on,
        ends_on=enrolment.ends_on,
        profile=enrolment.profile,
        said=_said(enrolment),
    )


def _said(enrolment: Enrolment) -> str:
    if enrolment.seat == Seat.FINISHED:
        certificate = getattr(enrolment, "certificate", None)
        return f"Курс пройден. {certificate}" if certificate else "Курс пройден, удостоверение ещё не внесено"
    if enrolment.seat == Seat.NOT_FINISHED:
        return "Обучение не окончено"
    return f"Место в группе {enrolment.group.number} занято, итога ещё нет"

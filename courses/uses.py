"""What blocks of vouchers went to, told to the room below that keeps vouchers: its port is `vouchers/uses.py`
(R27, R31)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, QuerySet

from courses.enrolling.actions import settle_course as settle
from courses.facts import STAGES, outcome_in_words
from courses.models import Enrolment
from vouchers.known import Use
from vouchers.states import BlockKind

__all__ = ["on_blocks", "settle", "spent_blocks"]


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
    number, issued_on = (certificate.number, certificate.issued_on) if certificate else ("", None)
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
        said=outcome_in_words(enrolment.seat, group.number, number, issued_on),
        certificate_number=number,
        certificate_date=issued_on,
        group=group.number,
        time=group.time,
        place=group.place,
    )

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
from vouchers.models import VoucherBlock
from vouchers.states import BlockKind

__all__ = ["kept_from", "on_blocks", "settle", "spent_blocks"]


def on_blocks(blocks: Sequence[int]) -> list[Use]:
    """The seats that stand on these blocks; released ones do not."""
    held = Enrolment.objects.not_released().filter(voucher_block__in=blocks)
    whole = held.select_related("group__programme__provider", "certificate", "voucher_block")
    return [_use(one, one.voucher_block) for one in whole if one.voucher_block]


def kept_from(blocks: Sequence[int]) -> list[Use]:
    """Courses that stood on these blocks, as the history has it, and stay without a voucher (R31)."""
    past = Enrolment.history.filter(voucher_block__in=blocks)
    stood = dict(past.values_list("id", "voucher_block"))
    known = VoucherBlock.objects.in_bulk(set(stood.values()))
    kept = Enrolment.objects.filter(pk__in=stood).exclude(kept_as="")
    whole = kept.select_related("group__programme__provider", "certificate")
    return [_use(one, known[stood[one.pk]]) for one in whole]


def spent_blocks() -> QuerySet[Any, Any]:
    """The numbers of all blocks on which a seat stands, as `block`."""
    return Enrolment.objects.not_released().annotate(block=F("voucher_block"))


def _use(enrolment: Enrolment, block: VoucherBlock) -> Use:
    group = enrolment.group
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

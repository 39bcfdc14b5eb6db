"""Loads what was taken on a voucher, in this room and above it, and the worker's other vouchers."""

from __future__ import annotations

from typing import Any

from vouchers.annulling import signals
from vouchers.annulling.known import FreeBlock, Other, Stage, Use
from vouchers.models import PaperCourse, Voucher
from vouchers.states import BlockKind


def uses(voucher: Voucher) -> list[Use]:
    """In the order of the blocks."""
    found = [_paper(course) for course in PaperCourse.objects.filter(block__voucher=voucher).with_details()]
    for _, answer in signals.uses.send(Voucher, voucher=voucher):
        above: Any = answer
        found += above
    order = {block.pk: block.order for block in voucher.blocks.all()}
    return sorted(found, key=lambda use: order[use.block_id])


def others(voucher: Voucher) -> list[Other]:
    """The worker's other vouchers that count, latest first."""
    found = Voucher.objects.standing().filter(worker=voucher.worker_id).exclude(pk=voucher.pk)
    return [_other(one, voucher.position_id) for one in found.order_by("-issued_on")]


def _other(voucher: Voucher, position_id: int) -> Other:
    taken = {use.block_id: use.profile for use in uses(voucher)}
    return Other(
        number=voucher.shown_number,
        issued_on=voucher.issued_on,
        valid_until=voucher.valid_until,
        free=tuple(
            FreeBlock(block.pk, BlockKind(block.kind), block.name, block.hours)
            for block in voucher.blocks.all()
            if block.pk not in taken
        ),
        has_profile=any(taken.values()),
        same_position=voucher.position_id == position_id,
    )


def _paper(course: PaperCourse) -> Use:
    number = course.certificate_number
    return Use(
        key=f"paper-{course.pk}",
        stage=Stage.ON_PAPER,
        record_id=course.pk,
        block_id=course.block_id,
        kind=BlockKind(course.block.kind),
        programme=course.programme,
        provider=course.provider,
        hours=course.hours,
        starts_on=course.starts_on,
        ends_on=course.ends_on,
        profile=course.profile,
        said=f"Внесён с бумажного чека, удостоверение № {number}" if number else "Внесён с бумажного чека",
    )

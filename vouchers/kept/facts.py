"""Courses of an annulled voucher that stay in the history, and can still find a place in the right one (R31)."""

from __future__ import annotations

from vouchers import facts, rules, uses
from vouchers.known import Block, Issued, Use
from vouchers.models import SettledCourse, Voucher
from vouchers.states import KeptAs


def kept(voucher: Voucher) -> dict[int, Use]:
    """What is kept as state-assigned or paid, by the number of the settled course, as it would stand in a block."""
    settled = SettledCourse.objects.filter(annulment__voucher=voucher, fate__in=KeptAs.values)
    found = list(settled.select_related("block__paper_course").order_by("block__order"))
    above = {use.block_id: use for use in uses.kept_from([one.block_id for one in found])}
    said = {one.pk: facts.copied_use(one.block) or above.get(one.block_id) for one in found}
    return {pk: use for pk, use in said.items() if use}


def places(voucher: Voucher) -> dict[int, tuple[Use, list[tuple[Issued, Block]]]]:
    """Those of them that fit a free block of another voucher of the worker, with every such block (R28, R29, R31)."""
    if not voucher.annulled_at or not (courses := kept(voucher)):
        return {}
    others = facts.others(voucher)
    fit = {pk: (use, list(rules.could_move(use, others))) for pk, use in courses.items()}
    return {pk: (use, blocks) for pk, (use, blocks) in fit.items() if blocks}

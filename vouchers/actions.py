from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from lib.actions import action
from lib.dates import today
from lib.reasons import refuse_if
from lib.scopes import hold
from staff.models import Worker
from staff.scopes import OWN
from vouchers import facts, letters, reasons, rules
from vouchers.models import PaperCourse, Voucher, VoucherBlock
from vouchers.states import Medium

if TYPE_CHECKING:
    pass


@dataclass(frozen=True)
class Taken:
    """What was taken on a block of a paper voucher, as it is copied from it (R31)."""

    provider: str
    programme: str
    hours: int
    starts_on: date
    ends_on: date
    profile: bool = False
    certificate_number: str = ""
    certificate_date: date | None = None


@action(scope=OWN)
def issue_voucher(worker: Worker, *, by: Any, why: str = "", on: date | None = None) -> Voucher:
    """Give an electronic voucher, with the blocks of the template in force (R26, R27, R29). Raises Refused."""
    worker = hold(worker)
    day = on or today()
    standing = facts.standing(worker)
    refuse_if(rules.may_issue(standing, day, today()))
    work = cast(rules.Workplace, standing.training)
    voucher = _issue(worker, work, issued_on=day, by=by, medium=Medium.ELECTRONIC)
    letters.issued(voucher)
    return voucher


@action(scope=OWN)
def record_paper_voucher(
    worker: Worker,
    *,
    number: str,
    issued_on: date,
    taken: Mapping[int, Taken],
    by: Any,
    why: str = "",
) -> Voucher:
    """Copy a paper voucher: number, date, and what was taken, by the block's order (R31). Raises Refused."""
    worker = hold(worker)
    standing = facts.standing(worker)
    unnumbered = [] if number.strip() else [reasons.number_is_missing()]
    refuse_if([*unnumbered, *rules.may_record_paper(standing, issued_on, today())])
    work = cast(rules.Workplace, standing.training)
    voucher = _issue(worker, work, issued_on=issued_on, by=by, medium=Medium.PAPER, number=number.strip())
    blocks = {block.order: block for block in voucher.blocks.all()}
    nowhere = [course.programme for order, course in taken.items() if order not in blocks]
    refuse_if([reasons.no_such_block(", ".join(nowhere))] if nowhere else [])
    for block in (blocks[order] for order in sorted(taken)):
        PaperCourse.objects.create(block=block, **asdict(taken[block.order]))
    return voucher


def _issue(worker: Worker, work: rules.Workplace, *, issued_on: date, by: Any, **fields: Any) -> Voucher:
    """Write down the voucher with everything as it is on this day (R27)."""
    blocks = facts.preview(issued_on).blocks
    refuse_if(rules.no_blocks(blocks, issued_on))
    voucher = Voucher.objects.create(
        worker=worker,
        issued_on=issued_on,
        term_years=rules.YEARS_BETWEEN,
        full_name=worker.full_name,
        organization_id=work.organization_id,
        organization_name=work.organization,
        position_id=work.position_id,
        position_name=work.position,
        issued_by=by,
        **fields,
    )
    for block in blocks:
        said = {name: getattr(block, name) for name in ("order", "kind", "name", "hours", "required")}
        VoucherBlock.objects.create(voucher=voucher, **said)
    return voucher

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import date
from typing import Any, cast

from django.core.files import File

from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import hold
from staff.answering import write_answer
from staff.known import Post
from staff.models import Worker
from staff.scopes import OWN
from staff.states import Change
from submissions.uploads import keep_upload
from vouchers import facts, letters, reasons, rules, uses
from vouchers.known import YEARS_BETWEEN, Choice, Issued, Use
from vouchers.models import Annulment, PaperCourse, SettledCourse, Voucher, VoucherBlock, VoucherRequest
from vouchers.states import BlockState, Fate, KeptAs, Medium


@action(For("Вам выдан чек {voucher}", responsible="Работнику выдан чек {voucher}"), scope=OWN)
def issue_voucher(worker: Worker, *, by: Any, why: str = "", on: date | None = None) -> Voucher:
    """Give an electronic voucher, with the blocks of the template in force (R26, R27, R29). Raises Refused."""
    worker = hold(worker)
    return give(worker, on or today(), by=by)


@action("", scope=None)
def give(worker: Worker, on: date, *, by: Any, why: str = "") -> Voucher:
    """The same for whoever holds the worker already, from whichever door: nobody's own, and what the person asked for is
    answered by it (R11, R26). Raises Refused."""
    standing = facts.standing(worker)
    refuse_if([*facts.only_another(worker, by), *rules.may_issue(standing, on, today())])
    refuse_if(rules.within_quota(facts.quota(standing, on)))
    voucher = _issue(worker, cast(Post, standing.training), issued_on=on, by=by, medium=Medium.ELECTRONIC)
    for asked in VoucherRequest.objects.awaiting().filter(worker=worker):
        asked.voucher = voucher
        write_answer(asked, Change.CONFIRMED, by=by, also=["voucher"])
    letters.issued(voucher)
    return voucher


@action("Внесён бумажный чек {voucher}", scope=OWN)
def record_paper_voucher(
    worker: Worker,
    *,
    number: str,
    issued_on: date,
    taken: Mapping[int, PaperCourse],
    scan: File[bytes] | None = None,
    by: Any,
    why: str = "",
) -> Voucher:
    """Copy a paper voucher: number, date, and what was taken, by the block's order, in courses not saved yet
    (R31). Raises Refused."""
    worker = hold(worker)
    standing = facts.standing(worker)
    unnumbered = [] if number.strip() else [reasons.number_is_missing()]
    elsewhen = [
        reason
        for course in taken.values()
        for reason in rules.outside_the_year(course.programme, course.starts_on, issued_on)
    ]
    own = facts.only_another_records(worker, standing, by)
    refuse_if([*own, *unnumbered, *rules.may_record_paper(standing, issued_on, today()), *elsewhen])
    work = cast(Post, standing.training)
    if scan:
        keep_upload(scan.size, by=by)
    copied = {"medium": Medium.PAPER, "number": number.strip(), "scan": scan or ""}
    voucher = _issue(worker, work, issued_on=issued_on, by=by, **copied)
    blocks = {block.order: block for block in voucher.blocks.all()}
    nowhere = [course.programme for order, course in taken.items() if order not in blocks]
    refuse_if([reasons.no_such_block(", ".join(nowhere))] if nowhere else [])
    for block in (blocks[order] for order in sorted(taken)):
        course = copy(taken[block.order])
        course.block = block
        course.save(force_insert=True)
    return voucher


def _issue(worker: Worker, work: Post, *, issued_on: date, by: Any, **fields: Any) -> Voucher:
    """Write down the voucher with everything as it is on this day (R27)."""
    blocks = facts.preview(issued_on).blocks
    refuse_if(rules.no_blocks(blocks, issued_on))
    voucher = Voucher.objects.create(
        worker=worker,
        issued_on=issued_on,
        term_years=YEARS_BETWEEN,
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


@action(
    "Аннулирован чек {voucher}", "Решено, как учтён курс аннулированного чека: группа {enrolment}", scope=None
)
def annul_voucher(
    voucher: Voucher, *, by: Any, why: str, choices: Mapping[str, Choice] | None = None
) -> Annulment:
    """The operator takes a voucher out of account; all that it says is kept (R26, R31). Raises Refused.

    choices: what becomes of each course that stands on it, by `Use.key`: nothing is orphaned.
    """
    lock(voucher.worker)
    everything = lock_all(Voucher, Voucher.objects.for_worker(voucher.worker).values_list("pk", flat=True))
    voucher = next(one for one in everything if one.pk == voucher.pk)
    if voucher.annulled_at:
        return Annulment.objects.get(voucher=voucher)
    return annul_held(voucher, facts.others(voucher), by=by, why=why, choices=choices)


@action("", scope=None)
def annul_held(
    voucher: Voucher,
    others: list[Issued],
    *,
    by: Any,
    why: str,
    choices: Mapping[str, Choice] | None = None,
) -> Annulment:
    """The same inside an action that holds the vouchers already (R26, R31, R40). Raises Refused.

    others: the vouchers that count and may take its courses.
    """
    issued, decided = facts.issued(voucher), choices or {}
    refuse_if(rules.may_annul(issued, decided, others, why))
    voucher.annulled_at = now()
    voucher.save(update_fields=["annulled_at"])
    annulment = Annulment.objects.create(voucher=voucher, at=voucher.annulled_at, by=by, why=why.strip())
    for use in issued.uses:
        _settle(annulment, use, decided[use.key], others, by=by, why=why)
    letters.annulled(voucher, annulment)
    return annulment


def _settle(
    annulment: Annulment, use: Use, choice: Choice, others: list[Issued], *, by: Any, why: str
) -> None:
    """Write down what stood here and where it went; then let it go there."""
    SettledCourse.objects.create(
        annulment=annulment,
        block_id=use.block_id,
        programme=use.programme,
        provider=use.provider,
        hours=use.hours,
        starts_on=use.starts_on,
        ends_on=use.ends_on,
        said=use.said,
        fate=choice.fate,
        moved_to_id=choice.block_id if choice.fate == Fate.MOVE else None,
    )
    settle(use, choice, others, annulment.voucher.position_id, by=by, why=why)


@action("", scope=None)
def settle(use: Use, choice: Choice, others: list[Issued], position: int, *, by: Any, why: str) -> None:
    """Let a course go where it was decided, with what it is there; a part of the actions that decide (R31).

    others: the worker's vouchers that count. position: that of the voucher where it stood.
    """
    target = next((one for one in others if choice.block_id in {block.id for block in one.free}), None)
    profile = rules.stays_profile(use, target, position) if target else use.profile
    if use.state == BlockState.ON_PAPER:
        _settle_paper(use, choice, profile)
    else:
        uses.settle(use, choice, profile, by=by, why=why)


def _settle_paper(use: Use, choice: Choice, profile: bool) -> None:
    course = PaperCourse.objects.get(pk=use.record_id)
    if choice.fate == Fate.MOVE and choice.block_id:
        course.block_id, course.profile, course.kept_as = choice.block_id, profile, ""
        course.save(update_fields=["block", "profile", "kept_as"])
    elif choice.fate in KeptAs.values:
        course.kept_as = choice.fate.value
        course.save(update_fields=["kept_as"])

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.actions import action
from lib.dates import now
from lib.locks import lock, lock_all
from lib.reasons import refuse_if
from vouchers import letters
from vouchers.annulling import facts, rules, signals
from vouchers.annulling.known import Choice, Other, Stage, Use
from vouchers.models import Annulment, PaperCourse, SettledCourse, Voucher
from vouchers.states import Fate, KeptAs


@action
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
    uses, others, decided = facts.uses(voucher), facts.others(voucher), choices or {}
    refuse_if(rules.may_annul(uses, decided, others, why))
    voucher.annulled_at = now()
    voucher.save(update_fields=["annulled_at"])
    annulment = Annulment.objects.create(voucher=voucher, at=voucher.annulled_at, by=by, why=why.strip())
    for use in uses:
        _settle(annulment, use, decided[use.key], others, by=by, why=why)
    letters.annulled(voucher, annulment)
    return annulment


def _settle(
    annulment: Annulment, use: Use, choice: Choice, others: list[Other], *, by: Any, why: str
) -> None:
    """Write down what stood here and where it went; then let it go there."""
    target = next((one for one in others if choice.block_id in {block.id for block in one.free}), None)
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
    profile = rules.stays_profile(use, target) if target else use.profile
    if use.stage == Stage.ON_PAPER:
        _settle_paper(use, choice, profile)
        return
    told = {"use": use, "choice": choice, "profile": profile, "by": by, "why": why}
    if not any(answer for _, answer in signals.settling.send(Voucher, **told)):
        raise LookupError(f"nobody settles {use.key}")


def _settle_paper(use: Use, choice: Choice, profile: bool) -> None:
    course = PaperCourse.objects.get(pk=use.record_id)
    if choice.fate == Fate.MOVE and choice.block_id:
        course.block_id, course.profile = choice.block_id, profile
        course.save(update_fields=["block", "profile"])
    elif choice.fate in KeptAs.values:
        course.kept_as = choice.fate.value
        course.save(update_fields=["kept_as"])

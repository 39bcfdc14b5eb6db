"""A worker's wish for a voucher: asked, taken back, answered by a voucher or by a refusal (R26)."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.dates import today
from lib.locks import lock
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from staff.answering import taken, write_answer
from staff.models import Worker
from staff.states import Change
from vouchers import facts, letters, rules
from vouchers.actions import give
from vouchers.asking import facts as asking
from vouchers.asking import reasons
from vouchers.asking.rules import may_answer
from vouchers.models import VoucherRequest
from vouchers.scopes import ASKED


@action(
    For("Вы попросили чек", responsible="Работник попросил чек"),
    about="voucherrequest",
    scope=None,
)
def ask_for_voucher(worker: Worker, *, by: Any, why: str = "") -> VoucherRequest:
    """It waits for a Responsible; one at a time, and only when a voucher is due (R26). Raises Refused."""
    worker = lock(worker)
    if waits := asking.pending(worker):
        return waits
    refuse_if(rules.may_issue(facts.standing(worker), today()))
    return VoucherRequest.objects.create(worker=worker, requested_by=by)


@action(
    For("Вы отозвали просьбу о чеке", responsible="Работник отозвал просьбу о чеке"),
    about="voucherrequest",
    scope=None,
)
def withdraw_voucher_request(asked: VoucherRequest, *, by: Any, why: str = "") -> VoucherRequest:
    """The worker takes it back while nobody has answered it (R26). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.WITHDRAWN:
        return asked
    refuse_if(may_answer(asked.stands, asked.decided_on))
    write_answer(asked, Change.WITHDRAWN, by=by)
    return asked


@action(
    For("Вам выдан чек {voucher}", responsible="Работнику по его просьбе выдан чек {voucher}"), scope=ASKED
)
def grant_voucher(asked: VoucherRequest, *, by: Any, why: str = "") -> VoucherRequest:
    """A voucher is issued, as from any other door; nobody issues the own (R11, R26). Raises Refused."""
    asked = taken(asked)
    refuse_if(facts.only_another(asked.worker, by))
    must_be_theirs(asked)
    if asked.state == Change.CONFIRMED:
        return asked
    refuse_if(may_answer(asked.stands, asked.decided_on))
    give(asked.worker, today(), by=by)
    return VoucherRequest.objects.with_details().get(pk=asked.pk)


@action("Отклонена просьба о чеке", about="voucherrequest", scope=ASKED)
def reject_voucher_request(asked: VoucherRequest, *, by: Any, why: str) -> VoucherRequest:
    """No voucher, and the worker is told why (R26). Raises Refused."""
    asked = taken(asked)
    refuse_if(facts.only_another(asked.worker, by))
    must_be_theirs(asked)
    if asked.state == Change.REJECTED:
        return asked
    refuse_if(may_answer(asked.stands, asked.decided_on))
    refuse_if([] if why.strip() else [reasons.say_why_no_voucher()])
    write_answer(asked, Change.REJECTED, why.strip(), by=by)
    letters.request_rejected(asked)
    return asked

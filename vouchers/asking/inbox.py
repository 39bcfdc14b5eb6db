"""Wishes for a voucher as a pile of the Responsible's inbox (R11, R26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.dates import format_date, today
from lib.reasons import Reason
from lib.several import each
from organizations.models import Responsible
from staff.decided import Decision, answered, decision
from staff.facts import OF_PERSON
from staff.inbox import Line, Pile, line, theirs
from staff.states import Change as State
from ui.history import Change, inside
from vouchers import facts, rules
from vouchers.asking import actions
from vouchers.asking.facts import awaiting
from vouchers.known import Quota, Standing
from vouchers.models import VoucherRequest


def read(rows: Sequence[VoucherRequest], responsible: Responsible, _: set[int]) -> list[Line]:
    """For a page of them, in a fixed number of statements (R26)."""
    if not rows:
        return []
    mine, day = theirs(rows, responsible), today()
    standings = facts.standings([one.worker for one in rows])
    missing = rules.no_blocks(facts.preview(day).blocks, day)
    quotas = facts.quotas_of(standings.values(), day)
    return [_line(one, standings[one.worker_id], one.worker_id in mine, missing, quotas) for one in rows]


def _line(
    asked: VoucherRequest, standing: Standing, opens: bool, missing: list[Reason], quotas: dict[int, Quota]
) -> Line:
    last = standing.last
    before = f"Прошлый чек от\u00a0{format_date(last.issued_on)}" if last else "Чека ещё не было"
    post = standing.training
    spent = rules.within_quota(quotas.get(post.organization_id)) if post else []
    return line(
        asked,
        inside(post.position) if post else "",
        opens=opens,
        what=[Change("", "", before)],
        more="что в\u00a0чеке",
        verdict=[*rules.may_issue(standing, today()), *missing] or spent,
    )


def decisions(responsible: Responsible) -> Iterator[Decision]:
    """What was answered lately (R26). A voucher issued by mistake is annulled by the operator, on a ticket (R31)."""
    for one in answered(VoucherRequest, responsible):
        given = one.state == State.CONFIRMED
        what = "Чек по просьбе выдан" if given else "Просьба о чеке отклонена"
        yield decision(one, what, "Ошибочный чек аннулирует оператор." if given else one.refusal)


PILE = Pile(
    name="vouchers",
    title="Просят чек",
    hint="Право на чек уже проверено.",
    icon="ticket-plus",
    waiting=awaiting,
    read=read,
    confirm=each(actions.grant_voucher),
    reject=each(actions.reject_voucher_request),
    did=("чек", "чека", "чеков"),
    confirm_page="vouchers:request_confirm",
    reject_page="vouchers:request_reject",
    phrases=("Сначала исправьте должность.", "Чек уже выдан на бумаге.", "Курс запланирован на другой год."),
    verb="Выдать",
    ticked="Выдать отмеченным",
    said="Выдано",
)
COUNT = OF_PERSON.format(table="vouchers_voucherrequest")

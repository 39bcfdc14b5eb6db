"""A consent withdrawn and taken back, data destroyed; some withdrawals are weeks old (R42)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from staff.models import Worker
from support.erasing import actions, rules
from support.models import Withdrawal
from tests.driver.world import World


def withdraw(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged().filter(user__isnull=False))
    if worker is None:
        return None
    withdrawal = actions.withdraw_consent(worker, by=worker.user, why=w.why())
    if w.chance(0.5):
        withdrawal.asked_at -= timedelta(days=rules.WAIT_DAYS)
        withdrawal.save(update_fields=["asked_at"])
    return withdrawal


def keep(w: World) -> Any:
    standing = w.any_of(Withdrawal.objects.standing().select_related("worker__user"))
    return standing and actions.keep_data(standing.worker, by=standing.worker.user)


def destroy(w: World) -> Any:
    standing = w.any_of(Withdrawal.objects.standing().select_related("worker__user"))
    return standing and actions.destroy_data(standing.worker, by=w.operator, why=w.why())


def forget(w: World) -> Any:
    return actions.forget_mailboxes(by=None)


STEPS = {
    "support.erasing.actions.withdraw_consent": withdraw,
    "support.erasing.actions.keep_data": keep,
    "support.erasing.actions.destroy_data": destroy,
    "support.erasing.actions.forget_mailboxes": forget,
}

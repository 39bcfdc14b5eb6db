"""A consent withdrawn and taken back, data destroyed: months pass between the steps (R42)."""

from __future__ import annotations

from typing import Any

from retention.actions import set_terms
from retention.known import KEPT
from staff.models import Worker
from support import forgetting
from support.erasing import actions
from support.erasing.outdated import find_outdated
from support.models import Withdrawal
from tests.driver.world import World


def withdraw(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged().filter(user__isnull=False))
    if worker is None:
        return None
    return actions.withdraw_consent(worker, by=worker.user, why=w.why())


def keep(w: World) -> Any:
    standing = w.any_of(Withdrawal.objects.standing().select_related("worker__user"))
    return standing and actions.keep_data(standing.worker, by=standing.worker.user)


def destroy(w: World) -> Any:
    standing = w.any_of(Withdrawal.objects.standing().select_related("worker__user"))
    return standing and actions.destroy_data(standing.worker, by=w.operator, why=w.why())


def forget(w: World) -> Any:
    return actions.forget_mailboxes(by=None)


def outdated(w: World) -> Any:
    return find_outdated(by=None)


def terms(w: World) -> Any:
    name = w.dice.choice(sorted(KEPT))
    days = w.dice.randint(KEPT[name].least - 1, KEPT[name].most + 1)
    return set_terms({name: days}, by=w.operator, why=w.why())


STEPS = {
    "support.forgetting.forget_files": lambda w: forgetting.forget_files(by=None),
    "support.forgetting.forget_incoming": lambda w: forgetting.forget_incoming(by=None),
    "retention.actions.set_terms": terms,
    "support.erasing.outdated.find_outdated": outdated,
    "support.erasing.actions.withdraw_consent": withdraw,
    "support.erasing.actions.keep_data": keep,
    "support.erasing.actions.destroy_data": destroy,
    "support.erasing.actions.forget_mailboxes": forget,
}

"""Wishes for a voucher: asked, taken back, answered by whoever may (R26)."""

from __future__ import annotations

from typing import Any

from staff.models import Employment
from tests.driver.world import World
from vouchers.asking import actions
from vouchers.models import VoucherRequest


def ask(w: World) -> Any:
    place = w.any_of(Employment.objects.open().exclude(worker__user=None))
    return place and actions.ask_for_voucher(place.worker, by=place.worker.user)


def _asked(w: World) -> VoucherRequest | None:
    return w.any_of(VoucherRequest.objects.all() if w.chance(0.1) else VoucherRequest.objects.awaiting())


def _acting(w: World, asked: VoucherRequest) -> dict[str, Any]:
    place = asked.worker.employments.current().first()
    return w.acting(place.organization if place else w.organizations[0])


def withdraw(w: World) -> Any:
    asked = _asked(w)
    return asked and actions.withdraw_voucher_request(asked, by=asked.requested_by)


def grant(w: World) -> Any:
    asked = _asked(w)
    return asked and actions.grant_voucher(asked, **_acting(w, asked))


def reject(w: World) -> Any:
    asked = _asked(w)
    return asked and actions.reject_voucher_request(asked, why=w.why(), **_acting(w, asked))


STEPS = {
    "vouchers.asking.actions.ask_for_voucher": ask,
    "vouchers.asking.actions.withdraw_voucher_request": withdraw,
    "vouchers.asking.actions.grant_voucher": grant,
    "vouchers.asking.actions.reject_voucher_request": reject,
}

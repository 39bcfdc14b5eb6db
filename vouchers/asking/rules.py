"""May a wish for a voucher be answered? (R26)"""

from __future__ import annotations

from datetime import date

from lib.reasons import Reason
from staff.states import Change
from vouchers.asking import reasons


def may_answer(state: Change, decided_on: date | None) -> list[Reason]:
    """Once only (R26)."""
    return [] if state == Change.PENDING else [reasons.voucher_request_decided(state, decided_on)]

"""On whose wishes for a voucher, and whose planned dates, a Responsible acts (R26, R34, R44)."""

from __future__ import annotations

from lib.scopes import Scope
from staff.scopes import OWN
from vouchers.models import PlannedTraining, VoucherRequest

# As with all that a worker asks: of the own workers, and of who leads a unit (R11, R21).
ASKED = Scope({VoucherRequest: VoucherRequest.objects.visible_to}, OWN.gone)
PLANS = OWN | Scope({PlannedTraining: PlannedTraining.objects.visible_to}, OWN.gone)

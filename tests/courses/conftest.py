from __future__ import annotations

import pytest

from staff.models import Worker
from tests import factories
from vouchers.models import Voucher


@pytest.fixture
def cheque(anna: Worker) -> Voucher:
    """Анна's voucher of today: 18 h invariant, 36 h and 36 h variative."""
    return factories.VoucherFactory(worker=anna)

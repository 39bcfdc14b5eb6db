"""Another school's worker is neither dismissed nor transferred (R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from staff.moves.actions import dismiss
from tests.staff.moving import UNKNOWN, job


@pytest.mark.django_db
def test_r44_another_schools_worker_is_neither_dismissed_nor_transferred(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    with pytest.raises(Refused) as caught:
        dismiss(job(anna), on=today(), reason=UNKNOWN, by=Actor(vera.user, vera))
    assert [reason.rule for reason in caught.value.reasons] == ["R44"]
    for name in ("staff:dismissal", "staff:transfer"):
        address = reverse(name, args=[job(anna).pk])
        assert signed_in(vera.user).get(address).status_code == 404
        assert signed_in(vera.user).post(address).status_code == 404
        assert signed_in(boris.user).get(address).status_code == 200

"""A change of personal data that is asked for, and an answer to it that is refused."""

from __future__ import annotations

from typing import Any

import pytest

from lib.reasons import Refused
from staff.models import PersonalDataChange, Worker


def asked(worker: Worker, **values: list[str]) -> PersonalDataChange:
    return PersonalDataChange.objects.create(
        worker=worker,
        values=values or {"last_name": [worker.last_name, "Медведева"]},
        requested_by=worker.user,
    )


def refused(action: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)
    return [reason.rule for reason in caught.value.reasons]

"""What a person has uploaded is counted by the person, and forgotten when it counts no more (R22)."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine

from accounts.models import User
from lib.reasons import Refused
from submissions.actions import forget_old
from submissions.models import Upload
from submissions.uploads import MEGABYTE, keep_upload


@pytest.mark.django_db
def test_r22_each_persons_files_are_counted_by_themselves(anna: Any, boris: Any, gleb: User) -> None:
    with time_machine.travel("2026-11-30 10:00+04:00"):
        for _ in range(5):
            keep_upload(10 * MEGABYTE, by=anna.user)
        with pytest.raises(Refused):
            keep_upload(1, by=anna.user)
        keep_upload(10 * MEGABYTE, by=boris.user)
        for _ in range(6):
            keep_upload(10 * MEGABYTE, by=gleb)
    assert Upload.objects.count() == 6
    with time_machine.travel("2026-12-07 00:01+04:00"):
        keep_upload(10 * MEGABYTE, by=anna.user)
    with time_machine.travel("2026-12-09 10:00+04:00"):
        forget_old(by=None)
    assert Upload.objects.count() == 1

from __future__ import annotations

from typing import Any

from lib import snils
from lib.actions import action
from staff.models import SnilsLookUp, Worker


@action
def look_up_snils(digits: str, *, by: Any, why: str) -> Worker | None:
    """Find the person by the whole СНИЛС, and keep who asked and why (R42); a merged record leads to the living."""
    found = Worker.objects.not_merged().filter(snils=digits).first()
    SnilsLookUp.objects.create(by=by, why=why, digits=snils.masked(digits), found=found)
    return found

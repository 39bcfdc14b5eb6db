"""Who sees a whole СНИЛС or looks for a person by it is written down (R42, R44)."""

from __future__ import annotations

from typing import Any

from lib import snils
from lib.actions import action
from lib.reasons import refuse_if
from organizations.models import Responsible
from staff import reasons
from staff.models import SnilsLookUp, SnilsShown, Worker
from staff.snils.facts import compares, whole


@action
def show_snils(
    worker: Worker, *, by: Any, why: str = "", responsible: Responsible | None = None
) -> SnilsShown:
    """Write down who sees the СНИЛС whole; pages show it for a few minutes. A second press is the same look.

    responsible: whose page it is; the worker must be theirs to compare (R44). Raises Refused.
    """
    refuse_if(
        [reasons.not_your_worker(worker.full_name)]
        if responsible and not compares(responsible, worker.pk)
        else []
    )
    if whole(by, [worker.pk]):
        return SnilsShown.objects.filter(worker=worker, to=by).latest("at")
    organization = responsible.organization if responsible else None
    return SnilsShown.objects.create(worker=worker, to=by, organization=organization)


@action
def look_up_snils(digits: str, *, by: Any, why: str) -> Worker | None:
    """Find the person by the whole СНИЛС, and keep who asked and why (R42); a merged record leads to the living."""
    found = Worker.objects.not_merged().filter(snils=digits).first()
    SnilsLookUp.objects.create(by=by, why=why, digits=snils.masked(digits), found=found)
    return found

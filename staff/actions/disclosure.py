"""The whole СНИЛС is shown to who must compare it, and it is written down that it was (R42, R44)."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.reasons import refuse_if
from organizations.models import Responsible
from staff.facts.disclosure import compares, whole
from staff.models import SnilsShown, Worker
from staff.reasons import access as reasons


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

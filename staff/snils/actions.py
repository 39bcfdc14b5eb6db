"""Who sees a whole СНИЛС or looks for a person by it is written down (R42, R44)."""

from __future__ import annotations

from typing import Any

from lib import acting, snils
from lib.actions import action
from lib.readers import For
from lib.scopes import must_be_theirs
from staff.models import SnilsLookUp, SnilsShown, Worker
from staff.scopes import COMPARED


@action(
    For("Ваш СНИЛС показан полностью", responsible="СНИЛС работника показан полностью"),
    about="snilsshown",
    scope=COMPARED,
)
def show_snils(worker: Worker, *, by: Any, why: str = "") -> SnilsShown:
    """Write down who sees the СНИЛС whole; pages show it for ten minutes. A second press is the same look (R42, R44).

    A Responsible sees it of the workers whose documents the Responsible compares. Raises Refused.
    """
    must_be_theirs(worker)
    if SnilsShown.objects.shown_to(by, [worker.pk]):
        return SnilsShown.objects.filter(worker=worker, to=by).latest("at")
    responsible = acting.responsible()
    organization = responsible.organization if responsible else None
    return SnilsShown.objects.create(worker=worker, to=by, organization=organization)


@action("Найден работник по СНИЛС", scope=None)
def look_up_snils(digits: str, *, by: Any, why: str) -> Worker | None:
    """Find the person by the whole СНИЛС, and keep who asked and why (R42); a merged record leads to the living."""
    found = Worker.objects.not_merged().filter(snils=digits).first()
    SnilsLookUp.objects.create(by=by, why=why, digits=snils.masked(digits), found=found)
    return found

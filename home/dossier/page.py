"""What the dossier's template shows (R40, R42)."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from home.dossier import facts
from home.dossier.entry import entry
from home.dossier.possible import possible
from home.facts.history import events
from home.facts.overview import overview
from home.known import WorkerOverview
from home.rules import Line
from lib import looks
from lib.dates import today
from lib.numbers import counted
from staff.models import Worker
from staff.states import Work
from ui.history import inside
from vouchers.rules import validity


def dossier(request: HttpRequest, worker: Worker) -> dict[str, Any]:
    """Everything about one person, in a number of statements that does not depend on how much there is (R40)."""
    day, known, user = today(), overview(worker), worker.user
    operator: Any = request.user
    invitation, alike = facts.invitation(worker), facts.alike(worker)
    looks.note(request, alike)
    told = events(worker)
    lines = chain(possible(known, day), [entry(user, invitation, may=operator.may_change("accounts"))])
    return {
        "worker": worker,
        "account": user,
        "known": known,
        "current": known.where(Work.CURRENT),
        "possible": [(line, _address(line)) for line in lines],
        "alike": [(one, _merging(worker, one)) for one in alike],
        "vouchers": _vouchers(known),
        "courses": [(one, inside(one.paid_by)) for one in reversed(known.courses)],
        "accesses": facts.accesses(user),
        "asked": facts.asked(worker),
        "tickets": facts.tickets(worker)[: facts.SHOWN],
        "letters": facts.letters(user),
        "events": told[: facts.SHOWN],
        "happened": counted(len(told), "запись", "записи", "записей"),
        "of_account": _of_account(request, user),
        "voids": operator.may_change("vouchers"),
    }


def _address(line: Line) -> str:
    return reverse(line.to[0], args=line.to[1:]) if line.to else ""


def _merging(worker: Worker, other: Worker) -> str:
    return f"{reverse('admin:staff_worker_merging', args=[worker.pk])}?with={other.pk}"


def _vouchers(known: WorkerOverview) -> list[dict[str, Any]]:
    """The latest first, each with what became of it (R27)."""
    return [
        {
            "issued": one,
            "state": validity(one, len(one.uses), today()),
            "annulled_on": known.annulled_on.get(one.id),
        }
        for one in reversed(known.standing.vouchers)
    ]


def _of_account(request: HttpRequest, user: User | None) -> list[dict[str, Any]]:
    """What is done to the account itself; an operator's role is given on its own card."""
    if user is None:
        return []
    card: Any = admin.site.get_model_admin(User)
    return [one for one in card.offered(request, user) if not one["action"].room]

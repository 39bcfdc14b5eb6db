"""What belongs to a person in every room, each in one statement, however much of it there is (R40, R42)."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.urls import reverse

from letters.models import Letter
from letters.states import LetterState, name_of
from organizations.models import Responsible
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    DuplicatePair,
    EmailChange,
    Invitation,
    PersonalDataChange,
    Worker,
    WorkRequest,
)
from staff.states import Change, EmailMove
from support.models import Ticket
from support.models.ticket import TicketQuerySet
from ui.states import State
from vouchers.models import PlannedTraining, VoucherRequest

# As many as a glance takes in; the list behind the link has the rest.
SHOWN = 6
ASKED: tuple[Any, ...] = (
    PersonalDataChange,
    WorkRequest,
    AttestationRequest,
    CourseElsewhere,
    VoucherRequest,
    PlannedTraining,
    EmailChange,
)
# A change of address has no card: its story stands on the worker's own.
WITHOUT_CARD = {"emailchange"}


def asked(worker: Worker) -> list[dict[str, Any]]:
    """What the person has asked for: what waits first, then the latest (R11). One statement for all kinds."""
    first, *others = [_kind(model, worker) for model in ASKED]
    rows = first.union(*others).order_by("-waits", "-requested_at")[: 2 * SHOWN]
    models = {model._meta.model_name: model for model in ASKED}
    return [
        {
            "title": str(models[name]._meta.verbose_name),
            "state": _state(name, state),
            "at": at,
            "waits": waits,
            "url": "" if name in WITHOUT_CARD else _card(models[name], pk),
        }
        for name, pk, at, state, waits in rows
    ]


def _kind(model: Any, worker: Worker) -> QuerySet[Any, Any]:
    kind = Value(model._meta.model_name, output_field=CharField())
    told = (
        model._default_manager.order_by().filter(worker=worker).annotate(what=kind, waits=Q(state="pending"))
    )
    rows: QuerySet[Any, Any] = told.values_list("what", "pk", "requested_at", "state", "waits")
    return rows


def _state(name: str, state: str) -> State:
    return EmailMove(state) if name == "emailchange" else Change(state)


def _card(model: Any, pk: int) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk])


def tickets(worker: Worker) -> TicketQuerySet:
    """About the person and by the person, the latest first (R39)."""
    return Ticket.objects.of_worker(worker).order_by("-pk")


def letters(user: Any) -> list[dict[str, Any]]:
    """The latest to the account, each with its fate (R7)."""
    if user is None:
        return []
    rows = Letter.objects.filter(user=user).only("pk", "kind", "subject", "queued_at", "state")[:SHOWN]
    return [
        {
            "title": name_of(one.kind),
            "at": one.queued_at,
            "state": LetterState(one.state),
            "url": _card(Letter, one.pk),
        }
        for one in rows
    ]


def alike(worker: Worker) -> list[Worker]:
    """Records that may be the same person's, and that nobody has compared yet (R40)."""
    pairs = DuplicatePair.objects.standing().filter(checked_at=None).select_related("first", "second")
    both = [(pair.first, pair.second) for pair in pairs.of_worker(worker)[:SHOWN]]
    return [second if first.pk == worker.pk else first for first, second in both]


def invitation(worker: Worker) -> Invitation | None:
    """By which the person comes in, or has come (R10)."""
    return Invitation.objects.filter(worker=worker).first()


def accesses(user: Any) -> list[Responsible]:
    """Where the person is a Responsible, or was (R22)."""
    if user is None:
        return []
    mine = Responsible.objects.for_user(user).select_related("organization")
    return list(mine.order_by("-pk")[:SHOWN])

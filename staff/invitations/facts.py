"""Who has never entered and whom nobody has invited (R10)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from lib import acting
from organizations.models import Organization
from staff.models import Employment, Invitation, Worker
from staff.models.worker import WorkerQuerySet


def uninvited(workers: WorkerQuerySet) -> WorkerQuerySet:
    """Of these, those who have never entered and have no invitation (R10)."""
    invited = Exists(Invitation.objects.filter(worker=OuterRef("pk")))
    return workers.filter(Q(user=None) | Q(user__last_login=None), ~invited)


def where(worker: Worker) -> Organization:
    """In whose name the person is invited: the acting Responsible's organization, else where the person works (R10)."""
    now = acting.current.get()
    if now is not None and now.responsible is not None:
        mine: Organization = now.responsible.organization
        return mine
    places = Employment.objects.for_worker(worker).open().select_related("organization")
    return places.order_by("-training", "pk")[0].organization

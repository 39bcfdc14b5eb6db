"""A job, and a worker dismissed from it."""

from __future__ import annotations

from lib.acting import Actor
from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.moves.actions import dismiss
from staff.states import DismissalReason


def job(worker: Worker) -> Employment:
    return Employment.objects.for_worker(worker).current().get()


def dismissed(worker: Worker, boris: Responsible) -> Employment:
    return dismiss(job(worker), on=today(), reason=DismissalReason.UNKNOWN, by=Actor(boris.user, boris))

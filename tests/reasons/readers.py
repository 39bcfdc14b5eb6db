"""Who reads a reason about this worker: the worker, the Responsible who acts for the worker, the operator."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.test import Client

from accounts.models import User
from demo.personas import OPERATOR_EMAIL
from lib.readers import Reader
from organizations.models import Responsible
from organizations.web import CHOSEN
from staff.models import Worker

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def readers(worker: Worker) -> Iterator[Reader]:
    if worker.user:
        yield Reader.WORKER
    if leader(worker):
        yield Reader.RESPONSIBLE
    yield Reader.OPERATOR


def leader(worker: Worker) -> Responsible | None:
    """The active Responsible for whom the worker's pages exist, another person than the worker."""
    there = worker.employments.values("organization")
    active = Responsible.objects.active().filter(organization__in=there).exclude(user=worker.user_id)
    return next((one for one in active if Worker.objects.acting_for(one).filter(pk=worker.pk).exists()), None)


class Browsers:
    """One for each account and organization, as long as the test lasts."""

    def __init__(self) -> None:
        self.of, self.leader = cache(self._of), cache(leader)

    def reading(self, reader: Reader, worker: Worker) -> Client:
        if reader == Reader.WORKER:
            return self.of(worker.user_id)
        if reader == Reader.OPERATOR:
            return self.of(User.objects.only("pk").get(email=OPERATOR_EMAIL).pk)
        led = self.leader(worker)
        assert led
        return self.of(led.user_id, led.pk)

    def _of(self, user: int, responsible: int | None = None) -> Client:
        client = Client()
        client.force_login(User.objects.get(pk=user), backend=BACKEND)
        session = client.session
        session[CHOSEN] = responsible
        session.save()
        return client

"""Pages a second, each as a ratio to the floor, with its SQL queries."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from benchmarks import load, region
from demo.personas import PERSONAS
from organizations.models import Responsible
from staff.models import Worker
from vouchers.models import Voucher


def people() -> tuple[User, User]:
    """A worker with a voucher, and the Responsible with the longest list."""
    emails = [persona.email for persona in PERSONAS]
    holders = Voucher.objects.standing().values("worker")
    worker = Worker.objects.filter(user__email__in=emails, pk__in=holders).order_by("pk").first()
    chief = Responsible.objects.active().filter(user__email__in=emails).order_by("pk").first()
    if worker is None or worker.user is None or chief is None:
        raise RuntimeError("the demo's people are not there")
    return worker.user, chief.user


def queries(user: User, path: str) -> int:
    client = Client(headers={"host": "localhost"})
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


def run(url: str, seconds: float, clients: int) -> None:
    worker, chief = people()
    asked = [
        ("the floor: signed in, no content", worker, "/floor/"),
        ("worker's home", worker, "/cabinet/"),
        ("catalogue with its verdicts", worker, "/cabinet/catalogue/"),
        ("Responsible's home", chief, "/organization/"),
        ("Responsible's list of workers", chief, "/organization/workers/"),
    ]
    print(f"\n{'page':36}{'req/s':>9}{'÷ floor':>9}{'p50 ms':>9}{'p99 ms':>9}{'queries':>9}{'KB':>7}")
    floor = 0.0
    for name, user, path in asked:
        figures = load.ask(url, path, region.session(user), seconds, clients)
        floor = floor or figures.rate
        print(
            f"{name:36}{figures.rate:9.0f}{figures.rate / floor:9.2f}{figures.p50:9.1f}{figures.p99:9.1f}"
            f"{queries(user, path):9}{figures.bytes / 1024:7.0f}"
        )

"""The morning when a good course opens: 500 people press «Записаться» at once, over HTTP, on 25 seats (R36)."""

from __future__ import annotations

import http.client
import os
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.urls import reverse

from accounts.models import User
from config.sessions import SessionStore
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.states import Funding
from letters.models import Letter
from lib.dates import SAMARA, now
from staff.models import Employment, Worker
from staff.states import Origin, Work
from tests import factories
from tests.history_guard import unguarded
from tests.live import Live

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]
PEOPLE, SEATS, AT_ONCE = 500, 25, 64
CSRF = "a" * 32


def crowd() -> list[User]:
    """Signed-up workers of one school, written in bulk."""
    school, position = factories.OrganizationFactory(), factories.PositionFactory()
    with unguarded():
        users = User.objects.bulk_create(
            User(email=f"rush{n}@example.ru", name="Человек", password="!") for n in range(PEOPLE)
        )
        workers = Worker.objects.bulk_create(
            Worker(
                user=user,
                last_name="Спешилова",
                first_name="Анна",
                birth_date=date(1985, 5, 17),
                snils=factories.snils_number(200_000 + number),
            )
            for number, user in enumerate(users)
        )
        work = {
            "state": Work.CURRENT,
            "origin": Origin.REGISTRATION,
            "training": True,
            "started_on": date(2020, 9, 1),
        }
        Employment.objects.bulk_create(
            Employment(worker=worker, organization=school, position=position, **work) for worker in workers
        )
    return users


def signed_in(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session.save()
    return str(session.session_key)


def press(live: Live, path: str, session: str, start: threading.Barrier | None = None) -> str:
    """What becomes of the person, who agrees to wait where the last seat is gone."""
    cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={CSRF}"
    server = http.client.HTTPConnection(urlsplit(live.url).netloc, timeout=120)
    if start:
        start.wait(timeout=30)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    server.request("POST", path, "wait=on", headers={"Cookie": cookies, "X-CSRFToken": CSRF, **form})
    answer = server.getresponse()
    page = answer.read().decode()
    server.close()
    if answer.status == 302:
        return "ждёт" if answer.headers["Location"].endswith("/waiting/") else "записан"
    return f"{answer.status} {page[:200]}"


def rush(live: Live, sessions: list[str]) -> tuple[CourseGroup, float]:
    """Everybody presses on a group that opens this very moment: what became of it, and in how many seconds."""
    at = now().astimezone(SAMARA)
    opens = {"registration_from": at.date(), "registration_hour": at.time()}
    group = factories.CourseGroupFactory(funding=Funding.PAID, seats=SEATS, **opens)
    path = reverse("courses:enrol_or_wait", args=[group.pk])
    connection.close()
    start, began = threading.Barrier(AT_ONCE), time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as crowd_of_threads:
        first = [crowd_of_threads.submit(press, live, path, session, start) for session in sessions[:AT_ONCE]]
        rest = [crowd_of_threads.submit(press, live, path, session) for session in sessions[AT_ONCE:]]
        told = Counter(answer.result() for answer in [*first, *rest])
    took = time.perf_counter() - began
    assert told == {"записан": SEATS, "ждёт": PEOPLE - SEATS}
    return CourseGroup.objects.get(pk=group.pk), took


def test_r36_five_hundred_at_once_over_http(live: Live) -> None:
    """More runs, each printed: `RUSH_RUNS=20 make test ARGS="-s -n 0 tests/invariants/test_rush.py"`."""
    sessions, runs = [signed_in(user) for user in crowd()], int(os.environ.get("RUSH_RUNS", "1"))
    for run in range(1, runs + 1):
        group, took = rush(live, sessions)
        held = Enrolment.objects.not_released().filter(group=group)
        waits = WaitingEntry.objects.filter(group=group).waiting()
        assert held.count() == held.values("worker").distinct().count() == SEATS
        assert waits.count() == waits.values("worker").distinct().count() == PEOPLE - SEATS
        assert not waits.filter(worker__in=held.values("worker")).exists()
        assert (group.taken, group.queue) == (SEATS, PEOPLE - SEATS)
        assert Letter.objects.filter(kind="courses/enrolled").count() == run * SEATS
        print(f"{run}: {SEATS} записаны, {PEOPLE - SEATS} ждут, {took:.1f} с, ответов 5xx: 0")  # noqa: T201

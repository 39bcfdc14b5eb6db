"""R42: thirty actions, each form sent four times at the same moment, over HTTP to a server of two processes."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlencode

import pytest
from django.test import Client

from accounts.models import User
from letters.models import Letter
from submissions import one_time
from submissions.models import Submission
from tests.letters.senders import process, wait_until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]
DEEDS, CLICKS = 30, 4
CSRF = "c" * 32


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    serve = [
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(port),
        "--workers",
        "2",
        "--blocking-threads",
        "4",
    ]
    with process(None, *serve, "tests.submissions.site:application", ONE_TIME=request.param, DB_POOL="8"):
        wait_until(lambda: answers(port))
        yield port


def click(
    port: int, session: str, form: dict[str, str], barrier: threading.Barrier
) -> tuple[int, str | None]:
    headers = {
        "Cookie": f"session={session}; csrf={CSRF}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        barrier.wait()
        connection.request("POST", "/greeting/", urlencode(form | {"csrfmiddlewaretoken": CSRF}), headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("Location")


def click_everything(port: int, client: Client, user: User) -> list[set[tuple[int, str | None]]]:
    client.force_login(user)
    session = client.cookies["session"].value
    found = []
    with ThreadPoolExecutor(CLICKS) as people:
        for number in range(DEEDS):
            form = {"to": f"person{number}@example.org", "form_token": one_time.issue_token(user.pk)}
            barrier = threading.Barrier(CLICKS)
            clicks = [people.submit(click, port, session, form, barrier) for _ in range(CLICKS)]
            found.append({one.result() for one in clicks})
    return found


@pytest.mark.parametrize("site", ["on"], indirect=True)
def test_r42_each_form_is_carried_out_once(site: int, client: Client, gleb: User) -> None:
    assert click_everything(site, client, gleb) == [{(302, "/greetings/")}] * DEEDS
    assert Letter.objects.count() == DEEDS
    assert Letter.objects.values("recipient").distinct().count() == DEEDS
    assert Submission.objects.filter(answered_at__isnull=False).count() == DEEDS


@pytest.mark.parametrize("site", ["off"], indirect=True)
def test_r42_control_without_the_guard_four_clicks_are_four_actions(
    site: int, client: Client, gleb: User
) -> None:
    click_everything(site, client, gleb)
    assert Letter.objects.count() > DEEDS

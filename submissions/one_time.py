"""A form posted twice does a thing once, and both clicks get the first one's answer."""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac

from lib.reasons import Refused
from submissions import actions, reasons
from submissions.models import Submission

# Shorter than the rows are kept, or a form older than its row could be carried out twice.
LIVES = timedelta(days=6)
_signer = signing.TimestampSigner(salt="submissions.form")


@dataclass(frozen=True)
class Token:
    """Whose form it is, and which one."""

    user_id: int | None
    uuid: uuid.UUID


def issue_token(user_id: int | None) -> str:
    return _signer.sign(f"{user_id or ''}-{uuid.uuid4().hex}")


def read_token(signed: str) -> Token | None:
    """None when it is not ours or too old."""
    try:
        owner, _, number = _signer.unsign(signed, max_age=LIVES).partition("-")
    except signing.BadSignature:
        return None
    return Token(int(owner) if owner else None, uuid.UUID(number))


class FormToken:
    """Each time it is written into a page it is a new token: two forms of one page are two actions."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __str__(self) -> str:
        return issue_token(self.request.user.pk)


FIELD = "form_token"
RESUMED = "_resume"
OURS = {FIELD, RESUMED, "csrfmiddlewaretoken"}
# How long the second click waits for the page that the first one is being answered with.
PATIENCE = 2.0


class Repeated(Exception):
    """This very form was carried out before."""

    def __init__(self, submission: Submission) -> None:
        self.submission = submission


class OneTime:
    """The hook that enters a request's token first in the transaction of its action. Raises Repeated, Refused."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.entered: int | None = None

    def __call__(self) -> None:
        token = read_token(self.request.POST[FIELD])
        if token is None or token.user_id != self.request.user.pk:
            raise Refused([reasons.foreign()])
        # A page that does several actions in a row enters once, and again if the action that entered was undone.
        if self.entered and Submission.objects.filter(pk=self.entered).exists():
            return
        path, digest = self.request.path, digest_of(self.request)
        self.entered = actions.enter(token, path=path, digest=digest)
        if self.entered is None:
            first = Submission.objects.get(token=token.uuid)
            if (first.path, first.digest) != (path, digest):
                raise Refused([reasons.changed()])
            raise Repeated(first)

    def remember(self, response: HttpResponse) -> None:
        if self.entered:
            # What the page said is queued in the message store, which has no public way to look at it.
            said = list(getattr(messages.get_messages(self.request), "_queued_messages", []))
            actions.answered(self.entered, url=_goes_to(response), messages=said)


def digest_of(request: HttpRequest) -> str:
    typed: list[Any] = sorted((name, values) for name, values in request.POST.lists() if name not in OURS)
    files = sorted((name, [(f.name, f.size) for f in found]) for name, found in request.FILES.lists())
    # With our key: a plain hash of a form that holds a password or a СНИЛС could be guessed from the table.
    return salted_hmac("submissions.form", json.dumps([typed, files]), algorithm="sha256").hexdigest()


def _goes_to(response: HttpResponse) -> str:
    return str(response.headers.get("HX-Redirect") or response.headers.get("Location") or "")


def replay(request: HttpRequest, repeated: Repeated) -> HttpResponse:
    """The answer of the first click; the page itself when there is none to repeat."""
    first = repeated.submission
    until = time.monotonic() + PATIENCE
    while first.answered_at is None and time.monotonic() < until:
        time.sleep(0.05)
        first.refresh_from_db()
    for said in first.messages:
        messages.add_message(request, said.level, said.message, said.extra_tags)
    if not first.messages:
        messages.info(request, "Это уже сделано: форма была отправлена раньше.")
    url = first.result_url or request.path
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": url})
    return redirect(url)

"""The one-time token of a form: whose form it is and which one, signed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.http import HttpRequest

# Shorter than the rows are kept, or a form older than its row could be carried out twice.
LIVES = timedelta(days=6)
_signer = signing.TimestampSigner(salt="submissions.form")


@dataclass(frozen=True)
class Token:
    user_id: int | None
    uuid: uuid.UUID


def issue(user_id: int | None) -> str:
    return _signer.sign(f"{user_id or ''}-{uuid.uuid4().hex}")


def read(signed: str) -> Token | None:
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
        return issue(self.request.user.pk)

"""The code at the foot of the head's order: what it says, and whose request a returned scan belongs to (R22)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files import File
from django.urls import Resolver404, resolve, reverse

from lib import uploads
from organizations.models import Responsible

_CARD = "admin:organizations_responsible_change"


def code_of(responsible: Responsible) -> str:
    """What is printed: the address of the request's card, which opens to an operator only."""
    return f"{settings.SITE_URL}{reverse(_CARD, args=[responsible.pk])}"


def request_on(scan: File[Any] | None) -> int | None:
    """The number of the request whose order was scanned; None where no code of ours can be read.

    The scan is read in a process of its own, with limits of time and memory.
    """
    numbers = [_number(said) for said in uploads.codes(scan)] if scan else []
    found = Responsible.objects.filter(pk__in=[number for number in numbers if number])
    return found.order_by("pk").values_list("pk", flat=True).first()


def _number(said: str) -> int | None:
    ours, _, path = said.partition(settings.SITE_URL)
    if ours or not path:
        return None
    try:
        match = resolve(path)
    except Resolver404:
        return None
    pk = str(match.kwargs.get("object_id", ""))
    return int(pk) if match.view_name == _CARD and pk.isdecimal() and len(pk) < 19 else None


def belongs(code: int | None, user: Any, organization: Any) -> bool:
    """Is the scan of this person's order for this organization? One without a code may be; so may one of an earlier
    request for the same: the order is the same (R22)."""
    if code is None:
        return True
    return Responsible.objects.filter(pk=code, user=user, organization=organization).exists()

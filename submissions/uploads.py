"""How much a person may upload: so much in a week, whatever the page (R22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from lib.actions import action
from lib.dates import SAMARA, now, today
from lib.reasons import Reason, refuse_if
from submissions import reasons
from submissions.models import Upload

DAYS = 7
MEGABYTE = 1024 * 1024
MOST = 50 * MEGABYTE


def may_upload(kept: Sequence[tuple[date, int]], size: int, on: date) -> list[Reason]:
    """All files of the last seven days and this one together (R22). kept: day and bytes of each, the oldest first.

    A file counts on its own day and on six more.
    """
    counting = [(day, bytes_) for day, bytes_ in kept if day > on - timedelta(days=DAYS)]
    used = sum(bytes_ for _, bytes_ in counting)
    if used + size <= MOST:
        return []
    left, free_on = used, on
    for day, bytes_ in counting:
        left, free_on = left - bytes_, day + timedelta(days=DAYS)
        if left + size <= MOST:
            break
    return [reasons.uploads_are_full(-(-used // MEGABYTE), MOST // MEGABYTE, free_on)]


@action("", scope=None)
def keep_upload(size: int, *, by: Any, why: str = "") -> None:
    """Count the file inside the action that keeps it (R22); an operator's are not counted. Raises Refused.

    Two files in the same moment do not see each other: a person may exceed the quota by one file, never by more.
    """
    if by is None or by.is_staff:
        return
    since = now() - timedelta(days=DAYS + 1)
    rows = Upload.objects.filter(user=by, at__gt=since).order_by("at", "pk").values_list("at", "size")
    refuse_if(may_upload([(at.astimezone(SAMARA).date(), kept) for at, kept in rows], size, today()))
    Upload.objects.create(user=by, at=now(), size=size)

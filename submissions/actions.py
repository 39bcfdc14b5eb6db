from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import connection

from lib import dates
from lib.actions import action
from submissions.models import Submission, Upload

if TYPE_CHECKING:
    from submissions.one_time import Token

KEPT = timedelta(days=7)


def enter(token: Token, *, path: str, digest: str) -> int | None:
    """Take the token inside the action's transaction (R42); returns its row, None when it is taken already.

    Whoever comes second waits here, on the unique index, until the first is done or undone.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO submissions_submission (token, user_id, path, digest, at, result_url, messages)"
            " VALUES (%s, %s, %s, %s, %s, '', '[]') ON CONFLICT (token) DO NOTHING RETURNING id",
            [token.uuid, token.user_id, path, digest, dates.now()],
        )
        row = cursor.fetchone()
    return row[0] if row else None


def answered(submission: int, *, url: str, messages: list[Any]) -> None:
    """Remember how the first click was answered, for those that follow (R42)."""
    Submission.objects.filter(pk=submission).update(
        result_url=url, messages=messages, answered_at=dates.now()
    )


@action("Удалены старые отправленные формы", scope=None)
def forget_old(*, by: Any, why: str = "") -> int:
    """A token is kept seven days (R42); by then its form no longer works. Returns how many are forgotten.

    So is the size of a file that counts no more (R22).
    """
    Upload.objects.filter(at__lt=dates.now() - KEPT - timedelta(days=1)).delete()
    deleted, _ = Submission.objects.filter(at__lt=dates.now() - KEPT).delete()
    return deleted

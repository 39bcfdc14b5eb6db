"""What every answer to a worker's request does: a part of the actions that give it (R11, R19)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from lib.actions import action
from lib.dates import now
from lib.locks import lock
from staff.models import Worker
from staff.models.asked import AskedByWorker
from staff.states import Change

Asked = TypeVar("Asked", bound=AskedByWorker)


def taken(asked: Asked) -> Asked:
    """The request as it now stands; the worker's row stands for all that the person asks: whoever answers holds it."""
    lock(asked.worker)
    found: Asked = type(asked).objects.with_details().get(pk=asked.pk)
    return found


def own(worker: Worker, by: Any) -> bool:
    """Is it the person's own? Nobody confirms that (R11). by: the account."""
    return by is not None and by.pk == worker.user_id


@action("", scope=None)
def write_answer(
    asked: AskedByWorker,
    state: Change,
    refusal: str = "",
    *,
    by: Any,
    why: str = "",
    also: Sequence[str] = (),
) -> None:
    """Of a request that is held. refusal: why it was rejected, in the words of who did. also: other fields to save."""
    asked.state, asked.refusal = state, refusal
    asked.decided_at, asked.decided_by = now(), by
    asked.save(update_fields=["state", "refusal", "decided_at", "decided_by", *also])

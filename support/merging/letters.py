"""What a person reads when two records are made one, or one is two again (R7, R40)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from accounts.addresses import masked
from accounts.models import User
from letters.actions import queue
from staff.models import Worker
from support.models import Merge


def merged(merge: Merge, told: Sequence[str]) -> None:
    """To both mailboxes; told: what was decided, a line for each."""
    for user in (merge.survivor.user, merge.shut):
        if user:
            merged_to(merge, user, told)


def merged_to(merge: Merge, user: User, told: Sequence[str]) -> None:
    """With which address the person logs in now. A mailbox is not told the whole of another one: the merge may be a
    mistake."""
    worker: Any = merge.survivor
    shut = merge.shut.email if merge.shut else ""
    context = {
        "name": worker.name_and_patronymic,
        "number": worker.pk,
        "other": merge.absorbed_id,
        "email": worker.user.email if user == worker.user else masked(worker.user.email),
        "shut": shut if user == merge.shut or not shut else masked(shut),
        "told": list(told),
    }
    queue("support/merged", user.email, cause=merge, user=user, context=context)


def parted(merge: Merge) -> None:
    """To both mailboxes: each record has its own account again."""
    for worker in Worker.objects.filter(pk__in=[merge.survivor_id, merge.absorbed_id]).select_related("user"):
        if worker.user:
            parted_to(merge, worker)


def parted_to(merge: Merge, worker: Worker) -> None:
    user: Any = worker.user
    context = {"name": worker.name_and_patronymic, "number": worker.pk, "email": user.email}
    queue("support/parted", user.email, cause=merge, user=user, context=context)

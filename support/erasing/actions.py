"""The consent withdrawn, taken back, and carried out with an act (R42)."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import default_storage
from django.db import connection, transaction

from letters.models import OPEN, Attempt, Letter
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all_whole
from lib.readers import For
from lib.reasons import Refused, refuse_if
from organizations.access import hold_all_of
from staff.models import Worker
from support.erasing import facts, letters, reasons
from support.models import Destruction, Withdrawal


@action(
    For(
        "Вы отозвали согласие на обработку данных",
        responsible="Работник отозвал согласие на обработку данных",
    ),
    about="withdrawal",
    scope=None,
)
def withdraw_consent(worker: Worker, *, by: Any, why: str = "") -> Withdrawal:
    """The operator destroys the data when ten days are over and nothing of the person is under way (R42).

    Until then nothing changes, and the worker may take it back. Raises Refused.
    """
    worker = lock(worker)
    if standing := facts.standing(worker):
        return standing
    withdrawal = Withdrawal(worker=worker, why=why.strip())
    withdrawal.save(force_insert=True)
    letters.withdrawn(withdrawal)
    return withdrawal


@action(
    For("Вы передумали отзывать согласие", responsible="Работник передумал отзывать согласие"),
    about="withdrawal",
    scope=None,
)
def keep_data(worker: Worker, *, by: Any, why: str = "") -> Withdrawal:
    """The consent stands again, until the data are destroyed (R42). Raises Refused."""
    worker = lock(worker)
    withdrawal = facts.standing(worker)
    if withdrawal is None:
        raise Refused([reasons.nothing_to_take_back()])
    withdrawal.taken_back_at = now()
    withdrawal.save(update_fields=["taken_back_at"])
    return withdrawal


@action("Личные данные уничтожены", about="worker", scope=None)
def destroy_data(worker: Worker, *, by: Any, why: str) -> Destruction:
    """Whatever names the person goes from every table, every history and the disk; the act stays (R42).

    By the database's own function (`support/migrations/0010_erase.sql`), in one transaction; the mailbox is told last,
    by a letter that is itself forgotten. Raises Refused.
    """
    hold_all_of(worker.user)
    records = [worker.pk, *Worker.objects.filter(merged_into=worker).values_list("pk", flat=True)]
    lock_all_whole(Worker, records)
    worker = Worker.objects.select_related("user").get(pk=worker.pk)
    if worker.erased_at:
        return Destruction.objects.get(worker=worker)
    refuse_if([*facts.against(worker, today()), *([] if why.strip() else [reasons.say_why_destroyed()])])
    withdrawal = facts.standing(worker)
    mailbox = worker.user.email if worker.user else ""
    with connection.cursor() as cursor:
        values = [worker.pk, by.pk, why.strip(), withdrawal.pk if withdrawal else None]
        cursor.execute("SELECT act, gone_files FROM support_erase(%s, %s, %s, %s)", values)
        number, files = cursor.fetchone()
    act = Destruction.objects.get(pk=number)
    _tell(records)
    letters.destroyed(act, mailbox)
    transaction.on_commit(lambda: _remove(files), robust=True)
    return act


@action("", scope=None)
def forget_mailboxes(*, by: Any, why: str = "") -> int:
    """The letter that said the last word knows the address: it goes when it has left or is of no use (R42)."""
    closed = Letter.objects.filter(kind=letters.KIND).exclude(state__in=OPEN)
    Attempt.objects.filter(letter__in=closed).delete()
    return closed.delete()[0]


def _tell(records: list[int]) -> None:
    """The last line of their histories: the function has changed the rows behind Django's back."""
    for record in Worker.objects.filter(pk__in=records).select_related("user"):
        record.save(update_fields=["erased_at"])
        if record.user:
            record.user.save(update_fields=["is_active", "session_round"])


def _remove(files: list[str]) -> None:
    for path in files:
        default_storage.delete(path)

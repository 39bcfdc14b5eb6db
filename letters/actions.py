from __future__ import annotations

import json
import uuid
from collections.abc import Collection
from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, models, transaction
from django.db.models import F
from django.db.models.functions import Now

from letters import notify, reasons
from letters.models import AsSaid, Letter, Resending, SwitchedOff
from letters.outcomes import Verdict
from letters.states import LetterState, Priority
from lib.actions import action
from lib.reasons import refuse_if
from retention.facts import term
from retention.known import LETTER_TEXTS, LETTERS

# The template language's own words: inside `{% for %}`, `{{ forloop }}` is a piece of the program.
NOT_NAMES = frozenset({"block", "forloop", "True", "False", "None"})

_QUEUE = """
INSERT INTO letters_letter (
    uuid, message_id, kind, recipient, user_id, context, cause_type, cause_id, expires_at, priority,
    state, attempts, subject, body
)
SELECT
    %(uuid)s, %(message_id)s, %(kind)s, coalesce(%(recipient)s, account.email), %(user_id)s, %(context)s,
    %(cause_type)s, %(cause_id)s, %(expires_at)s, %(priority)s, 'queued', 0, '', ''
FROM (VALUES (%(user_id)s::bigint)) AS said (user_id) LEFT JOIN accounts_user account ON account.id = said.user_id
WHERE NOT EXISTS (
    SELECT FROM letters_switchedoff off WHERE off.user_id = said.user_id AND off.kind = %(kind)s
)
ON CONFLICT (cause_type, cause_id, kind, recipient) WHERE cause_id IS NOT NULL DO NOTHING
RETURNING id
"""

_CLAIM = """
WITH next AS (
    SELECT id FROM letters_letter
    WHERE state IN ('queued', 'waiting', 'sending')
      AND (state <> 'sending' AND due_at <= statement_timestamp()
           OR state = 'sending' AND lease_until < statement_timestamp())
    ORDER BY priority, id LIMIT 1
    FOR UPDATE SKIP LOCKED
), claimed AS (
    UPDATE letters_letter SET state = 'sending', attempts = attempts + 1, lease_until = statement_timestamp() + %s
    FROM next WHERE letters_letter.id = next.id
    RETURNING letters_letter.*
), logged AS (
    INSERT INTO letters_attempt (letter_id, number, started_at, outcome, answer)
    SELECT id, attempts, statement_timestamp(), 'cut_off', '' FROM claimed
)
SELECT * FROM claimed
"""

_CLOSE = """
WITH held AS (
    UPDATE letters_letter SET
        state = %(state)s,
        lease_until = NULL,
        due_at = coalesce(statement_timestamp() + %(again_in)s, due_at),
        closed_at = CASE WHEN %(again_in)s::interval IS NULL THEN statement_timestamp() END,
        subject = coalesce(%(subject)s, subject),
        body = coalesce(%(body)s, body),
        read_at = CASE WHEN %(state)s = 'unneeded' THEN statement_timestamp() ELSE read_at END
    WHERE id = %(id)s AND attempts = %(attempts)s AND state = 'sending'
    RETURNING id
), logged AS (
    UPDATE letters_attempt
    SET ended_at = statement_timestamp(), outcome = %(outcome)s, code = %(code)s, answer = %(answer)s
    WHERE letter_id = %(id)s AND number = %(attempts)s
)
SELECT count(*) FROM held
"""


def queue(
    kind: str,
    to: str | None,
    *,
    cause: models.Model | None = None,
    context: dict[str, Any] | None = None,
    user: Any = None,
    expires_at: datetime | None = None,
    priority: Priority = Priority.ORDINARY,
) -> Letter:
    """Store a letter in the transaction of the action that causes it; it leaves after the commit (R7).

    kind: its file in `templates/letters/` without `.md`, `staff/confirmation`. to: the address; None: the user's, as
    it now stands. user: the account or its number. cause: the record it tells about; the same
    kind about the same record goes to one address once, whatever is retried. context: what it says, in words
    and days, never a secret. expires_at: after this it is no use and is not sent. A kind that the person has switched
    off (`letters/switches.py`) is not stored: the letter in the answer has no number then. Raises ValueError when `context`
    calls a value by a word of the template language, which would print something else.
    """
    if taken := NOT_NAMES & (context or {}).keys():
        raise ValueError(f"{kind}: words of the template language cannot name a value: {sorted(taken)}")
    number = uuid.uuid4()
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    once = {
        "cause_type": cause._meta.label_lower if cause else "",
        "cause_id": cause.pk if cause else None,
        "kind": kind,
        "recipient": to,
    }
    values = {
        **once,
        "uuid": number,
        "message_id": f"<{number}@{domain}>",
        "context": json.dumps(context or {}, cls=AsSaid),
        "user_id": getattr(user, "pk", user),
        "expires_at": expires_at,
        "priority": priority.value,
    }
    notify.after_commit()
    with connection.cursor() as cursor:
        cursor.execute(_QUEUE, values)
        if queued := cursor.fetchone():
            return Letter.from_db(connection.alias, ["id"], queued)
    if cause is None:
        return Letter(kind=kind)  # switched off
    if to is None:
        once["recipient"] = get_user_model().objects.values_list("email", flat=True).get(pk=values["user_id"])
    return Letter.objects.filter(**once).first() or Letter(kind=kind)


def claim() -> Letter | None:
    """Take one letter for this sender and write down the attempt, committed before the mail server is called (R7).

    `durable`: inside somebody's transaction the claim would not be visible, and two would send.
    """
    with transaction.atomic(durable=True):
        lease = timedelta(seconds=settings.LETTER_LEASE_SECONDS)
        return next(iter(Letter.objects.raw(_CLAIM, [lease])), None)


def close(letter: Letter, verdict: Verdict) -> bool:
    """Write down how the attempt ended (R7). False when another sender has taken the letter since: it stays theirs.

    One statement: whoever is killed between the server's «250» and this commit leaves a letter that goes twice.
    """
    kept = verdict.kept
    values: dict[str, Any] = {
        "id": letter.pk,
        "attempts": letter.attempts,
        "state": verdict.state,
        "again_in": verdict.again_in if verdict.state == LetterState.WAITING else None,
        "subject": kept.subject[:250] if kept else None,
        "body": kept.body if kept else None,
        "outcome": verdict.outcome,
        "code": verdict.code,
        "answer": verdict.answer,
    }
    with connection.cursor() as cursor:
        cursor.execute(_CLOSE, values)
        return bool(cursor.fetchone()[0])


@action("Письмо отправлено снова", scope=None)
def resend(letter: Letter, *, by: Any, why: str = "") -> Letter:
    """The operator sends a failed letter again, after its address or the mail server was mended (R7). Raises Refused."""
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    refuse_if([] if letter.state in reasons.RESENDABLE else [reasons.not_failed(letter)])
    if letter.expires_at:
        letter.expires_at = F("expires_at") - F("queued_at") + Now()
    letter.state, letter.closed_at = LetterState.QUEUED, None
    letter.queued_at = letter.due_at = Now()
    letter.save(update_fields=["state", "closed_at", "queued_at", "due_at", "expires_at"])
    Resending.objects.create(letter=letter, by=by, why=why)
    notify.after_commit()
    letter.refresh_from_db()
    return letter


@action("", scope=None)
def mark_read(user: Any, letter: Letter | None = None, *, by: Any, why: str = "") -> None:
    """The person has read this letter of the own in the cabinet, or all of them (R7). The first time stays."""
    unread = Letter.objects.filter(user=user, read_at__isnull=True)
    (unread.filter(pk=letter.pk) if letter else unread).update(read_at=Now())


@action("", scope=None)
def switch(user: Any, *, off: Collection[str], on: Collection[str] = (), by: Any, why: str = "") -> None:
    """Letters of these kinds are not sent to the person any more, or again (R7); another kind stays as it is."""
    SwitchedOff.objects.filter(user=user, kind__in=on).delete()
    rows = [SwitchedOff(user=user, kind=kind) for kind in sorted(off)]
    SwitchedOff.objects.bulk_create(rows, ignore_conflicts=True)


@action("Удалены тексты старых писем", scope=None)
def forget_old(*, by: Any, why: str = "") -> int:
    """Texts are kept for their term, the fact of a letter for its own (R7, R42). Returns how many were changed."""
    old = Letter.objects.exclude(state__in=[LetterState.QUEUED, LetterState.WAITING, LetterState.SENDING])
    forgotten, _ = old.filter(queued_at__lt=Now() - term(LETTERS)).delete()
    return forgotten + old.filter(queued_at__lt=Now() - term(LETTER_TEXTS)).exclude(
        body="", context={}
    ).update(body="", context={})

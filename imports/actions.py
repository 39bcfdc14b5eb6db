"""A file is read, loaded row by row in the background, stopped, gone on with, undone (R10)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import Q

from imports import rules
from imports.facts import told_lately
from imports.kinds import Instead, Judged
from imports.models import Batch, Line, ValuesEncoder
from imports.scopes import OWN
from imports.states import MOVING, WRITES, Fate, Stage
from letters import notify
from lib.actions import action
from lib.dates import now
from lib.reasons import refuse_if
from lib.scopes import hold, must_be_theirs
from retention.facts import term
from retention.known import IMPORTED_ROWS

WORK = "imports.tasks.work_on_batches"

# Django's bulk insert quotes every sign of the JSON by itself: four times the time of reading the file.
_COPY = """
COPY imports_line (
    batch_id, number, "values", raw, name, note, verdict, words, "then", instead, worker_id, state, made_type,
    made_id
) FROM STDIN
"""
_CLAIM = """
UPDATE imports_batch SET lease_until = statement_timestamp() + %s * interval '1 second'
WHERE id = (
    SELECT id FROM imports_batch
    WHERE state IN ('loading', 'undoing') AND (lease_until IS NULL OR lease_until < statement_timestamp())
    ORDER BY id LIMIT 1
    FOR UPDATE SKIP LOCKED
)
RETURNING id
"""


@action("Прочитан файл: {batch}", scope=OWN)
def preview(batch: Batch, lines: Sequence[Line], *, by: Any, why: str = "") -> Batch:
    """Keep what was read and what will become of each row; nothing of the rows themselves is written (R10).

    Raises Refused when the organization's files have told of too many people who are not its own (R9).
    """
    told = sum(line.tells_of_others for line in lines)
    # The operator sees everybody without a file.
    refuse_if(rules.may_tell(told + told_lately(batch)) if told and batch.organization_id else [])
    batch.by = by
    batch.save(force_insert=True)
    must_be_theirs(batch)
    with connection.cursor() as cursor, cursor.copy(_COPY) as rows:
        for line in lines:
            rows.write_row([batch.pk, *_stored(line)])
    return batch


@action("Исправлены строки файла: {batch}", scope=OWN)
def take_instead(
    batch: Batch, instead: Instead, judged: dict[int, Judged], *, by: Any, why: str = ""
) -> Batch:
    """Put the known thing in the place of what was typed, in every row that has it; the rows were judged with it
    already, by the line's number in the database (R10). Raises Refused."""
    batch = hold(batch)
    refuse_if(rules.may_load(batch.stage, batch.at, now(), batch.file_name, rows=1))
    if batch.stage != Stage.PREVIEWED:
        return batch
    lines = [line for line in batch.lines.filter(pk__in=judged) if line.instead == instead.__dict__]
    for line in lines:
        line.values[instead.column] = instead.value
        _say(line, judged[line.pk])
    Line.objects.bulk_update(
        lines, ["values", "verdict", "words", "then", "instead", "worker_id", "state"], batch_size=500
    )
    return batch


@action("Начата загрузка файла: {batch}", scope=OWN)
def start(batch: Batch, *, by: Any, why: str = "") -> Batch:
    """«Загрузить»: the background takes the rows one by one; a stopped file is gone on with (R10). Raises Refused."""
    batch = hold(batch)
    if batch.stage in {Stage.LOADING, Stage.LOADED}:
        return batch
    rows = batch.lines.writing().count()
    if not (stopped := batch.stage == Stage.STOPPED):
        refuse_if(rules.may_load(batch.stage, batch.at, now(), batch.file_name, rows))
        batch.started_at = now()
    batch.state = Stage.UNDOING if stopped and batch.undone_at else Stage.LOADING
    # Whoever goes on with it is who loads it from here on.
    batch.stopped, batch.by, batch.lease_until = "", by, None
    batch.save(update_fields=["state", "started_at", "stopped", "by", "lease_until"])
    _soon()
    return batch


@action("Отменена загрузка файла: {batch}", scope=OWN)
def undo(batch: Batch, *, by: Any, why: str = "") -> Batch:
    """Take the whole file back, row by row in the background; a row that something else was built on stays, and says
    why (R10). Raises Refused."""
    batch = hold(batch)
    refuse_if(rules.may_undo(batch.stage, batch.file_name))
    if batch.undone_at is None:
        batch.state, batch.stopped, batch.lease_until = Stage.UNDOING, "", None
        batch.undone_at, batch.undone_by, batch.by = now(), by, by
        batch.save(update_fields=["state", "stopped", "undone_at", "undone_by", "by", "lease_until"])
        _soon()
    return batch


@action("", scope=OWN)
def finish(batch: Batch, *, by: Any, why: str = "") -> Batch:
    """No row is left to do (R10)."""
    batch = hold(batch)
    if batch.stage in MOVING:
        batch.state = Stage.UNDONE if batch.stage == Stage.UNDOING else Stage.LOADED
        batch.ended_at = now()
        batch.save(update_fields=["state", "ended_at"])
    return batch


@action("Остановлена загрузка файла: {batch}", scope=None)
def stop(batch: Batch, *, by: Any, why: str) -> Batch:
    """Whoever loads the file may not any more: the rest of the rows waits, and the page says why (R10, R23)."""
    batch = Batch.objects.select_for_update(of=("self",), no_key=True).get(pk=batch.pk)
    if batch.stage in MOVING:
        batch.state, batch.stopped = Stage.STOPPED, why
        batch.save(update_fields=["state", "stopped"])
    return batch


def take(line: Line, fate: Fate) -> Line | None:
    """The row for this transaction, and its file kept from being stopped or undone meanwhile; None: another worker
    has done it, or the file does not move that way any more (R10). A row's action begins with it. Raises Refused."""
    going = Stage.UNDOING if fate == Fate.LOADED else Stage.LOADING
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM imports_batch WHERE id = %s FOR SHARE", [line.batch_id])
        ((stage,),) = cursor.fetchall()
    must_be_theirs(line.batch)
    taken = Line.objects.select_for_update(of=("self",), no_key=True).get(pk=line.pk)
    taken.batch = line.batch
    return taken if stage == going and taken.state == fate else None


@action("", scope=OWN)
def loaded(line: Line, made: models.Model | None, *, by: Any, why: str = "", words: str = "") -> Line:
    """The row is loaded; made: the record to be taken back with it. words: what happened, if it is not what the
    preview had said (R10). A row's action ends with it."""
    line.state, line.words, line.then = Fate.LOADED, words or line.words, ""
    if made is not None:
        line.made_type, line.made_id = made._meta.label_lower, made.pk
        line.worker_id = getattr(made, "worker_id", None)
    line.save(update_fields=["state", "words", "then", "made_type", "made_id", "worker_id"])
    return line


@action("", scope=OWN)
def undone(line: Line, *, by: Any, why: str = "", words: str = "") -> Line:
    """What the row had made is gone (R10)."""
    line.state, line.words, line.then = Fate.UNDONE, words or line.words, ""
    line.save(update_fields=["state", "words", "then"])
    return line


@action("", scope=OWN)
def left(line: Line, fate: Fate, words: str, then: str = "", *, by: Any, why: str = "") -> Line:
    """The row is not loaded, or not taken back: its words say why (R10)."""
    taken = take(line, Fate.LOADED if fate == Fate.KEPT else Fate.WAITING)
    if taken is None:
        return line
    taken.state, taken.words, taken.then = fate, words, then
    taken.save(update_fields=["state", "words", "then"])
    return taken


def claim() -> Batch | None:
    """Take a file whose turn it is, for a minute; nobody else works on it then (R10)."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [settings.IMPORT_LEASE_SECONDS])
        found = cursor.fetchone()
    return Batch.objects.select_related("by", "organization").get(pk=found[0]) if found else None


@action("", scope=None)
def keep(batch: Batch, seconds: int, *, by: Any, why: str = "") -> bool:
    """Have the file for so many seconds more, 0: let it go. False when it does not move any more (R10)."""
    until = now() + timedelta(seconds=seconds)
    return bool(Batch.objects.moving().filter(pk=batch.pk, state=batch.state).update(lease_until=until))


@action("Забыты старые файлы", scope=None)
def forget_old(*, by: Any, why: str = "") -> int:
    """What was read and not loaded is kept a day, what was typed in loaded files for its term: by then nobody mends rows
    (R10, R42). What a row made is remembered, so that it can be taken back. Returns how many files were shortened."""
    old = Batch.objects.filter(state=Stage.PREVIEWED, at__lt=now() - rules.PREVIEW_LIVES)
    for batch in old:
        batch.state = Stage.EXPIRED
        batch.save(update_fields=["state"])
        batch.lines.all().delete()
    typed = Line.objects.filter(batch__at__lt=now() - term(IMPORTED_ROWS)).exclude(Q(values={}) & Q(raw={}))
    return len(old) + typed.update(values={}, raw={})


def _stored(line: Line) -> list[Any]:
    values, raw = _json(line.values), _json(line.raw)
    instead = _json(line.instead) if line.instead else None
    said = line.name, line.note, str(line.verdict), line.words, line.then
    return [line.number, values, raw, *said, instead, line.worker_id, str(line.state), "", None]


def _json(value: Any) -> str:
    return json.dumps(value, cls=ValuesEncoder, ensure_ascii=False)


def _say(line: Line, judged: Judged) -> None:
    line.verdict, line.words, line.then = judged.verdict, judged.words, judged.then
    line.instead = judged.instead.__dict__ if judged.instead else None
    line.worker_id = judged.worker_id
    line.state = Fate.WAITING if judged.verdict in WRITES else Fate.LEFT


def _soon() -> None:
    transaction.on_commit(lambda: notify.give(WORK), robust=True)

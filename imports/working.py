"""The background: files are loaded and undone row by row, each in a transaction of its own, so that a worker killed
anywhere leaves whole rows behind and the next one goes on (R10)."""

from __future__ import annotations

import time
from collections.abc import Sequence

import structlog
from django.conf import settings

from imports import actions, facts, kinds, preview
from imports.kinds import Judged, Kind
from imports.models import Batch, Line
from imports.states import Fate, Stage, Verdict
from lib import readers
from lib.acting import Actor
from lib.actions import Busy
from lib.readers import Reader
from lib.reasons import Refused

log = structlog.get_logger("imports")

# So many rows are judged again by one set of statements.
TOGETHER = 100
# Letters wait for the same workers: after so long they get their turn.
SECONDS = 20.0
CREATES = frozenset({Verdict.NEW, Verdict.CHECK})
FAULT = "Сбой на нашей стороне, мы о нём уже знаем."
CLOSED = "Доступ того, кто загружал файл, закрыт."
CHANGED = "Не загружено: пока файл ждал, сведения изменились."


def drain(seconds: float = SECONDS) -> bool:
    """Work on whatever file waits; True when some is left and the time is over."""
    until = time.monotonic() + seconds
    while (batch := actions.claim()) is not None:
        try:
            if not work(batch, until):
                return True
        except Busy:
            # Its rows stay locked by somebody: the lease runs out, and the next sweep tries again.
            log.warning("import waits", batch=batch.pk)
    return False


def work(batch: Batch, until: float) -> bool:
    """Do the rows of this file until the time is over; True when it is done or stopped."""
    kind = kinds.of(batch)
    step = _undo if batch.stage == Stage.UNDOING else _load
    with readers.reading(Reader.OPERATOR if kind.operator else Reader.RESPONSIBLE):
        try:
            with kind.acting(batch) as actor:
                while lines := facts.next_lines(batch, TOGETHER):
                    if time.monotonic() > until:
                        actions.keep(batch, 0, by=batch.by)
                        return False
                    if not actions.keep(batch, settings.IMPORT_LEASE_SECONDS, by=batch.by):
                        return True
                    step(kind, batch, lines, actor)
                actions.finish(batch, by=actor)
        except Refused:
            actions.stop(batch, by=batch.by, why=CLOSED)
    return True


def _load(kind: Kind, batch: Batch, lines: Sequence[Line], actor: Actor) -> None:
    """What was promised on the preview is done if it is still so; otherwise the row says what has changed."""
    for line, now in zip(lines, kind.judge(batch, preview.rows_of(kind, batch, lines)), strict=True):
        line.batch = batch
        if same(line.judged, now.verdict):
            _do(kind, line, now, actor)
        else:
            actions.left(line, Fate.LEFT, f"{CHANGED} {now.words}", now.then, by=actor)


def same(promised: Verdict, now: Verdict) -> bool:
    return promised == now or {promised, now} <= CREATES


def _do(kind: Kind, line: Line, judged: Judged, actor: Actor) -> None:
    try:
        kind.load(line, judged, by=actor, why=_why(line))
    except Refused as refused:
        # Refused too, and so passed on, where it is the access that has closed.
        actions.left(line, Fate.LEFT, *_said(refused), by=actor)
    except Busy:
        raise
    except Exception:
        log.exception("row not loaded", batch=line.batch_id, row=line.number)
        actions.left(line, Fate.LEFT, FAULT, by=actor)


def _undo(kind: Kind, batch: Batch, lines: Sequence[Line], actor: Actor) -> None:
    for line in lines:
        line.batch = batch
        try:
            kind.undo(line, by=actor, why=_why(line))
        except Refused as refused:
            actions.left(line, Fate.KEPT, *_said(refused), by=actor)
        except Busy:
            raise
        except Exception:
            log.exception("row not undone", batch=line.batch_id, row=line.number)
            actions.left(line, Fate.KEPT, FAULT, by=actor)


def _why(line: Line) -> str:
    return f"файл «{line.batch.file_name}», строка {line.number}"


def _said(refused: Refused) -> tuple[str, str]:
    first = refused.reasons[0]
    return first.text, first.next_step

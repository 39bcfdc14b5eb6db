"""A row of a file of attestations is loaded, or taken back (R19): each in a transaction of its own."""

from __future__ import annotations

from typing import Any

from imports.actions import loaded, take, undone
from imports.kinds import Judged
from imports.models import Line
from imports.scopes import OWN as FILES
from imports.states import Fate
from lib.actions import action
from lib.locks import lock
from lib.reasons import refuse_if
from lib.scopes import hold
from staff.attestation.actions import record_attestation
from staff.attestation.importing import reasons
from staff.attestation.importing.undoing import corrected
from staff.importing.positions import Positions
from staff.models import Attestation, Employment, Worker
from staff.scopes import OWN as WORKERS
from staff.states import Category

ROWS = FILES | WORKERS


@action("Внесена аттестация: {attestation}", scope=ROWS)
def record_row(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """An attestation of somebody who works in the organization, or of anybody, from the operator (R19). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    said, positions = taken.values, Positions()
    worker = hold(Worker.objects.get(pk=judged.record or 0))
    typed = said.get("position")
    here = Employment.objects.current().filter(worker=worker)
    if line.batch.organization_id:
        here = here.filter(organization=line.batch.organization_id)
    position = (
        positions.record(typed)
        if typed
        else here.select_related("position").order_by("-training", "pk")[0].position
    )
    made = record_attestation(
        worker,
        position=position,
        category=Category(said["category"]),
        on=said["on"],
        next_on=said.get("next_on"),
        by=by,
        why=why,
    )
    return loaded(taken, made, words="Аттестация внесена.", by=by)


@action("Отменена загрузка из файла: {attestation}", scope=ROWS)
def take_back_attestation(line: Line, *, by: Any, why: str = "") -> Line:
    """What the row made goes, as if it had never been loaded; its history stays (R19, R42). Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    if (made := Attestation.objects.filter(pk=taken.made_id or 0).first()) is not None:
        lock(made.worker)
        refuse_if([reasons.corrected_since()] if corrected([made.pk]) else [])
        made.delete()
    return undone(taken, words="Аттестация убрана.", by=by)

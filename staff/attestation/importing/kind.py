"""Many attestations from one file: the columns, what becomes of each row, and the actions of a row (R19)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

from imports.kinds import Judged
from imports.models import Batch, Line
from imports.operator import acting_again
from imports.states import Verdict
from lib.acting import Actor
from lib.numbers import counted
from lib.sheets import Column, Row
from staff.attestation.importing import actions, judging
from staff.attestation.importing.columns import COLUMNS, REGION_COLUMNS
from staff.attestation.importing.undoing import rows_built_on
from staff.importing.people import OfPeople


class Attestations(OfPeople):
    name = "attestations"
    title = "Загрузить аттестации из Excel"
    lead = "Категория, дата и следующая аттестация тех, кто работает у вас."
    file = "Аттестации"
    columns: ClassVar[Sequence[Column]] = COLUMNS
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.NEW: "новых: внесём",
        Verdict.HERE: "уже внесены",
        Verdict.SKIP: "пропустим: решает другой",
    }

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(batch, rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        return actions.record_row(line, judged, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back_attestation(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return rows_built_on(lines)

    def goes(self, rows: int) -> str:
        return f"Исчезнут {counted(rows, 'аттестация', 'аттестации', 'аттестаций')}, внесённые из файла."

    def stays(self) -> list[str]:
        return ["Записи, которые исправил оператор.", "История скажет, кто загрузил и кто отменил."]


class RegionAttestations(Attestations):
    """The operator's: of the workers of all organizations, from the commission's order (R19)."""

    name = "region-attestations"
    lead = "Человек узнаётся по ID или СНИЛС, а без них по ФИО."
    columns = REGION_COLUMNS
    page = "admin:staff_attestation_changelist"
    up = "Аттестации"
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.NEW: "новых: внесём",
        Verdict.HERE: "уже внесены",
        Verdict.SKIP: "пропустим: о них сообщил сам работник",
    }
    operator = True

    def stays(self) -> list[str]:
        return ["Записи, исправленные после загрузки."]

    @contextmanager
    def acting(self, batch: Batch) -> Iterator[Actor]:
        with acting_again(batch) as actor:
            yield actor

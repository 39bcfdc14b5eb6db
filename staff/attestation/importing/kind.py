"""Many attestations from one file: the columns, what becomes of each row, and the actions of a row (R19)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from imports.kinds import Judged
from imports.models import Batch, Line
from imports.states import Verdict
from lib.numbers import counted
from lib.sheets import Row
from staff.attestation.importing import actions, judging
from staff.attestation.importing.columns import COLUMNS
from staff.attestation.importing.undoing import rows_built_on
from staff.importing.people import OfPeople


class Attestations(OfPeople):
    name = "attestations"
    title = "Загрузить аттестации из Excel"
    lead = "Категория, дата и следующая аттестация тех, кто работает у вас."
    file = "Аттестации"
    columns = COLUMNS
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

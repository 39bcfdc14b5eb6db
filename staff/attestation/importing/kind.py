"""Many attestations from one file: the columns, what becomes of each row, and the actions of a row (R19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

from imports.kinds import Judged, Kind
from imports.models import Batch, Line
from imports.states import Verdict
from lib import snils
from lib.acting import Actor
from lib.numbers import counted
from lib.sheets import Row
from organizations.access import acting_again
from organizations.models import Organization
from staff.attestation.importing import actions, judging
from staff.attestation.importing.columns import COLUMNS
from staff.attestation.importing.undoing import rows_built_on


class Attestations(Kind):
    name = "attestations"
    title = "Загрузить аттестации из Excel"
    lead = "Категория, дата и следующая аттестация тех, кто работает у вас."
    file = "Аттестации"
    columns = COLUMNS
    page = "home:workers"
    up = "Открыть список работников"
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.NEW: "новых: внесём",
        Verdict.HERE: "уже внесены",
        Verdict.SKIP: "пропустим: решает другой",
    }

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        parts = (values.get(name) or "" for name in ("last_name", "first_name", "patronymic"))
        digits = values.get("snils")
        return " ".join(part for part in parts if part), f"СНИЛС {snils.masked(digits)}" if digits else ""

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

    @contextmanager
    def acting(self, batch: Batch) -> Iterator[Actor]:
        with acting_again(batch.by, cast(Organization, batch.organization)) as actor:
            yield actor

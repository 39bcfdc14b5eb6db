"""Certificates that came after their groups were closed, from a file of the operator (R38)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from courses.importing.certificates import actions, judging
from courses.importing.certificates.columns import COLUMNS
from courses.importing.certificates.undoing import built_on
from imports.kinds import Judged
from imports.models import Batch, Line
from imports.operator import OfOperator
from imports.states import Verdict
from lib.numbers import counted
from lib.sheets import Row
from staff.importing.columns import NAMES


class Certificates(OfOperator):
    name = "certificates"
    title = "Загрузить удостоверения из Excel"
    lead = "Для групп, которые уже закрыты. Человек узнаётся по номеру группы и ФИО, тёзки ещё и по ID."
    file = "Удостоверения"
    columns = COLUMNS
    page = "admin:courses_certificate_changelist"
    up = "Удостоверения"
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.NEW: "новых: внесём, письма уйдут работникам",
        Verdict.HERE: "уже внесены",
        Verdict.SKIP: "внесены другие: исправляют на карточке",
    }

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        name = " ".join(values.get(part) or "" for part in NAMES).strip()
        return name or "Без ФИО", f"группа {values.get('number') or 'не указана'}"

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        return actions.record_certificate_row(line, judged, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back_certificate(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return built_on(lines)

    def goes(self, rows: int) -> str:
        return f"Исчезнут {counted(rows, 'удостоверение', 'удостоверения', 'удостоверений')}, внесённые из файла."

    def stays(self) -> list[str]:
        return ["Удостоверения, исправленные после загрузки.", "Письма, которые уже ушли."]

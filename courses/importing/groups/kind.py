"""Groups from a file of the operator: columns, verdicts, actions of a row (R35)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from courses.importing.groups import actions, judging
from courses.importing.groups.columns import COLUMNS
from courses.importing.groups.judging import OPEN
from courses.importing.groups.undoing import built_on
from imports.kinds import Judged, Switch
from imports.models import Batch, Line
from imports.operator import OfOperator
from imports.states import Verdict
from lib.numbers import counted
from lib.sheets import Row


class Groups(OfOperator):
    name = "groups"
    title = "Загрузить группы из Excel"
    lead = "Программа группы узнаётся по ID, а без него по названию, часам и организации КПК."
    file = "Группы"
    columns = COLUMNS
    switches = (Switch(OPEN, "Открыть сразу", "Без отметки группы станут черновиками: в каталоге их нет"),)
    page = "admin:courses_coursegroup_changelist"
    up = "Группы"
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.NEW: "новых, добавим",
        Verdict.HERE: "уже в АИС, менять нечего",
        Verdict.SKIP: "уже в АИС и отличаются: меняют на карточке",
    }

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        return f"Группа {values.get('number') or 'без номера'}", str(values.get("title") or "")

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(batch, rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        return actions.add_group_row(line, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back_group(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return built_on(lines)

    def goes(self, rows: int) -> str:
        return f"Исчезнут {counted(rows, 'группа', 'группы', 'групп')}, добавленные из файла."

    def stays(self) -> list[str]:
        return ["Группы, в которые записывались, и те, что с тех пор меняли."]

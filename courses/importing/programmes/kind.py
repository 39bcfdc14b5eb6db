"""Programmes from a file of the operator: columns, verdicts, actions of a row (R35)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from courses.importing.programmes import actions, judging
from courses.importing.programmes.columns import COLUMNS
from courses.importing.programmes.undoing import built_on
from imports.fields import CREATE, DOES, ERASE, UPDATE
from imports.kinds import Judged, Switch
from imports.models import Batch, Line
from imports.operator import OfOperator
from lib.numbers import counted
from lib.sheets import Row


class Programmes(OfOperator):
    name = "programmes"
    title = "Загрузить программы из Excel"
    lead = "Программа узнаётся по ID, а без него по организации КПК, названию и числу часов."
    file = "Программы"
    columns = COLUMNS
    switches = (
        Switch(CREATE, "Добавлять новые", "Каких в АИС ещё нет", on=True),
        Switch(UPDATE, "Менять известные", "Чем файл отличается от АИС, будет показано до загрузки"),
        Switch(ERASE, "Пустая ячейка стирает прежнее", "Тексты, цену и профильные должности"),
    )
    page = "admin:courses_programme_changelist"
    up = "Программы"
    does = DOES

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        title = values.get("title") or f"ID {values.get('id') or 'не указан'}"
        hours = f", {values['hours']} ч" if values.get("hours") else ""
        return f"{title}{hours}", str(values.get("provider") or "")

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(batch, rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        if judged.record is None:
            return actions.add_programme_row(line, by=by, why=why)
        return actions.change_programme_row(line, judged, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back_programme(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return built_on(lines)

    def goes(self, rows: int) -> str:
        return f"Записанное из {counted(rows, 'строки', 'строк', 'строк')} исчезнет или станет прежним."

    def stays(self) -> list[str]:
        return ["Программы, по которым объявлены группы, и те, что с тех пор меняли."]

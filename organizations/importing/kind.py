"""The region's list of organizations from a file of the operator: columns, verdicts, actions of a row (R10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imports.fields import CREATE, DOES, ERASE, UPDATE
from imports.kinds import Judged, Switch
from imports.models import Batch, Line
from imports.operator import OfOperator
from lib.numbers import counted
from lib.sheets import Row
from organizations.importing import actions, judging
from organizations.importing.columns import COLUMNS
from organizations.importing.undoing import built_on


class Organizations(OfOperator):
    name = "organizations"
    title = "Загрузить организации из Excel"
    lead = "Организация узнаётся по ID, а без него по названию и району."
    file = "Организации"
    columns = COLUMNS
    switches = (
        Switch(CREATE, "Добавлять новые", "Каких в АИС ещё нет", on=True),
        Switch(UPDATE, "Менять известные", "Чем файл отличается от АИС, будет показано до загрузки"),
        Switch(ERASE, "Пустая ячейка стирает прежнее", "Адрес, почту, телефон и головную организацию"),
    )
    page = "admin:organizations_organization_changelist"
    up = "Организации"
    does = DOES

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        return str(values.get("name") or f"ID {values.get('id') or 'не указан'}"), str(
            values.get("district") or ""
        )

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(batch, rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        if judged.record is None:
            return actions.add_row(line, by=by, why=why)
        return actions.change_row(line, judged, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return built_on(lines)

    def goes(self, rows: int) -> str:
        return f"Записанное из {counted(rows, 'строки', 'строк', 'строк')} исчезнет или станет прежним."

    def stays(self) -> list[str]:
        return ["Организации, с которыми уже работали."]

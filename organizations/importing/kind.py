"""The region's list of organizations from a file of the operator: columns, verdicts, actions of a row (R10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from imports.fields import CREATE, ERASE, UPDATE
from imports.kinds import Judged, Kind, Switch
from imports.models import Batch, Line
from imports.operator import acting_again
from imports.states import Verdict
from lib.acting import Actor
from lib.numbers import counted
from lib.sheets import Row
from organizations.importing import actions, judging
from organizations.importing.columns import COLUMNS
from organizations.importing.undoing import built_on


class Organizations(Kind):
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
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.DIFFERS: "отличаются, изменим",
        Verdict.NEW: "новых, добавим",
        Verdict.HERE: "уже в АИС, менять нечего",
        Verdict.SKIP: "пропустим по вашей отметке",
    }
    operator = True

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

    def acting(self, batch: Batch) -> AbstractContextManager[Actor]:
        return acting_again(batch)

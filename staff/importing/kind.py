"""Many workers from one file: the columns, what becomes of each row, and the actions of a row (R10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from imports.kinds import Judged, Switch
from imports.models import Batch, Line
from imports.states import Verdict
from lib.numbers import counted
from lib.sheets import Row
from staff.importing import actions, judging
from staff.importing.columns import COLUMNS
from staff.importing.judging import CREATE, ERASE, UPDATE
from staff.importing.people import OfPeople
from staff.importing.undoing import rows_built_on


class Workers(OfPeople):
    name = "workers"
    title = "Загрузить работников из Excel"
    lead = "Каждый получит приглашение на свою почту и сам придумает пароль."
    file = "Новые работники"
    columns = COLUMNS
    switches = (
        Switch(
            CREATE, "Регистрировать новых", "Кого в АИС ещё нет: появится запись, уйдёт приглашение", on=True
        ),
        Switch(
            UPDATE,
            "Предлагать изменения тех, кто уже у вас",
            "Отличия встанут на странице «Ждут вас», и вы подтвердите каждое",
        ),
        Switch(ERASE, "Пустая ячейка стирает прежнее", "Без отметки пустые ячейки ничего не меняют"),
    )
    does = {
        Verdict.ERROR: "с ошибкой, не загрузим",
        Verdict.CHECK: "загрузим, но проверьте",
        Verdict.DIFFERS: "отличаются: встанут в «Ждут вас»",
        Verdict.ELSEWHERE: "уже в АИС: напишем, как выбрать вас",
        Verdict.NEW: "новых: уйдут приглашения",
        Verdict.HERE: "уже у вас, менять нечего",
        Verdict.SKIP: "пропустим по вашей отметке",
    }

    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        return judging.judge(batch, rows)

    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        if judged.verdict == Verdict.ELSEWHERE:
            return actions.write_to_known(line, by=by, why=why)
        if judged.verdict == Verdict.DIFFERS:
            return actions.propose(line, judged, by=by, why=why)
        return actions.register_row(line, judged, by=by, why=why)

    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        return actions.take_back(line, by=by, why=why)

    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        return rows_built_on(lines)

    def goes(self, rows: int) -> str:
        said = counted(rows, "строки", "строк", "строк")
        return f"То, что записано из {said}, исчезнет, ссылки в приглашениях перестанут действовать."

    def stays(self) -> list[str]:
        return [
            "Те, кто уже открыл приглашение, останутся в списке.",
            "История скажет, кто загрузил и кто отменил.",
        ]

"""A file's cells as they are, and what of them is hidden. Runs in a process of its own: Django is not here.

The answer is JSON: {"sheets": [{"name", "rows", "hidden_rows", "hidden_columns", "merged", "height"}], "hidden": [names]}.
Rows and columns count from 0; a date is {"d": "1985-03-12"}.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from lib.apart import Refused
from lib.workbook import guard

# A row more than anybody may send is enough to say that there are too many.
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 6_000, 200, 12


def grids(data: bytes, file_name: str) -> bytes:
    """The JSON of all visible sheets. Raises Refused."""
    kind = guard.kind(data, file_name)
    if kind == "text":
        from lib.workbook import separated

        answer = {"sheets": [{"name": "", "rows": separated.rows(data)[:MOST_ROWS]}], "hidden": []}
    else:
        from lib.workbook import hidden

        unseen = hidden.of_xlsx(data) if kind == "xlsx" else hidden.of_xls(data)
        answer = _workbook(data, unseen)
    return json.dumps(answer, default=_as_json, ensure_ascii=False, separators=(",", ":")).encode(
        errors="replace"
    )


def _workbook(data: bytes, unseen: dict[str, tuple[list[int], list[int]]]) -> dict[str, Any]:
    import python_calamine as calamine

    try:
        book = calamine.load_workbook(BytesIO(data))
        sheets: list[dict[str, Any]] = []
        hidden: list[str] = []
        for about in book.sheets_metadata:
            if about.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            if about.visible != calamine.SheetVisibleEnum.Visible:
                hidden.append(about.name)
            elif len(sheets) < MOST_SHEETS:
                sheets.append(_sheet(book.get_sheet_by_name(about.name), *unseen.get(about.name, ([], []))))
    except calamine.PasswordError as error:
        raise Refused(guard.PASSWORD) from error
    except calamine.CalamineError as error:
        raise Refused(guard.BROKEN) from error
    return {"sheets": sheets, "hidden": hidden}


def _sheet(sheet: Any, rows: list[int], columns: list[int]) -> dict[str, Any]:
    merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or ()]
    cells = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS) if sheet.start else []
    return {
        "name": sheet.name,
        "rows": [row[:MOST_COLUMNS] for row in cells],
        "height": sheet.total_height if sheet.start else 0,
        "hidden_rows": [one for one in rows if one < MOST_ROWS],
        "hidden_columns": [one for one in columns if one < MOST_COLUMNS],
        "merged": [one for one in merged if one[0] < MOST_ROWS][:20_000],
    }


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return {"d": value.isoformat()}
    if isinstance(value, time | timedelta):
        return str(value)
    raise TypeError(type(value))

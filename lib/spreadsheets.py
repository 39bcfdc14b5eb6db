"""Excel out: what people typed must never run as a formula on somebody else's computer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A cell that begins so is a formula to one program or another; the last four are the full-width twins.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """The text as a text: an apostrophe before what could be read as a formula."""
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text


# A sheet of a file: its name, the header, the rows.
Sheet = tuple[str, Sequence[str], Iterable[Sequence[Any]]]


def workbook(
    title: str, header: Sequence[str], rows: Iterable[Sequence[Any]], about: Sequence[tuple[str, str]] = ()
) -> bytes:
    """A sheet with a bold header that stays on screen and filters: dates are dates, numbers are numbers, everything
    else is as it reads. about: what the list is and by what it was narrowed, on a sheet of its own and in print."""
    return sheets([(title, header, rows)], about)


def sheets(several: Iterable[Sheet], about: Sequence[tuple[str, str]] = ()) -> bytes:
    """One file of several such sheets; about: said once, of the first."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        made = [_sheet(book, one, bold, day, moment) for one in several]
        if about:
            _say_about(book, made[0], about, bold)
    return out.getvalue()


def _sheet(book: Any, one: Sheet, bold: Any, day: Any, moment: Any) -> Any:
    title, header, rows = one
    sheet = book.add_worksheet(_sheet_name(title))
    sheet.freeze_panes(1, 0)
    widths = [len(name) for name in header]
    for column, name in enumerate(header):
        sheet.write_string(0, column, harmless(name), bold)
    last = 0
    for last, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            widths[column] = max(widths[column], _write(sheet, last, column, value, day, moment))
    for column, width in enumerate(widths):
        # Room for the arrow of the filter.
        sheet.set_column(column, column, min(max(width + 4, 8), 60))
    sheet.autofilter(0, 0, last, max(len(header) - 1, 0))
    return sheet


def _say_about(book: Any, sheet: Any, about: Sequence[tuple[str, str]], bold: Any) -> None:
    words = " · ".join(f"{name}: {said}" for name, said in about)
    # «&» is a command to the printer's header, and 255 signs are all that it holds.
    sheet.set_header(f"&L{words.replace('&', '&&')[:240]}")
    sheet.repeat_rows(0)
    told = book.add_worksheet("Отбор")
    told.set_column(0, 0, 24)
    told.set_column(1, 1, 80)
    for row, (name, said) in enumerate(about):
        told.write_string(row, 0, harmless(name), bold)
        told.write_string(row, 1, harmless(said))


def _write(sheet: Any, row: int, column: int, value: Any, day: Any, moment: Any) -> int:
    if isinstance(value, datetime):
        there = timezone.localtime(value) if timezone.is_aware(value) else value
        sheet.write_datetime(row, column, there.replace(tzinfo=None, second=0, microsecond=0), moment)
        return 16
    if isinstance(value, bool):
        value = "да" if value else "нет"
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 a cell has no zone
        return 10
    if isinstance(value, int | float | Decimal):
        sheet.write_number(row, column, value)
        return len(str(value))
    text = harmless("" if value is None else str(value))
    sheet.write_string(row, column, text)
    return len(text)


def _sheet_name(title: str) -> str:
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in title)[:31].strip() or "Лист"


def download(name: str, content: bytes) -> HttpResponse:
    """The workbook as a file to save; the name may be Russian (RFC 6266)."""
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.xlsx") or "attachment"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": disposition})

"""Files that mean harm, or are something else than a list."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from lib.workbook.guard import OLE
from tests.lib.sheets.files import ANNA, HEADER, xls, xlsx

LIST = [HEADER, ANNA]
SHEET = "xl/worksheets/sheet1.xml"
TYPES = "[Content_Types].xml"


def repacked(
    more: Mapping[str, bytes] | None = None, change: Mapping[str, Callable[[bytes], bytes]] | None = None
) -> bytes:
    """A good workbook with parts added or changed."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx(LIST))) as good,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in good.namelist():
            made.writestr(name, (change or {}).get(name, bytes)(good.read(name)))
        for name, content in (more or {}).items():
            made.writestr(name, content)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def lying() -> bytes:
    """The directory of the archive declares less than a part holds."""
    data = bytearray(repacked())
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        part = made.getinfo(SHEET)
    at = data.rfind(SHEET.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (part.file_size // 2).to_bytes(4, "little")
    return bytes(data)


def locked_zip() -> bytes:
    data = bytearray(repacked())
    at = data.rfind(SHEET.encode()) - 46
    data[at + 8] |= 1
    return bytes(data)


def ole(*streams: str) -> bytes:
    return OLE + b"\0" * 504 + b"".join(name.encode("utf-16-le") + b"\0" * 64 for name in streams)


def locked_xls() -> bytes:
    """The second record of the book says that a password follows."""
    data = bytearray(xls(LIST))
    at = data.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    data[at + 20 : at + 22] = b"\x2f\x00"
    return bytes(data)


def far_cell(_book: Any, sheet: Any) -> None:
    sheet.write(1_048_575, 16_383, "там")

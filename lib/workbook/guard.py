"""Is it a table at all, and is it safe to open: judged by the bytes, before any reader of tables sees them.

Runs in a process of its own (lib/apart.py) and raises Refused with the words for the sender.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from lib.apart import Refused

MAX_BYTES = 10 * 1024 * 1024
MAX_ENTRIES, MAX_INSIDE, MAX_RATIO = 100, 50 * 1024 * 1024, 100
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SAVE_AS = "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)»."
TOO_BIG = "Файл больше 10 МБ. Оставьте в нём только лист со списком, без картинок, и приложите снова."
EMPTY = "Файл пуст."
BROKEN = f"Файл повреждён и не открывается. {_SAVE_AS}"
NOT_A_TABLE = "Это не таблица. Нужен файл Excel (.xlsx, .xls) или CSV."
PASSWORD = (
    "Файл защищён паролем. Снимите пароль (в Excel: «Файл» → «Сведения» → «Защита книги») и приложите снова."  # noqa: S105
)
MACROS = (
    "В файле есть макросы, такие файлы не принимаются. Сохраните его как «Книга Excel (.xlsx)», без макросов."
)
SWOLLEN = (
    "Файл внутри намного больше, чем снаружи: обычно так бывает, когда оформлены тысячи пустых строк."
    " Скопируйте список на новый лист и сохраните отдельным файлом .xlsx."
)
LINKED = "В файле есть ссылки на другие книги. Вставьте список в новый файл «как значения» и приложите его."
NESTED = "Внутри таблицы вложены другие файлы. Скопируйте список в новый файл .xlsx без вложений."
ARCHIVE = "Это архив. Извлеките из него таблицу и приложите её."

_OTHER = {
    b"%PDF-": "Это документ PDF, из него таблицу не прочитать. Нужен файл Excel (.xlsx, .xls) или CSV.",
    b"\xff\xd8\xff": "Это картинка. Нужен файл Excel (.xlsx, .xls) или CSV.",
    b"\x89PNG": "Это картинка. Нужен файл Excel (.xlsx, .xls) или CSV.",
    b"Rar!": ARCHIVE,
    b"7z\xbc\xaf": ARCHIVE,
    b"\x1f\x8b": ARCHIVE,
    b"PK\x05\x06": ARCHIVE,
}
_WEB = (b"<html", b"<!doctype", b"<table", b"<?xml", b"mime-version")


def kind(data: bytes, file_name: str) -> str:
    """«xlsx», «xls» or «text», by the content alone. Raises Refused."""
    if not data.strip(b"\0 \r\n\t"):
        raise Refused(EMPTY)
    if len(data) > MAX_BYTES:
        raise Refused(TOO_BIG)
    if file_name.lower().endswith((".xlsm", ".xltm", ".xlam", ".xla")):
        raise Refused(MACROS)
    if data.startswith(ZIP):
        _check_zip(data)
        return "xlsx"
    if data.startswith(OLE):
        _check_ole(data)
        return "xls"
    _check_text(data)
    return "text"


def _check_text(data: bytes) -> None:
    for sign, words in _OTHER.items():
        if data.startswith(sign):
            raise Refused(words)
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:14].lower().startswith(_WEB):
        raise Refused(f"Это веб-страница под именем таблицы: так выгружают некоторые программы. {_SAVE_AS}")


def _check_ole(data: bytes) -> None:
    """Names of an OLE file's streams stand in it in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(PASSWORD)
    if "_VBA_PROJECT_CUR".encode("utf-16-le") in data:
        raise Refused(MACROS)
    if "WordDocument".encode("utf-16-le") in data:
        raise Refused(f"Это документ Word. {_copy_from('Word')}")


def _check_zip(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_sizes(parts, len(data))
            _check_names({part.filename.lower() for part in parts}, archive)
            if len({part.filename for part in parts}) < len(parts):
                raise Refused(BROKEN)
            for part in parts:
                _check_part(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError) as error:
        raise Refused(BROKEN) from error
    except Exception as error:
        if isinstance(error, Refused):
            raise
        raise Refused(BROKEN) from error  # zlib.error, struct.error: the archive is cut or made up


def _check_sizes(parts: list[zipfile.ZipInfo], size: int) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(PASSWORD)
    inside = sum(part.file_size for part in parts)
    if len(parts) > MAX_ENTRIES:
        raise Refused(NESTED)
    if inside > MAX_INSIDE or inside > MAX_RATIO * size:
        raise Refused(SWOLLEN)


def _check_names(names: set[str], archive: zipfile.ZipFile) -> None:
    if "mimetype" in names and b"opendocument" in archive.read("mimetype"):
        raise Refused(f"Это таблица OpenDocument (.ods). {_SAVE_AS}")
    if "word/document.xml" in names:
        raise Refused(f"Это документ Word. {_copy_from('Word')}")
    if "xl/workbook.bin" in names:
        raise Refused(f"Это двоичная книга Excel (.xlsb). {_SAVE_AS}")
    if "[content_types].xml" not in names or "xl/workbook.xml" not in names:
        raise Refused(ARCHIVE if "[content_types].xml" not in names else NOT_A_TABLE)
    if any("vbaproject" in name or "macrosheets/" in name for name in names):
        raise Refused(MACROS)
    if any(name.startswith("xl/externallinks/") for name in names):
        raise Refused(LINKED)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Reads the part to its declared end, so that no size is a lie, and looks for what no table needs."""
    with archive.open(part) as opened:
        content = opened.read(part.file_size + 1)
    if len(content) != part.file_size:
        raise Refused(BROKEN)
    if content.startswith((ZIP, OLE)):
        raise Refused(NESTED)
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:64]:
        content = content.decode("utf-16", "replace").encode()
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refused(BROKEN)
    if part.filename.lower() == "[content_types].xml" and b"macroEnabled" in content:
        raise Refused(MACROS)


def _copy_from(program: str) -> str:
    return f"Скопируйте таблицу из {program} в Excel и сохраните как «Книга Excel (.xlsx)»."

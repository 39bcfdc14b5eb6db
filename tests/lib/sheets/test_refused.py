"""What is no list of ours is refused in plain words, before any reader opens it (R10)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from lib import apart, sheets
from lib.workbook import guard
from tests.lib.scans import pdf, picture
from tests.lib.sheets import hostile
from tests.lib.sheets.files import ANNA, COLUMNS, HEADER, text, xls, xlsx
from tests.lib.sheets.hostile import LIST, SHEET, TYPES, archive, ole, repacked

REFUSED = {
    "nothing": (b"", "пуст"),
    "spaces": (b" \r\n\0 ", "пуст"),
    "a pdf": (pdf(), "PDF"),
    "a picture": (picture(), "картинка"),
    "a program": (b"MZ\x90\x00\x03" + b"\0" * 100, "не таблица"),
    "a web page": (b"<html><table><tr><td>1</td></tr></table></html>", "веб-страница"),
    "an archive": (archive(a_xlsx=b"PK"), "архив"),
    "another archive": (b"Rar!\x1a\x07\x00", "архив"),
    "a document of Word": (archive(word__document_xml=b"<x/>"), "Word"),
    "an old document of Word": (ole("WordDocument"), "Word"),
    "a table of LibreOffice": (archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
    "a bomb": (repacked(change={SHEET: lambda old: old + b" " * 60_000_000}), "намного больше"),
    "a dense bomb": (repacked({"xl/media/a.bin": b"\0" * 3_000_000}), "намного больше"),
    "a thousand parts": (repacked({f"xl/media/{n}.bin": b"x" for n in range(1000)}), "вложены"),
    "a nested archive": (repacked({"xl/embeddings/a.bin": archive(a=b"b")}), "вложены"),
    "a macro": (repacked({"xl/vbaProject.bin": b"x"}), "макросы"),
    "a hidden macro": (
        repacked(change={TYPES: lambda old: old.replace(b"sheet.main", b"sheet.macroEnabled.main")}),
        "макросы",
    ),
    "an old macro": (xls(LIST) + "_VBA_PROJECT_CUR".encode("utf-16-le"), "макросы"),
    "a link to another book": (repacked({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "другие книги"),
    "entities": (
        repacked(
            change={
                SHEET: lambda old: old.replace(b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1)
            }
        ),
        "повреждён",
    ),
    "a lie about its size": (hostile.lying(), "повреждён"),
    "a password": (ole("EncryptionInfo", "EncryptedPackage"), "паролем"),
    "a password of old Excel": (hostile.locked_xls(), "паролем"),
    "a password of the archive": (hostile.locked_zip(), "паролем"),
    "half a file": (xlsx(LIST)[:2000], "повреждён"),
    "half an old file": (xls(LIST)[:1500], "повреждён"),
    "a cell a million rows below": (xlsx(LIST, hostile.far_cell), "далеко внизу"),
    "only a header": (text([HEADER]), "ни одной заполненной строки"),
    "too many rows": (text([HEADER, *[ANNA] * 5001]), "5001 строка"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_r10_what_is_no_list_is_refused_in_plain_words(what: str) -> None:
    data, words = REFUSED[what]
    with pytest.raises(ValidationError) as caught:
        sheets.read(data, "список.xlsx", COLUMNS)
    assert words in caught.value.messages[0]


@pytest.mark.parametrize("name", ["книга.xlsm", "КНИГА.XLSM", "a.xltm"])
def test_r10_a_book_with_macros_is_known_by_its_name(name: str) -> None:
    with pytest.raises(ValidationError, match="макросы"):
        sheets.read(repacked(), name, COLUMNS)


def test_control_the_good_book_is_read() -> None:
    assert len(sheets.read(repacked(), "a.xlsx", COLUMNS).rows) == 1


def test_r10_a_link_in_a_cell_is_no_link_to_a_book() -> None:
    """Excel itself makes one of every address."""
    data = xlsx(
        LIST, lambda _book, sheet: sheet.write_url(1, 5, "mailto:anna@mail.ru", string="anna@mail.ru")
    )
    assert sheets.read(data, "a.xlsx", COLUMNS).rows[0].values["email"] == "anna@mail.ru"


@pytest.mark.parametrize(
    "what", ["a bomb", "a macro", "entities", "a lie about its size", "a nested archive"]
)
def test_r10_no_reader_opens_what_the_guard_refuses(what: str) -> None:
    """The guard says so by itself."""
    with pytest.raises(apart.Refused):
        guard.kind(REFUSED[what][0], "a.xlsx")


class Unread(UploadedFile):
    """200 MB that nobody may read."""

    def __init__(self) -> None:
        super().__init__(name="a.xlsx", size=200 * 1024 * 1024)

    def __getattribute__(self, name: str) -> object:
        assert name != "read", "read all the same"
        return super().__getattribute__(name)


def test_r10_a_file_of_200_mb_is_refused_unread() -> None:
    with pytest.raises(ValidationError, match="больше 10 МБ"):
        sheets.received(Unread())

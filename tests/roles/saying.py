"""What an answer says to whoever reads it: the words of a page, of an Excel file's cells, of a printed document."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf


def words(response: Any) -> str:
    """All of an answer as text, where it leads included."""
    body = b"".join(response)
    kind = response.headers.get("Content-Type", "")
    told = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    if body.startswith(b"PK"):
        told += _of_zip(body)
    elif body.startswith(b"%PDF"):
        told += _of_pdf(body)
    return f"{told}\n{kind}\n{body.decode(errors='ignore')}"


def _of_zip(body: bytes) -> str:
    with ZipFile(BytesIO(body)) as parts:
        return "\n".join(parts.read(name).decode(errors="ignore") for name in parts.namelist())


def _of_pdf(body: bytes) -> str:
    """Glyphs are read back through what their fonts say of them; a document's own title and author too."""
    with pikepdf.open(BytesIO(body)) as document:
        info = " ".join(str(value) for value in document.docinfo.values())
        return info + "\n".join(_of_page(page) for page in document.pages)


def _of_page(page: Any) -> str:
    fonts = page.resources.get("/Font", {})
    letters = {name: _letters(font) for name, font in fonts.items()}
    said, now = [], {}
    for step in pikepdf.parse_content_stream(page):
        operator, operands = str(step.operator), step.operands
        if operator == "Tf":
            now = letters.get(str(operands[0]), {})
        elif operator in {"Tj", "TJ"}:
            pieces = operands[0] if operator == "TJ" else operands
            glyphs = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            said.append("".join(now.get(glyphs[at : at + 2], "") for at in range(0, len(glyphs), 2)))
    return "".join(said)


def _letters(font: Any) -> dict[bytes, str]:
    """Two bytes of a glyph to its letters, from the font's ToUnicode."""
    table = font.get("/ToUnicode")
    if table is None:
        return {}
    found: dict[bytes, str] = {}
    text = table.read_bytes().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for glyph, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[bytes.fromhex(glyph)] = bytes.fromhex(letters).decode("utf-16-be", errors="ignore")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, letters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(letters, 16)
            for step, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[glyph.to_bytes(2, "big")] = chr(start + step)
    return found

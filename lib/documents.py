"""What is printed: typst with PT Sans, the same on every machine."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import segno
import typst
from django.http import HttpResponse
from django.utils.http import content_disposition_header


@cache
def fonts() -> list[Path]:
    """The folder of PT Sans, whose letters are the same on every machine."""
    spec = find_spec("fontpkg_pt_sans")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("fontpkg-pt-sans")
    return [Path(spec.origin).parent / "files"]


def pdf(template: Path, data: dict[str, Any], at: datetime) -> bytes:
    """The document of that template. What people typed goes in as data and is never read as markup."""
    made: bytes = typst.compile(
        template,
        root=template.parent,
        font_paths=fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=int(at.timestamp()),
    )
    return made


def qr(text: str) -> str:
    """An SVG of the code, without a quiet zone: the page around it is white."""
    svg: str = segno.make(text, error="m", micro=False).svg_inline(border=0, scale=4)
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def answer(name: str, content: bytes) -> HttpResponse:
    """The document, opened beside its page and kept by no cache; the name may be Russian (RFC 6266)."""
    disposition = content_disposition_header(as_attachment=False, filename=f"{name}.pdf") or "inline"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)

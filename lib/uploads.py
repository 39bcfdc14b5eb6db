"""An uploaded file is taken apart and made anew: what is kept is ours, whatever was sent (R22)."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile

from lib import apart

MAX_BYTES = 10 * 1024 * 1024
ACCEPT = ".pdf,.jpg,.jpeg,.png"

_WHAT = "Нужен скан: файл PDF, JPEG или PNG."
_BROKEN = "Файл не открывается: похоже, он повреждён. Сохраните скан заново и приложите снова."
_TOO_MUCH = (
    "Скан не удалось обработать: он слишком большой или сложный. Уменьшите разрешение и приложите снова."
)
_LIMITS = apart.Limits(cpu=10, wait=20, memory=768, answer=40)


def kind(head: bytes) -> str:
    """The media type by the content alone; empty when it is none of the three."""
    signs = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
    return next((name for sign, name in signs.items() if head.startswith(sign)), "")


def cleaned(upload: UploadedFile) -> ContentFile[bytes]:
    """The same document without scripts, attachments, metadata and trailing bytes. Raises ValidationError."""
    if not upload.size or upload.size > MAX_BYTES:
        raise ValidationError(
            "Файл пуст." if not upload.size else "Файл больше 10 МБ. Уменьшите разрешение скана."
        )
    data = upload.read()
    media = kind(data[:16])
    if not media:
        raise ValidationError(_WHAT)
    maker = "lib.scans:pdf" if media == "application/pdf" else "lib.scans:image"
    try:
        return ContentFile(apart.run(maker, data, limits=_LIMITS), name="scan")
    except apart.Refused as refused:
        raise ValidationError(str(refused)) from refused
    except apart.Broken as broken:
        raise ValidationError(_BROKEN if broken.why == "fault" else _TOO_MUCH) from broken


def codes(scan: File[Any]) -> list[str]:
    """What the QR codes of a cleaned scan say. One that cannot be read in the time and memory allowed says nothing:
    a code is help, never a condition (R22)."""
    scan.seek(0)
    try:
        said: list[str] = json.loads(apart.run("lib.scans:codes", scan.read(), limits=_LIMITS))
    except (apart.Refused, apart.Broken):
        said = []
    scan.seek(0)
    return said

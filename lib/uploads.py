"""An uploaded file is taken apart and made anew: what is kept is ours, whatever was sent (R22)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

# Pillow and pikepdf are imported by the first upload: no other page needs their megabytes.

MAX_BYTES = 10 * 1024 * 1024
MAX_PAGES = 50
MAX_PIXELS = 40_000_000
ACCEPT = ".pdf,.jpg,.jpeg,.png"

_WHAT = "Нужен скан: файл PDF, JPEG или PNG."
_BROKEN = "Файл не открывается: похоже, он повреждён. Сохраните скан заново и приложите снова."
# All that a scanned page needs; scripts, forms, links and attachments hang on other names.
_PAGE = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/UserUnit"}
)


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
    make = _MAKERS.get(kind(data[:16]))
    if make is None:
        raise ValidationError(_WHAT)
    try:
        return ContentFile(make(data), name="scan")
    except ValidationError:
        raise
    except Exception as error:  # a parser may raise anything on a hostile file
        raise ValidationError(_BROKEN) from error


def _image(data: bytes) -> bytes:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as seen:
        if seen.width * seen.height > MAX_PIXELS:
            raise ValidationError("Изображение слишком большое. Уменьшите разрешение скана.")
        seen.verify()
    with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as image:
        made, out = ImageOps.exif_transpose(image), BytesIO()
        made.convert("L" if made.mode in {"1", "L", "LA"} else "RGB").save(out, format=image.format)
        return out.getvalue()


def _pdf(data: bytes) -> bytes:
    import pikepdf

    try:
        document = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError as error:
        raise ValidationError("Файл защищён паролем. Сохраните скан без пароля.") from error
    with document:
        if document.is_encrypted:
            raise ValidationError("Файл защищён паролем. Сохраните скан без пароля.")
        if len(document.pages) > MAX_PAGES:
            raise ValidationError(f"В файле больше {MAX_PAGES} страниц. Приложите только приказ.")
        made, out = pikepdf.new(), BytesIO()
        made.pages.extend(document.pages)
        for page in made.pages:
            for name in set(page.obj.keys()) - _PAGE:
                del page.obj[name]
        made.save(out)
        return out.getvalue()


_MAKERS: dict[str, Callable[[bytes], bytes]] = {
    "application/pdf": _pdf,
    "image/jpeg": _image,
    "image/png": _image,
}

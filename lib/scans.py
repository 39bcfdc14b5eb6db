"""A scan is taken apart and made anew. Runs in a process of its own (lib/apart.py): no Django here."""

from __future__ import annotations

from io import BytesIO

from lib.apart import Refused

MAX_PAGES = 50
MAX_PIXELS = 40_000_000
_PASSWORD = "Файл защищён паролем. Сохраните скан без пароля."  # noqa: S105
# All that a scanned page needs; scripts, forms, links and attachments hang on other names.
_PAGE = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/UserUnit"}
)


def image(data: bytes) -> bytes:
    """The picture alone, upright and without metadata. Raises Refused."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as seen:
        if seen.width * seen.height > MAX_PIXELS:
            raise Refused("Изображение слишком большое. Уменьшите разрешение скана.")
        seen.verify()
    with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as picture:
        made, out = ImageOps.exif_transpose(picture), BytesIO()
        made.convert("L" if made.mode in {"1", "L", "LA"} else "RGB").save(out, format=picture.format)
        return out.getvalue()


def pdf(data: bytes) -> bytes:
    """The pages alone: no scripts, forms, links, attachments. Raises Refused."""
    import pikepdf

    try:
        document = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError as error:
        raise Refused(_PASSWORD) from error
    with document:
        if document.is_encrypted:
            raise Refused(_PASSWORD)
        if len(document.pages) > MAX_PAGES:
            raise Refused(f"В файле больше {MAX_PAGES} страниц. Приложите только приказ.")
        made, out = pikepdf.new(), BytesIO()
        made.pages.extend(document.pages)
        for page in made.pages:
            for name in set(page.obj.keys()) - _PAGE:
                del page.obj[name]
        made.save(out)
        return out.getvalue()

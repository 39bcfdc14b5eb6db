"""A scan is taken apart and made anew. Runs in a process of its own (lib/apart.py): no Django here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lib.apart import Refused

MAX_PAGES = 50
MAX_PIXELS = 40_000_000
# A code is looked for on the first pages only, each drawn no larger than this: A4 at 200 dots to the inch.
READ_PAGES = 5
READ_SIDE = 2400
# In inches.
A4 = (8.27, 11.69)
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


def codes(data: bytes) -> bytes:
    """What the QR codes of a cleaned scan say, as a JSON list; a code that is crumpled or cut off is not in it."""
    import zxingcpp

    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = [
        code.text for picture in _pictures(data) for code in zxingcpp.read_barcodes(picture, formats=only)
    ]
    return json.dumps([text for text in found if text]).encode()


def _pictures(data: bytes) -> Iterator[Any]:
    from PIL import Image

    if data.startswith(b"%PDF-"):
        yield from _drawn(data)
    else:
        with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as picture:
            grey = picture.convert("L")
            grey.thumbnail((READ_SIDE, READ_SIDE))
            yield grey


def _drawn(data: bytes) -> Iterator[Any]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for number in range(min(len(document), READ_PAGES)):
            page = document[number]
            yield page.render(scale=READ_SIDE / max(page.get_size()), grayscale=True).to_pil()


def packed(parts: list[bytes]) -> bytes:
    """Several files as one, for `bound`: the length of each stands before it."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def bound(data: bytes) -> bytes:
    """One PDF of all that is packed, in its order; a picture becomes a page of A4."""
    import pikepdf

    made, out = pikepdf.new(), BytesIO()
    for part in _unpacked(data):
        sheet = part if part.startswith(b"%PDF-") else _page_of(part)
        with pikepdf.open(BytesIO(sheet)) as document:
            made.pages.extend(document.pages)
    made.save(out)
    return out.getvalue()


def _unpacked(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        end = at + 8 + int.from_bytes(data[at : at + 8], "big")
        yield data[at + 8 : end]
        at = end


def _page_of(picture: bytes) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(picture), formats=["JPEG", "PNG"]) as seen:
        out = BytesIO()
        # So many dots to the inch that it fits A4 either way.
        dots = max(seen.width / A4[0], seen.height / A4[1], 1)
        seen.save(out, format="PDF", resolution=dots)
        return out.getvalue()

"""Files that somebody uploads: hostile documents and pictures."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def pdf(pages: int = 1, **encryption: str) -> bytes:
    document, out = pikepdf.new(), BytesIO()
    for _ in range(pages):
        document.add_blank_page()
    document.pages[0].Contents = document.make_stream(b"BT (words) Tj ET")
    # A page may inherit its size from above.
    document.Root.Pages.MediaBox = document.pages[0].obj.MediaBox
    del document.pages[0].obj.MediaBox
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('попался')")
    document.Root.OpenAction = script
    document.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=["a", script]))
    document.pages[0].obj.AA = pikepdf.Dictionary(O=script)
    document.pages[0].obj.Annots = pikepdf.Array([pikepdf.Dictionary(Type=pikepdf.Name.Annot, A=script)])
    document.attachments["hidden.exe"] = b"MZ-hidden"
    password = pikepdf.Encryption(owner="o", user="u") if encryption else None
    document.save(out, encryption=password or False)
    return out.getvalue()


def picture(size: tuple[int, int] = (30, 20), form: str = "JPEG", mode: str = "RGB") -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "секретное описание"
    Image.new(mode, size).save(out, format=form, exif=exif)
    return out.getvalue()


def sent(data: bytes, name: str = "приказ.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)

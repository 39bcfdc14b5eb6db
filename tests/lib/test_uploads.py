"""What is kept of an upload is made anew: no script, no attachment, no metadata, no second file behind it (R22)."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from lib import uploads


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


def test_r22_a_pdf_comes_out_calm() -> None:
    made = uploads.cleaned(sent(pdf() + b"<script>trailing</script>")).read()
    assert uploads.kind(made) == "application/pdf"
    for gone in (b"JavaScript", b"alert", b"MZ-hidden", b"EmbeddedFiles", b"OpenAction", b"trailing"):
        assert gone not in made
    with pikepdf.open(BytesIO(made)) as document:
        assert len(document.pages) == 1
        assert b"words" in document.pages[0].Contents.read_bytes()
        assert list(document.pages[0].mediabox) == [0, 0, 612, 792]


@pytest.mark.parametrize(
    ("form", "mode"), [("JPEG", "RGB"), ("PNG", "RGB"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "1")]
)
def test_r22_a_picture_loses_its_metadata(form: str, mode: str) -> None:
    made = uploads.cleaned(sent(picture(form=form, mode=mode) + b"<?php trailing", "scan.jpg")).read()
    with Image.open(BytesIO(made)) as image:
        assert (image.size, image.format) == ((30, 20), form)
        assert not image.getexif()
    assert b"trailing" not in made


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "пуст"),
        (b"MZ not a scan", "PDF, JPEG или PNG"),
        (b"<svg onload=alert(1)>", "PDF, JPEG или PNG"),
        (b"%PDF-1.7 and nothing more", "повреждён"),
        (b"\xff\xd8\xff\xe0 and nothing more", "повреждён"),
        (b"%PDF-" + b"x" * (uploads.MAX_BYTES + 1), "10 МБ"),
        (pdf(user="secret"), "паролем"),
        (pdf(pages=uploads.MAX_PAGES + 1), "50 страниц"),
        (picture((9000, 5000), "PNG", "1"), "слишком большое"),
    ],
)
def test_r22_what_is_not_a_scan_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        uploads.cleaned(sent(data))
    assert words in caught.value.messages[0]


def test_control_the_hostile_pdf_was_hostile() -> None:
    assert b"JavaScript" in pdf()

"""What is kept of an upload is made anew: no script, no attachment, no metadata, no second file behind it (R22)."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from lib import uploads
from tests.lib.scans import pdf, picture, sent


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


def test_control_the_hostile_pdf_was_hostile() -> None:
    assert b"JavaScript" in pdf()

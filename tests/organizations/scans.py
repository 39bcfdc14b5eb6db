"""A scan of an order."""

from __future__ import annotations

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def scan(name: str = "приказ.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (60, 40), "white").save(out, format="JPEG")
    return SimpleUploadedFile(name, out.getvalue())

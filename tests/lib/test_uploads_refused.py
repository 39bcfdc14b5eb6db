"""What is not a scan is refused in plain words (R22)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from lib import scans, uploads
from tests.lib.scans import pdf, picture, sent


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
        (pdf(pages=scans.MAX_PAGES + 1), "50 страниц"),
        (picture((9000, 5000), "PNG", "1"), "слишком большое"),
    ],
)
def test_r22_what_is_not_a_scan_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        uploads.cleaned(sent(data))
    assert words in caught.value.messages[0]

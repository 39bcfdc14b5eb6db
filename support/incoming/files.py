"""Files of a letter pass what files of a form pass (R22, R39)."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from lib import uploads
from lib.dates import today
from lib.file_fields import MOST, Named, plain_name
from submissions.uploads import may_upload
from support.incoming import facts


def judged(sent: Iterable[tuple[str, str]], email: str) -> tuple[list[Named], list[str]]:
    """Those to keep, cleaned, and a line for each of the others: its name and why. sent: names and base64."""
    kept: list[Named] = []
    left: list[str] = []
    used = facts.kept_of(email)
    for given, held in sent:
        name = plain_name(given)
        if len(kept) == MOST:
            left.append(f"{name}: в одном письме принимается до {MOST} файлов")
            continue
        try:
            file = uploads.cleaned(SimpleUploadedFile(name, b64decode(held)))
        except ValidationError as refused:
            left.append(f"{name}: {_small(refused.messages[0])}")
            continue
        if full := may_upload(used, file.size, today()):
            left.append(f"{name}: {_small(full[0].text)}")
            continue
        used = [*used, (today(), file.size)]
        kept.append((name, file))
    return kept, left


def _small(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")

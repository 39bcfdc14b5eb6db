"""Letters that the demo's SMTP catcher has kept: one `.eml` each, named in the order of arrival."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import islice
from pathlib import Path

from django.conf import settings

from lib.dates import SAMARA

LATEST = 200
LOOKED_THROUGH = 5000
NAME = re.compile(r"[0-9]+-[0-9a-f]+")


@dataclass(frozen=True)
class Letter:
    name: str
    message: EmailMessage

    @property
    def to(self) -> str:
        return str(self.message.get("X-Envelope-To") or self.message.get("To", ""))

    @property
    def sender(self) -> str:
        return str(self.message.get("From", ""))

    @property
    def subject(self) -> str:
        return str(self.message.get("Subject", "")) or "Без темы"

    @property
    def at(self) -> datetime:
        """When it arrived, from the name that the catcher gave it."""
        return datetime.fromtimestamp(int(self.name.split("-")[0]) / 1e9, SAMARA)

    @property
    def files(self) -> list[str]:
        """The names of what is attached."""
        return [str(part.get_filename()) for part in self.message.iter_attachments()]

    def body(self, kind: str) -> str:
        """The part of that kind, `plain` or `html`; empty when the letter has none."""
        part = self.message.get_body((kind,))
        return str(part.get_content()) if part else ""


def _folder() -> Path | None:
    return Path(settings.DEMO_MAIL_DIR) if settings.DEMO_MAIL_DIR else None


def _read(path: Path, *, headers_only: bool = False) -> Letter:
    with path.open("rb") as file:
        message = BytesParser(policy=policy.default).parse(file, headersonly=headers_only)
    return Letter(path.stem, message)


def latest(to: str = "") -> list[Letter]:
    """The latest ones, newest first; those to an address that contains these words."""
    return list(islice(_found(to.strip().lower()), LATEST))


def _found(to: str) -> Iterator[Letter]:
    folder = _folder()
    if folder is None or not folder.is_dir():
        return
    newest = sorted((path for path in folder.glob("*.eml") if NAME.fullmatch(path.stem)), reverse=True)
    for path in newest[:LOOKED_THROUGH]:
        letter = _read(path, headers_only=True)
        if to in letter.to.lower():
            yield letter


def find(name: str) -> Letter | None:
    folder = _folder()
    path = folder / f"{name}.eml" if folder and NAME.fullmatch(name) else None
    return _read(path) if path and path.is_file() else None

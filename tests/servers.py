"""Fixtures of the real servers that `local.pytest_plugin` has started."""

from __future__ import annotations

import email
import email.policy
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.no_code import code_in


def code_in_letter(letter: EmailMessage) -> list[str]:
    parts = [part.get_content() for part in letter.walk() if part.get_content_maintype() == "text"]
    return [code for text in (letter["Subject"] or "", *parts) for code in code_in(text)]


class Mailbox:
    """What the mail server has received."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def letters(self) -> list[EmailMessage]:
        """In the order of arrival."""
        files = sorted(self.folder.glob("*.eml"))
        letters = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]
        assert [code for letter in letters for code in code_in_letter(letter)] == []  # type: ignore[arg-type]
        return letters  # type: ignore[return-value]

    def to(self, address: str) -> list[EmailMessage]:
        return [letter for letter in self.letters() if address in letter["X-Envelope-To"]]

    def wait(self, count: int = 1, *, to: str = "", seconds: float = 60) -> list[EmailMessage]:
        """The letters, as soon as there are that many; what there is when the time is over."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.to(to)
            if len(found) >= count or time.monotonic() > deadline:
                return found
            time.sleep(0.05)

    def clear(self) -> None:
        for file in self.folder.glob("*.eml"):
            file.unlink()


@pytest.fixture
def mailbox(mail_folder: Path, settings: Settings) -> Mailbox:
    """Letters leave by real SMTP in this test; empty at its start."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    box = Mailbox(mail_folder)
    box.clear()
    return box

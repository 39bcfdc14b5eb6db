"""Fixtures of the real servers that `local.pytest_plugin` has started."""

from __future__ import annotations

import email
import email.policy
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from pytest_django import Settings


class Mailbox:
    """What the mail server has received."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def letters(self) -> list[EmailMessage]:
        """In the order of arrival."""
        files = sorted(self.folder.glob("*.eml"))
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]  # type: ignore[misc]

    def to(self, address: str) -> list[EmailMessage]:
        return [letter for letter in self.letters() if address in letter["X-Envelope-To"]]

    def wait(self, count: int = 1, *, to: str = "", seconds: float = 20) -> list[EmailMessage]:
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

"""Writes letters to the support address by SMTP and looks into its mailbox by IMAP."""

from __future__ import annotations

import smtplib
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from imapclient import IMAPClient

from support.incoming.taking import read_mailbox

SUPPORT = "support@staffedu.ru"
FOLDERS = ("INBOX", "Принято АИС", "Не прочитано АИС")


def written(
    text: str = "Не могу войти.",
    *,
    sender: str = "Орлова Анна <anna@example.ru>",
    subject: str = "Вопрос",
    files: Sequence[tuple[str, bytes]] = (),
    **headers: str,
) -> EmailMessage:
    """A letter as a person's mail program writes it; in_reply_to=… and the like are its headers."""
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"], letter["Subject"] = sender, SUPPORT, subject
    letter["Message-ID"] = f"<{uuid.uuid4()}@example.ru>"
    for name, value in headers.items():
        letter[name.replace("_", "-").title()] = value
    letter.set_content(text)
    for name, data in files:
        letter.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return letter


class Post:
    def __init__(self, smtp: tuple[str, int], mailbox: dict[str, Any]) -> None:
        self.smtp, self.mailbox = smtp, mailbox

    def send(self, *letters: EmailMessage | bytes, envelope: str = "anna@example.ru") -> None:
        with smtplib.SMTP(*self.smtp) as server:
            for letter in letters:
                data = letter if isinstance(letter, bytes) else letter.as_bytes()
                server.sendmail(envelope, [SUPPORT], data)

    def bring(self, *letters: EmailMessage | bytes, envelope: str = "anna@example.ru") -> int:
        """Sent, and the mailbox read."""
        self.send(*letters, envelope=envelope)
        return read_mailbox()

    @contextmanager
    def opened(self) -> Iterator[IMAPClient]:
        where = self.mailbox
        with IMAPClient(where["host"], where["port"], ssl=False, timeout=5) as imap:
            imap.login(where["user"], where["password"])
            yield imap

    def counts(self) -> list[int]:
        """How many letters wait, were taken, were not read."""
        with self.opened() as imap:
            found = []
            for folder in FOLDERS:
                there = imap.folder_exists(folder)
                found.append(imap.select_folder(folder)[b"EXISTS"] if there else 0)
            return found

    @contextmanager
    def emptied(self) -> Iterator[Post]:
        with self.opened() as imap:
            for folder in FOLDERS:
                if imap.folder_exists(folder):
                    imap.select_folder(folder)
                    if found := imap.search("ALL"):
                        imap.delete_messages(found)
                        imap.expunge()
        yield self

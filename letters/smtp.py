"""The mail server's side: one connection, one letter at a time, and what its answers mean."""

from __future__ import annotations

import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend

SMTP = "django.core.mail.backends.smtp.EmailBackend"


class _Remembers:
    """Keeps the server's answer to the letter: its queue number is what a mail administrator asks for."""

    answer: tuple[int, bytes] = (250, b"")

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.answer = super().data(msg)  # type: ignore[misc]
        return self.answer


class _Plain(_Remembers, smtplib.SMTP):
    pass


class _Ssl(_Remembers, smtplib.SMTP_SSL):
    pass


class Backend(EmailBackend):
    @property
    def connection_class(self) -> Any:
        return _Ssl if self.use_ssl else _Plain


class Post:
    def __init__(self) -> None:
        ours = f"{__name__}.{Backend.__name__}" if settings.EMAIL_BACKEND == SMTP else None
        self._backend = get_connection(ours)
        self.is_open = False

    def open(self) -> None:
        """Raises OSError or SMTPException when the server is away."""
        if not self.is_open:
            self._backend.open()
            self.is_open = True

    def close(self) -> None:
        self.is_open = False
        with suppress(Exception):
            self._backend.close()

    def send(self, mail: EmailMessage) -> tuple[int, str]:
        """The server's code and words on taking the letter. Raises what smtplib raises."""
        smtp = getattr(self._backend, "connection", None)
        # Each step of SMTP may take EMAIL_TIMEOUT; all together must end before another may take the letter.
        with _no_longer_than(0.75 * settings.LETTER_LEASE_SECONDS, smtp):
            self._backend.send_messages([mail])
        code, words = getattr(smtp, "answer", (250, b""))
        return code, words.decode(errors="replace")


@contextmanager
def _no_longer_than(seconds: float, smtp: smtplib.SMTP | None) -> Iterator[None]:
    def cut() -> None:
        if smtp is not None and smtp.sock is not None:
            with suppress(OSError):
                smtp.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()

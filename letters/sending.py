from __future__ import annotations

import smtplib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import structlog
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.db import InterfaceError, OperationalError

from letters import actions, notify, outcomes, rendering, secrets, signals
from letters.models import Letter
from letters.outcomes import Verdict
from letters.states import LetterState, Outcome
from lib import dates

SMTP = "django.core.mail.backends.smtp.EmailBackend"


# The last line of a letter (RFC 5321).
END = b"\r\n.\r\n"


class _Remembers:
    """Keeps the server's answer to the letter: its queue number is what a mail administrator asks for.

    given: the whole letter has left, so that silence may mean «taken»; a server takes nothing before its last line.
    """

    answer: tuple[int, bytes] = (250, b"")
    given = False

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.answer = super().data(msg)  # type: ignore[misc]
        return self.answer

    def send(self, s: Any) -> None:
        super().send(s)  # type: ignore[misc]
        if isinstance(s, bytes) and s.endswith(END):
            self.given = True


class _Plain(_Remembers, smtplib.SMTP):
    pass


class _Ssl(_Remembers, smtplib.SMTP_SSL):
    pass


class Backend(EmailBackend):
    @property
    def connection_class(self) -> Any:
        return _Ssl if self.use_ssl else _Plain


class MailServer:
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

    @property
    def given(self) -> bool:
        """Has the letter that failed been handed over whole?"""
        smtp = getattr(self._backend, "connection", None)
        return bool(getattr(smtp, "given", True))

    def send(self, mail: EmailMessage) -> tuple[int, str]:
        """The server's code and words on taking the letter. Raises what smtplib raises."""
        smtp = getattr(self._backend, "connection", None)
        if isinstance(smtp, _Remembers):
            smtp.given = False
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


log = structlog.get_logger("letters")
# RFC 2606: of an account that has no mailbox at the moment.
NO_SUCH_PLACE = ".invalid"
# RFC 3463: the server does not want us, whoever the letter is for; the mailbox is not to blame.
POLICY = "5.7."
# One run of the task: far below the broker's visibility timeout, or the task itself would be delivered twice.
AT_MOST_LETTERS = 1000
AT_MOST_SECONDS = 300.0


def drain() -> int:
    """Send what is due, one letter at a time over one connection; returns how many were handled.

    A mail server that is away costs one letter one attempt: the others keep their place and wait for the next sweep.
    """
    until = time.monotonic() + AT_MOST_SECONDS
    server = MailServer()
    try:
        for handled in range(AT_MOST_LETTERS):
            if time.monotonic() > until:
                break
            if not server.is_open and not Letter.objects.claimable().exists():
                return handled
            # Opened before the claim: a slow greeting must not eat the letter's lease.
            away = _open(server)
            letter = actions.claim()
            if letter is None:
                return handled
            verdict = _try(letter, server, away)
            _write_down(letter, verdict)
            if away or verdict.stop:
                return handled + 1
    finally:
        server.close()
    notify.give()
    return handled + 1


def _open(server: MailServer) -> Exception | None:
    try:
        server.open()
    except (OSError, smtplib.SMTPException) as error:
        server.close()
        return error
    return None


def _try(letter: Letter, server: MailServer, away: Exception | None) -> Verdict:
    now = dates.now()
    later = partial(outcomes.later, attempts=letter.attempts, queued_at=letter.queued_at, now=now)
    if letter.expires_at and letter.expires_at <= now:
        return outcomes.expired()
    if letter.recipient.endswith(NO_SUCH_PLACE):
        return outcomes.unneeded()
    try:
        secret = secrets.make(letter)
        if secret is None:
            return outcomes.unneeded()
        kept = rendering.kept(letter, secret)
        mail = rendering.message(letter, rendering.said(letter, secret))
    except (OperationalError, InterfaceError) as error:
        return later(f"База данных: {type(error).__name__}")
    except Exception as error:
        log.exception("letter cannot be written", letter=letter.pk, kind=letter.kind)
        return outcomes.poison(error)
    if away:
        return later(f"Почтовый сервер недоступен: {away}", stop=True).keeping(kept)
    return _hand_over(mail, server, later).keeping(kept)


def _hand_over(mail: EmailMessage, server: MailServer, later: Callable[..., Verdict]) -> Verdict:
    try:
        code, words = server.send(mail)
    except Exception as error:  # noqa: BLE001 each is weighed below
        given = server.given
        # Whatever state the conversation is in, the next letter begins a new one.
        server.close()
        return _after(error, later, given=given)
    return outcomes.sent(words, code)


def _after(error: Exception, later: Callable[..., Verdict], *, given: bool) -> Verdict:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
        if code >= 500 and not _text(words).startswith(POLICY):
            return outcomes.bounced(_text(words), code)
        return _by_code(code, words, later)
    if isinstance(error, smtplib.SMTPSenderRefused):
        # Our own address is refused: a matter of settings or of haste, no fault of this letter.
        return later(_text(error.smtp_error), code=error.smtp_code, stop=True)
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, error.smtp_error, later)
    if isinstance(error, (smtplib.SMTPNotSupportedError, ValueError)):
        return outcomes.refused(f"С таким адресом письмо не отправить: {error}")
    cut = f"Связь прервалась: {error}"
    return later(cut, outcome=Outcome.UNCLEAR if given else Outcome.POSTPONED)


def _by_code(code: int, words: bytes | str, later: Callable[..., Verdict]) -> Verdict:
    if code >= 500:
        return outcomes.refused(_text(words), code)
    # 421: the server asks to be left alone, with all letters.
    return later(_text(words), code=code, stop=code == 421)


def _text(words: bytes | str) -> str:
    return words.decode(errors="replace") if isinstance(words, bytes) else words


def _write_down(letter: Letter, verdict: Verdict) -> None:
    held = actions.close(letter, verdict)
    if held and verdict.state in {LetterState.SENT, LetterState.BOUNCED}:
        # The letter is written down already: whoever listens cannot undo it, nor stop the other letters.
        taken = verdict.state == LetterState.SENT
        for _, error in signals.answered.send_robust(Letter, email=letter.recipient, taken=taken):
            if error:
                log.error("mailbox not marked", letter=letter.pk, error=repr(error))
    log.info(
        "letter",
        letter=letter.pk,
        kind=letter.kind,
        attempt=letter.attempts,
        state=verdict.state.value,
        outcome=verdict.outcome.value,
        code=verdict.code,
        held=held,
    )

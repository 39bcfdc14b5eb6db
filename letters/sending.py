from __future__ import annotations

import smtplib
import time
from collections.abc import Callable
from functools import partial

import structlog
from django.core.mail import EmailMessage
from django.db import InterfaceError, OperationalError

from letters import actions, notify, outcomes, rendering, secrets
from letters.models import Letter
from letters.outcomes import Verdict
from letters.smtp import Post
from letters.states import Outcome
from lib import dates

log = structlog.get_logger("letters")
# One run of the task: far below the broker's visibility timeout, or the task itself would be delivered twice.
AT_MOST_LETTERS = 1000
AT_MOST_SECONDS = 300.0


def drain() -> int:
    """Send what is due, one letter at a time over one connection; returns how many were handled.

    A mail server that is away costs one letter one attempt: the others keep their place and wait for the next sweep.
    """
    until = time.monotonic() + AT_MOST_SECONDS
    post = Post()
    try:
        for handled in range(AT_MOST_LETTERS):
            if time.monotonic() > until:
                break
            if not post.is_open and not Letter.objects.claimable().exists():
                return handled
            # Opened before the claim: a slow greeting must not eat the letter's lease.
            away = _open(post)
            letter = actions.claim()
            if letter is None:
                return handled
            verdict = _try(letter, post, away)
            _write_down(letter, verdict)
            if away or verdict.stop:
                return handled + 1
    finally:
        post.close()
    notify.give()
    return handled + 1


def _open(post: Post) -> Exception | None:
    try:
        post.open()
    except (OSError, smtplib.SMTPException) as error:
        post.close()
        return error
    return None


def _try(letter: Letter, post: Post, away: Exception | None) -> Verdict:
    now = dates.now()
    later = partial(outcomes.later, attempts=letter.attempts, queued_at=letter.queued_at, now=now)
    if letter.expires_at and letter.expires_at <= now:
        return outcomes.expired()
    try:
        minted = secrets.mint(letter)
        if minted is None:
            return outcomes.unneeded()
        kept = rendering.kept(letter, minted)
        mail = rendering.message(letter, rendering.said(letter, minted))
    except (OperationalError, InterfaceError) as error:
        return later(f"База данных: {type(error).__name__}")
    except Exception as error:
        log.exception("letter cannot be written", letter=letter.pk, kind=letter.kind)
        return outcomes.poison(error)
    if away:
        return later(f"Почтовый сервер недоступен: {away}", stop=True).keeping(kept)
    return _hand_over(mail, post, later).keeping(kept)


def _hand_over(mail: EmailMessage, post: Post, later: Callable[..., Verdict]) -> Verdict:
    try:
        code, words = post.send(mail)
    except Exception as error:  # noqa: BLE001 each is weighed below
        # Whatever state the conversation is in, the next letter begins a new one.
        post.close()
        return _after(error, later)
    return outcomes.sent(words, code)


def _after(error: Exception, later: Callable[..., Verdict]) -> Verdict:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
        return _by_code(code, words, later)
    if isinstance(error, smtplib.SMTPSenderRefused):
        # Our own address is refused: a matter of settings or of haste, no fault of this letter.
        return later(_text(error.smtp_error), code=error.smtp_code, stop=True)
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, error.smtp_error, later)
    if isinstance(error, (smtplib.SMTPNotSupportedError, ValueError)):
        return outcomes.refused(f"С таким адресом письмо не отправить: {error}")
    return later(f"Связь прервалась: {error}", outcome=Outcome.UNCLEAR)


def _by_code(code: int, words: bytes | str, later: Callable[..., Verdict]) -> Verdict:
    if code >= 500:
        return outcomes.refused(_text(words), code)
    # 421: the server asks to be left alone, with all letters.
    return later(_text(words), code=code, stop=code == 421)


def _text(words: bytes | str) -> str:
    return words.decode(errors="replace") if isinstance(words, bytes) else words


def _write_down(letter: Letter, verdict: Verdict) -> None:
    held = actions.close(letter, verdict)
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

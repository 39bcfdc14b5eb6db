"""What becomes of a letter: pure questions about what it says (R39)."""

from __future__ import annotations

import re

from support.states import Kind

MEGABYTE = 1024 * 1024
# What the mailbox hands over whole; a larger one is answered by its headers alone.
BIGGEST = 25 * MEGABYTE
# In an hour from one address, and new tickets from all: an address in «From» costs nothing to make up.
MOST, MOST_OF_ALL = 10, 300
LONGEST = 5000
_PREFIX = re.compile(r"^\s*(?:re|fw|fwd|на|ответ|hа|пересл)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)
# What a letter can be about; the other kinds ask for what only a form tells.
KINDS = (Kind.DUPLICATE, Kind.ACCESS, Kind.LOGIN, Kind.OTHER)
_KINDS = (
    (Kind.DUPLICATE, re.compile(r"дубл|две (?:записи|учетные)|дважды", re.IGNORECASE)),
    (Kind.ACCESS, re.compile(r"доступ|ответственн|приказ", re.IGNORECASE)),
    (Kind.LOGIN, re.compile(r"войти|вход|парол|логин", re.IGNORECASE)),
)


def kind_of(subject: str) -> Kind:
    """As the subject says: a duplicate, an access, the log-in; else «Другое» (R39)."""
    said = subject.replace("ё", "е")
    return next((kind for kind, words in _KINDS if words.search(said)), Kind.OTHER)


def subject_of(subject: str) -> str:
    """Without «Re:» and «Fwd:», however many (R39)."""
    said = subject
    while (shorter := _PREFIX.sub("", said)) != said:
        said = shorter
    return said.strip()


def shown(text: str, *, subject: str = "") -> str:
    """What stands in the thread: the subject where it opens one, the words, not longer than a form takes (R39)."""
    parts = [part for part in (subject_of(subject), text.strip()) if part]
    whole = "\n\n".join(parts) or "Письмо без текста."
    return (
        whole
        if len(whole) <= LONGEST
        else f"{whole[:LONGEST].rstrip()}…\n\nПисьмо длиннее: здесь его начало."
    )


def mailbox_refuses(status: str) -> bool:
    """Is it the mailbox that takes no letters, by the report's status (RFC 3463)? Else the letter is to blame, or
    we (R7)."""
    return status.startswith(("5.0.", "5.1.", "5.2.")) and status != "5.2.3"


def silent(automatic: str, email: str, *, ours: bool) -> str:
    """Why nobody is to be answered: a program wrote it, or we did; empty where a person did (R39)."""
    if automatic:
        return f"Писала программа: {automatic}"
    if ours:
        return "Отправитель: наш собственный адрес"
    return "" if email else "Отправитель не назван или назван неверно"

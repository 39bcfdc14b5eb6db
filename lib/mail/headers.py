"""What the headers of somebody's letter say, however they are written (R39)."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.utils import parseaddr

from lib.mail.charsets import guessed

LONGEST = 1000
# Each says that a program wrote; RFC 3834 and what was usual before it.
BY_PROGRAMS = (
    "x-autoreply",
    "x-auto-reply",
    "x-autorespond",
    "x-auto-response-suppress",
    "list-id",
    "list-unsubscribe",
)
PRECEDENCE = frozenset({"bulk", "junk", "list", "auto_reply"})
# PostgreSQL keeps no NUL, a page shows no other control character.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ID = re.compile(r"<[^<>\s]{1,500}>")


def clean(text: str) -> str:
    """Without what cannot be kept or shown."""
    return _CONTROL.sub("", text)


def raw(message: EmailMessage, name: str) -> str:
    """The first header of this name as it came, unfolded; bytes that are no ASCII as one guesses them."""
    found = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return " ".join(guessed(found.encode("utf-8", "surrogateescape")).split())


def said(message: EmailMessage, name: str) -> str:
    """The header in words."""
    given = raw(message, name)
    if given.isascii():
        try:
            given = str(message[name] or "")
        except Exception:  # noqa: BLE001 the parser of headers fails on some in its own ways: then as it came
            given = raw(message, name)
    return " ".join(clean(given).split())[:LONGEST]


def sender(message: EmailMessage) -> tuple[str, str]:
    """The address and the name; no address where none is named, or several are."""
    given = raw(message, "from")
    try:
        if not given.isascii():
            raise ValueError(given)
        named = message["from"].addresses
        if len(named) != 1:
            return "", ""
        address, name = named[0].addr_spec, named[0].display_name
    except Exception:  # noqa: BLE001 as above
        name, address = parseaddr(given)
    return clean(address), " ".join(clean(name).split())[:LONGEST]


def references(message: EmailMessage) -> list[str]:
    """The Message-IDs that it answers, the nearest first."""
    found = [*_ID.findall(raw(message, "in-reply-to")), *reversed(_ID.findall(raw(message, "references")))]
    return list(dict.fromkeys(found))[:50]


def automatic(message: EmailMessage) -> str:
    """The header that says that no person wrote it; empty where none does."""
    submitted = raw(message, "auto-submitted").split(";")[0].strip().lower()
    if submitted and submitted != "no":
        return f"Auto-Submitted: {submitted}"[:100]
    if (precedence := raw(message, "precedence").strip().lower()) in PRECEDENCE:
        return f"Precedence: {precedence}"
    if raw(message, "return-path").strip() == "<>":
        return "Return-Path: <>"
    return next((name for name in BY_PROGRAMS if raw(message, name)), "")

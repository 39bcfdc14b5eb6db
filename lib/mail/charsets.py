"""Bytes of a letter as text: in the charset that it names, or as one guesses it (R39)."""

from __future__ import annotations

from email.message import EmailMessage

# What is written to us: Russian, in what its programs used over the years.
LIKELY = ["utf_8", "cp1251", "koi8_r", "cp866"]
# A program that knew no better names these over Russian text.
DOUBTED = frozenset(
    {"", "us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252", "8bit", "unknown-8bit"}
)
LOOKED_AT = 20_000


def guessed(data: bytes) -> str:
    """Never fails; what cannot be guessed has its odd bytes replaced."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data[:LOOKED_AT], cp_isolation=LIKELY).best()
    return data.decode(best.encoding if best else "cp1251", "replace")


def text_of(part: EmailMessage) -> str:
    """The words of a text part."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        charset = (part.get_content_charset() or "").lower()
        return guessed(data) if charset in DOUBTED else data.decode(charset)
    except (LookupError, ValueError):
        return guessed(data)

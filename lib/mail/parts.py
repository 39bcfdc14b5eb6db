"""What a letter consists of: its words and its files (R39)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from lib.mail.charsets import text_of
from lib.mail.headers import clean
from lib.mail.pages import words_of
from lib.mail.quoting import own_words

# Signs and logos that programs add; nobody has attached them.
_NO_FILES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
LOGO = 30_000
LETTER = b"message/rfc822"
LONGEST = 200_000
# Of a page, its tags included: longer ones take their reader's time and say no more.
PAGE = 1_000_000


def leaves(part: Any) -> Iterator[Any]:
    """The parts that hold something; a letter within the letter is one."""
    if part.is_multipart() and part.get_content_maintype() == "multipart":
        for inner in part.get_payload():
            yield from leaves(inner)
    else:
        yield part


def texts(message: EmailMessage) -> tuple[str, str]:
    """The whole text and its own words."""
    words = [part for part in leaves(message) if _is_text(part)]
    plain = "\n\n".join(text_of(part) for part in words if part.get_content_subtype() == "plain")
    if plain.strip():
        whole = shown = clean(plain)
    else:
        pages = [
            words_of(clean(text_of(part))[:PAGE]) for part in words if part.get_content_subtype() == "html"
        ]
        whole, shown = (clean("\n\n".join(one)) for one in (zip(*pages, strict=True) if pages else ("", "")))
    return whole.strip()[:LONGEST], own_words(shown[:LONGEST])


def files(message: EmailMessage) -> list[tuple[str, bytes]]:
    """Name and content of each; a letter within the letter is named only."""
    found = []
    for part in leaves(message):
        if _is_text(part) or part.get_content_type() in _NO_FILES:
            continue
        data = LETTER if part.is_multipart() else part.get_payload(decode=True)
        data = data if isinstance(data, bytes) else b""
        if part.get("content-id") and part.get_content_maintype() == "image" and len(data) < LOGO:
            continue
        found.append((_name(part), data))
    return found


def _is_text(part: Any) -> bool:
    attached = part.get_content_disposition() == "attachment" or bool(_name(part, ""))
    return part.get_content_type() in {"text/plain", "text/html"} and not attached


def _name(part: Any, otherwise: str = "файл") -> str:
    try:
        name = part.get_filename("") or ""
    except Exception:  # noqa: BLE001 the parser of headers fails on some in its own ways
        name = ""
    if not name:
        return "письмо.eml" if part.get_content_maintype() == "message" else otherwise
    return clean(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))[:200]

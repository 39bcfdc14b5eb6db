"""The words of whoever answers, without what is quoted below them and without signatures (R39)."""

from __future__ import annotations

import re

# «30.11.2026, 12:00, АИС <noreply@…>:», «пн, 30 нояб. 2026 г. в 12:00, АИС <…>:», «On …, … wrote:», «Анна пишет:».
_INTRO = re.compile(
    r"(?:\d{1,2}:\d{2}.*<\S+@\S+>.*|.*\b(?:пишет|писала?|написала?|написал\(а\)|wrote)\s*):\s*$",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^\s*(?:-{2,}\s*(?:Original Message|Исходное сообщение|Пересылаемое сообщение|Пересылаемое письмо"
    r"|Forwarded message|Перенаправленное сообщение)\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)
# Outlook names the quoted letter by its headers.
_FROM = re.compile(r"^[\s*]*(?:От|От кого|From)\s*:", re.IGNORECASE)
_SENT = re.compile(r"^[\s*]*(?:Отправлено|Дата|Кому|Тема|Sent|Date|To|Subject)\s*:", re.IGNORECASE)
_SIGNATURE = re.compile(r"^--\s*$")
_DEVICE = re.compile(
    r"^\s*(?:Отправлено (?:из|с)\b|Sent from (?:my|the)?\b|Get Outlook for\b)", re.IGNORECASE
)


def own_words(text: str) -> str:
    """The letter's own words; all of it where nothing else is left."""
    lines = [line.rstrip() for line in text.splitlines()]
    kept = _above(lines)
    while kept and (not kept[-1].strip() or kept[-1].lstrip().startswith(">") or _DEVICE.match(kept[-1])):
        kept.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip() or text.strip()


def _above(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if _SIGNATURE.match(line) and at:
            return lines[:at]
        if _LINE.match(line) or (_FROM.match(line) and any(map(_SENT.match, lines[at + 1 : at + 4]))):
            return lines[:at]
        if taken := _intro(lines, at):
            return [*lines[:at], *_below(lines[at + taken :])]
    return lines


def _intro(lines: list[str], at: int) -> int:
    """How many lines introduce the quotation here: one, or two where it was wrapped; 0 where none does."""
    if not lines[at].strip() or lines[at].lstrip().startswith(">"):
        return 0
    for taken in (1, 2):
        said = " ".join(lines[at : at + taken])
        if len(said) < 300 and said.rstrip().endswith(":") and _INTRO.search(said):
            return taken if _quotes(lines[at + taken :]) or (taken == 1 and "@" in said) else 0
    return 0


def _quotes(lines: list[str]) -> bool:
    return next((line for line in lines if line.strip()), "").lstrip().startswith(">")


def _below(lines: list[str]) -> list[str]:
    """Some answer under the quotation, or between its lines."""
    if not _quotes(lines):
        return []
    return [line for line in _above(lines) if not line.lstrip().startswith(">")]

"""Days, numbers and nouns as people read them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils import timezone

from lib import dates, snils
from lib.numbers import counted as count_words
from lib.numbers import plural as plural_word
from ui import nouns

register = template.Library()


@register.filter
def day(value: date | datetime | None) -> str:
    """23.11.2026; of a moment, its day in Samara. Empty for nothing."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return dates.format_date(value) if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """23.11.2026, 14:05 in Samara."""
    return dates.format_moment(value) if value else ""


@register.filter
def lately(value: datetime | None) -> str:
    """«сегодня в 9:05», «вчера в 18:40», earlier as `moment`: 23.11.2026, 14:05 in Samara."""
    if not value:
        return ""
    there = timezone.localtime(value)
    days = (dates.today() - there.date()).days
    near = {0: "сегодня", 1: "вчера"}.get(days)
    return f"{near} в {there.hour}:{there:%M}" if near else dates.format_moment(value)


@register.filter
def in_fours(text: str) -> str:
    """«43QR GOL4 DIW5»: a key that is typed by hand."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


@register.filter
def period(first: date, last: date) -> str:
    """10.03–14.03.2026: two days of one year say the year once."""
    if first == last:
        return dates.format_date(first)
    return (
        f"{first:%d.%m}–{dates.format_date(last)}"
        if first.year == last.year
        else f"{dates.format_date(first)}–{dates.format_date(last)}"
    )


@register.filter
def plural(number: int, forms: str) -> str:
    """{{ n|plural:"чек,чека,чеков" }}: the word alone."""
    return plural_word(number, *forms.split(","))


@register.filter
def counted(number: int, forms: str) -> str:
    """{{ n|counted:"чек,чека,чеков" }}: 21 чек."""
    return count_words(number, *forms.split(","))


@register.filter
def inside(words: str) -> str:
    """In the middle of a sentence: the first letter is small, but for СНИЛС and the like."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@register.filter
def snils_masked(digits: str) -> str:
    """***-***-*45 95"""
    return snils.masked(digits) if digits else ""


@register.filter
def dial(phone: str) -> str:
    """What a telephone dials: digits only, with the country's +7 before a number of ten."""
    digits = re.sub(r"\D", "", phone)
    return f"+7{digits}" if len(digits) == 10 else f"+{digits}"


# A map knows houses, not rooms.
INDOORS = re.compile(r",?\s*\b(?:ауд(?:итория)?|каб(?:инет)?|этаж|зал)\b")


@register.filter
def on_map(place: str) -> str:
    """The address of a map that shows the place; empty where it is a link, or names no house («ссылка придёт на почту»)."""
    house = INDOORS.split(place)[0].strip()
    if "://" in place or not re.search(r"\d", house):
        return ""
    # Letters stay as they are in the address, so that a person can read it.
    readable = re.sub(r"[^\w.,+-]", lambda sign: quote(sign[0]), house.replace(" ", "+"))
    return str(settings.MAP_ADDRESS).format(readable)


@register.filter
def accusative(opts: Any) -> str:
    """«группу» for what an admin keeps: `Добавить {{ opts|accusative }}`."""
    return nouns.of(opts).accusative


@register.filter
def so_many(number: int, opts: Any) -> str:
    """«20 обращений»."""
    return nouns.of(opts).counted(number)

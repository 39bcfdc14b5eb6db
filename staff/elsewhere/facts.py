"""What is known of people's courses from other places (R20)."""

from __future__ import annotations

from typing import Any

from lib.dates import format_date
from lib.numbers import counted
from staff.models import CourseElsewhere, Worker
from staff.states import Change

LATEST = 3


def pending(worker: Worker) -> list[CourseElsewhere]:
    """What the person has told and nobody has answered, oldest first (R20)."""
    return list(CourseElsewhere.objects.awaiting().for_worker(worker).order_by("requested_at", "pk"))


def latest_answers(worker: Worker) -> list[CourseElsewhere]:
    """The last that were rejected or taken back, newest first; a confirmed one stands in the list itself (R20)."""
    mine = CourseElsewhere.objects.for_worker(worker).filter(state__in=[Change.REJECTED, Change.WITHDRAWN])
    return list(mine.order_by("-decided_at", "-pk")[:LATEST])


def in_words(one: Any) -> str:
    """«„Урок сегодня“, СГУ, 36 часов, № 77-15 от 12.03.2026» (R20). one: the record, or a row of its history."""
    hours = counted(one.hours, "час", "часа", "часов")
    return f"«{one.programme}», {one.provider}, {hours}, № {one.number} от {format_date(one.issued_on)}"

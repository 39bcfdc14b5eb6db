"""Which of two people's things cannot stand beside one another (R18, R26, R36, R40)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Any

from lib.reasons import Reason
from support.merging import reasons
from support.merging.known import Question
from vouchers.known import Issued


def vouchers_apart(ours: Sequence[Issued], theirs: Sequence[Issued]) -> Iterator[tuple[Issued, Issued]]:
    """Pairs of vouchers that count and are not three years apart (R26)."""
    for one, other in product(ours, theirs):
        if one.issued_on < other.next_on and other.issued_on < one.next_on:
            yield one, other


def seats_apart(ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Pairs of seats in one group, or for two positions on the same days, both ends included (R18, R36)."""
    for one, other in product(ours, theirs):
        meet = one.starts_on <= other.ends_on and other.starts_on <= one.ends_on
        if one.group_id == other.group_id or (one.position_id != other.position_id and meet):
            yield one, other


def places_twice(ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Pairs of records of one job: the same organization and position, not ended (R17)."""
    for one, other in product(ours, theirs):
        if (one.organization_id, one.position_id) == (other.organization_id, other.position_id):
            yield one, other


def undecided(questions: Sequence[Question], answers: Mapping[str, str]) -> list[Reason]:
    """Everything that cannot be had both ways is decided, as it can be (R40)."""
    return [
        reasons.say_which(question.asks)
        for question in questions
        if not question.idle(answers) and answers.get(question.name) not in dict(question.options)
    ]


def may_undo(
    at: date, today: date, changed: Sequence[str], since: Sequence[str], days: timedelta
) -> list[Reason]:
    """Within thirty days, while what the merge changed is as it left it, and nothing new is built on it (R40)."""
    if today > at + days:
        return [reasons.too_late_to_undo(at + days)]
    found = [reasons.changed_since(", ".join(changed))] if changed else []
    return found + ([reasons.new_since(", ".join(since))] if since else [])

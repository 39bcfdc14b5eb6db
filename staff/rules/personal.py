"""May the worker ask to change the own data? (R11)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.reasons import data as reasons
from staff.rules.signup import plausible_birth_date


@dataclass(frozen=True)
class ChangeRequest:
    """What is asked for: does it differ from the record at all, does an earlier request still wait?"""

    differs: bool
    another_waits: bool
    birth_date: date


def may_request(wish: ChangeRequest, on: date) -> list[Reason]:
    if wish.another_waits:
        return [reasons.one_request_at_a_time()]
    if not wish.differs:
        return [reasons.nothing_to_change()]
    return list(plausible_birth_date(wish.birth_date, on))

"""One story: seventy random steps in one small region, and after each the whole list of what must be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import time_machine
from django.db import transaction

from lib.actions import Busy
from lib.dates import now
from lib.reasons import Refused
from tests.driver import truth
from tests.driver.steps import STEPS, WEIGHTS, attestations, merging
from tests.driver.world import World, created

LENGTH = 70
# Terms in years are counted from and across the end of February (R26, R28).
STARTS = [date(2027, 2, 27), date(2027, 2, 28), date(2028, 2, 28), date(2028, 2, 29), date(2026, 11, 24)]
JUMPS = [1, 1, 7, 14, 30, 90, 364, 365, 366, 1094, 1095, 1096]


@dataclass
class Story:
    """What was done, and with which outcome: enough to read what led to a fault."""

    seed: int
    lines: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        return f"seed {self.seed}:\n" + "\n".join(self.lines)


class Broken(AssertionError):
    """Something that must never be is so after this step."""


class Before:
    """What a step must leave as it was, unless it is its own deed."""

    def __init__(self) -> None:
        self.written = -1
        self.without_a_job = truth.seats_without_a_job()
        self.attested = [truth.attestations(whose=whose) for whose in (False, True)]

    def wrong_after(self, name: str) -> list[str]:
        if (written := truth.written()) == self.written:
            return []
        self.written = written
        wrong = truth.violations()
        without_a_job = truth.seats_without_a_job()
        whose = name not in merging.STEPS
        attested = [truth.attestations(whose=each) for each in (False, True)]
        if name not in truth.MAY_LEAVE_A_SEAT and without_a_job > self.without_a_job:
            wrong.append("R36: у записанного в группу не стало места работы")
        if name not in attestations.WRITE and attested[whose] != self.attested[whose]:
            wrong.append("R19: аттестации не те, что до этого")
        self.without_a_job, self.attested = without_a_job, attested
        return wrong


@contextmanager
def taken_back() -> Iterator[None]:
    """Everything that is written here goes, as each test's own writes do."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]
    with block:
        yield
        transaction.set_rollback(True)


def play(seed: int, length: int = LENGTH) -> Story:
    """Raises Broken at the first step after which something is wrong."""
    dice = Random(seed)
    story = Story(seed)
    start = dice.choice(STARTS)
    moment = datetime(start.year, start.month, start.day, 8, tzinfo=UTC)
    with taken_back(), time_machine.travel(moment, tick=False) as clock:
        world = created(dice)
        before = Before()
        for _ in range(length):
            clock.shift(timedelta(minutes=dice.randint(1, 200)))
            if dice.random() < 0.15:
                clock.shift(timedelta(days=dice.choice(JUMPS)))
            (name,) = dice.choices(list(STEPS), [WEIGHTS.get(name, 1) for name in STEPS])
            story.lines.append(f"{now():%d.%m.%Y %H:%M} {name}: {_step(world, name, story)}")
            if wrong := before.wrong_after(name):
                raise Broken(story.told() + "\n" + "\n".join(wrong))
    return story


def _step(world: World, name: str, story: Story) -> Any:
    try:
        outcome = STEPS[name](world)
    except Refused as refused:
        story.refused[name] += 1
        if not all(reason.rule and reason.text for reason in refused.reasons):
            raise Broken(story.told() + f"\n{name}: a refusal without its rule") from refused
        return "refused: " + " ".join(reason.text for reason in refused.reasons)
    except Busy as busy:
        raise Broken(story.told() + f"\n{name}: nobody else is here, and yet it waited") from busy
    except Exception as error:
        raise Broken(story.told() + f"\n{name}: {error!r}") from error
    story.done[name] += outcome is not None
    return "nobody to do it to" if outcome is None else f"done, {outcome}"

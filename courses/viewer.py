"""Whose catalogue it is, and one line of it: a group and what it is to that person (R36)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from courses import facts, rules
from courses.models import CourseGroup
from courses.rules import paying
from courses.rules.known import Offer, OnOffer, Standing, Voucher
from courses.states import Chance


@dataclass(frozen=True)
class Suggestion:
    """What would do instead: the words, and the filters of the catalogue that show it."""

    label: str
    query: str


@dataclass
class GroupOffer:
    """A group and what it is to the worker; `group` and what would do instead are known for the lines of one page."""

    offer: Offer
    verdict: rules.Verdict
    profile: bool
    group: CourseGroup | None = None
    href: str = ""
    suited: Suggestion | None = None

    @property
    def chance(self) -> Chance:
        if self.verdict.held:
            return Chance.HELD
        return Chance.OPEN if self.verdict.open else Chance.CLOSED

    @property
    def closed(self) -> bool:
        return self.chance == Chance.CLOSED

    @property
    def caption(self) -> str:
        provider = self.group.programme.provider.short_name if self.group else ""
        return f"{provider}, группа {self.offer.number}"


@dataclass(frozen=True)
class Viewer:
    """Whose catalogue it is: everything that judging a group needs besides the group."""

    standing: Standing
    known: OnOffer
    on: date

    @classmethod
    def of(cls, worker: Any, on: date) -> Viewer:
        return cls(facts.standing(worker), facts.on_offer(), on)

    def coming(self) -> list[GroupOffer]:
        """Every group that has not begun, judged."""
        groups = CourseGroup.objects.coming(self.on)
        return [self.line(offer) for offer in facts.offers(groups, self.known)]

    def line(self, offer: Offer) -> GroupOffer:
        verdict = rules.judge(self.standing, offer, self.on, self.known)
        position = self.position_id
        return GroupOffer(
            offer, verdict, position is not None and self.known.is_profile(offer.course, position)
        )

    @property
    def voucher(self) -> Voucher | None:
        """The one that can be presented today."""
        return paying.voucher_for(self.standing.vouchers, self.on)

    @property
    def position_id(self) -> int | None:
        """For which position a course is called profile: the voucher's, else the one marked for training."""
        if self.voucher:
            return self.voucher.position_id
        return self.standing.training.position_id if self.standing.training else None

    @property
    def has_own_profile(self) -> bool:
        """False: «для учителей всех категорий» count, and the catalogue says so (R30)."""
        return self.position_id is None or self.known.has_own(self.position_id)


def read(lines: Sequence[GroupOffer], address: Callable[[int], str]) -> None:
    groups = CourseGroup.objects.with_details().in_bulk([line.offer.group_id for line in lines])
    for line in lines:
        line.group, line.href = groups[line.offer.group_id], address(line.offer.group_id)

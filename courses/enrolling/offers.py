"""A group as one worker sees it, whose eyes these are, and what would do instead of a closed one (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from courses import facts
from courses.enrolling import reasons, rules
from courses.known import Offer, OnOffer, Standing
from courses.models import CourseGroup
from courses.states import Chance, Funding
from lib.reasons import Reason
from vouchers.known import Issued


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
    def voucher(self) -> Issued | None:
        """The one that can be presented today."""
        return rules.voucher_for(self.standing.counting, self.on)

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


@dataclass(frozen=True)
class Way:
    """A kind of groups that may do; `fits` compares an open one with the refused one."""

    label: str
    fits: Callable[[GroupOffer, GroupOffer], bool]
    filters: dict[str, str] = field(default_factory=dict)


def _same(one: GroupOffer, refused: GroupOffer) -> bool:
    return one.offer.course.programme_id == refused.offer.course.programme_id


def _paid_by(funding: Funding) -> Callable[[GroupOffer, GroupOffer], bool]:
    return lambda one, _: one.offer.funding == funding


SAME = Way("Другие группы этой программы", _same)


PROFILE = Way(
    "Профильные группы, которые оплатит чек",
    lambda one, _: one.offer.funding == Funding.VOUCHER and one.profile,
    {"funding": Funding.VOUCHER, "profile": "on"},
)


ANY = (
    Way("Группы, которые оплатит чек", _paid_by(Funding.VOUCHER), {"funding": Funding.VOUCHER}),
    Way("Группы по государственному заданию", _paid_by(Funding.STATE), {"funding": Funding.STATE}),
    Way("Группы на внебюджетной основе", _paid_by(Funding.PAID), {"funding": Funding.PAID}),
)


class Instead:
    """What is open to one person, looked at only when some group is closed."""

    def __init__(self, eyes: Viewer, judged: list[GroupOffer] | None = None) -> None:
        self.eyes, self._judged = eyes, judged

    @cached_property
    def open(self) -> list[GroupOffer]:
        lines = self.eyes.coming() if self._judged is None else self._judged
        return [line for line in lines if line.chance == Chance.OPEN]

    def suggestion(self, refused: GroupOffer) -> Suggestion | None:
        """The nearest kind of groups of which one at least is open; None where nothing is."""
        for way in _ways(refused.verdict.reasons):
            if any(way.fits(line, refused) for line in self.open):
                filters = way.filters or {"q": refused.offer.course.title}
                return Suggestion(way.label, urlencode({**filters, "mine": "on"}))
        return None

    def nearest(
        self, refused: GroupOffer, why: Iterable[Reason], address: Callable[[int], str], count: int = 4
    ) -> list[GroupOffer]:
        """For the page of a closed group: of the same programme first, then of the same use, the earlier first."""
        same, first = refused.offer, _ways(why)[0]

        def closeness(line: GroupOffer) -> tuple[bool, bool, bool, date]:
            course = line.offer.course
            return (
                not _same(line, refused),
                not first.fits(line, refused),
                (course.kind, line.offer.funding) != (same.course.kind, same.funding),
                line.offer.starts_on,
            )

        others = [line for line in self.open if line.offer.group_id != same.group_id]
        found = sorted(others, key=closeness)[:count]
        read(found, address)
        return found


def _ways(why: Iterable[Reason]) -> tuple[Way, ...]:
    profile = (PROFILE,) if any(one.why is reasons.profile_first for one in why) else ()
    return (*profile, SAME, *ANY)

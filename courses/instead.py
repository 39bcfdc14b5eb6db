"""What would do instead of a closed group: offered only where something of it is open to this person now (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from courses import reasons
from courses.states import Chance, Funding
from courses.viewer import GroupOffer, Suggestion, Viewer, read
from lib.reasons import Reason


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

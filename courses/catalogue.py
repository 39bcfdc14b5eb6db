"""The catalogue as one worker sees it: every group judged, in a fixed number of queries (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from courses import facts, rules
from courses.filters import CatalogueFilter
from courses.models import CourseGroup
from courses.rules import paying
from courses.rules.known import Offer, OnOffer, Standing, Voucher
from courses.states import Chance, Funding
from ui.chips import Chip, chips

PER_PAGE = 20
RANK = {Chance.OPEN: 0, Chance.HELD: 1, Chance.CLOSED: 2}


@dataclass
class Line:
    """A group and what it is to the worker. `group` is read for the lines of one page only."""

    offer: Offer
    verdict: rules.Verdict
    profile: bool
    group: CourseGroup | None = None
    href: str = ""

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

    @property
    def would_do(self) -> tuple[str, str]:
        """«Что подойдёт» instead of a closed group: the words and the catalogue's filters."""
        stopped = {reason.rule for reason in self.verdict.reasons}
        open_ones = {"mine": "on"}
        if "R30" in stopped:
            return "Профильные группы, которые оплатит чек", urlencode(
                {"funding": Funding.VOUCHER, "profile": "on", **open_ones}
            )
        if stopped & {"R28", "R29"} and self.verdict.voucher:
            return "Группы, которые оплатит чек", urlencode({"funding": Funding.VOUCHER, **open_ones})
        if "R28" in stopped:
            return "Группы, для которых чек не нужен", urlencode({"funding": Funding.STATE, **open_ones})
        return "Другие группы этой программы", urlencode({"q": self.offer.course.title, **open_ones})


@dataclass(frozen=True)
class Eyes:
    """Whose catalogue it is: everything that judging a group needs besides the group."""

    standing: Standing
    known: OnOffer
    on: date

    @classmethod
    def of(cls, worker: Any, on: date) -> Eyes:
        return cls(facts.standing(worker), facts.on_offer(), on)

    def line(self, offer: Offer) -> Line:
        verdict = rules.judge(self.standing, offer, self.on, self.known)
        position = self.position_id
        return Line(offer, verdict, position is not None and self.known.is_profile(offer.course, position))

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


class Catalogue:
    """One page of the groups that have not begun: those open to the worker first, each with its verdict."""

    prefix = "groups"
    noun = "группа,группы,групп"
    empty = "Ничего не нашлось"

    def __init__(
        self,
        request: HttpRequest,
        eyes: Eyes,
        address: Callable[[int], str],
        filter_class: type[CatalogueFilter] = CatalogueFilter,
    ) -> None:
        self.request, self.eyes = request, eyes
        self.filter = filter_class(request.GET, queryset=CourseGroup.objects.coming(eyes.on), request=request)
        lines = [eyes.line(offer) for offer in facts.offers(self.filter.qs, eyes.known)]
        lines = sorted(self._wanted(lines), key=lambda line: RANK[line.chance])
        self.open = sum(line.chance == Chance.OPEN for line in lines)
        self.page: Page[Line] = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
        _read(list(self.page), address)

    def _wanted(self, lines: Sequence[Line]) -> list[Line]:
        ticked = self.filter.form.cleaned_data if self.filter.form.is_valid() else {}
        return [
            line
            for line in lines
            if (not ticked.get("mine") or line.chance == Chance.OPEN)
            and (not ticked.get("profile") or line.profile)
        ]

    @property
    def total(self) -> int:
        return int(self.page.paginator.count)

    @property
    def paginator(self) -> Paginator[Line]:
        return self.page.paginator

    @property
    def narrowed(self) -> bool:
        """Is any of the folded filters in use?"""
        return any(self.request.GET.get(name) for name in ("block", "provider", "since", "until", "profile"))

    @property
    def chips(self) -> list[Chip]:
        return list(chips(self.filter, self.request.GET))

    def answer(self, template: str, context: dict[str, Any]) -> HttpResponse:
        """The whole page, or its results alone when htmx asks."""
        htmx: Any = getattr(self.request, "htmx", None)
        part = bool(htmx and htmx.target == self.prefix)
        shown = {**context, "catalogue": self, "eyes": self.eyes, "part": part}
        response = render(self.request, "courses/_groups.html" if part else template, shown)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response


def instead(eyes: Eyes, refused: Line, address: Callable[[int], str], count: int = 4) -> list[Line]:
    """«Что подойдёт» on the page of a closed group: of the same programme first, then of the same use."""
    others = [eyes.line(offer) for offer in facts.offers(CourseGroup.objects.coming(eyes.on), eyes.known)]
    needs_profile = any(reason.rule == "R30" for reason in refused.verdict.reasons)
    same = refused.offer

    def closeness(line: Line) -> tuple[bool, bool, bool, date]:
        course = line.offer.course
        return (
            course.programme_id != same.course.programme_id,
            needs_profile and not line.profile,
            (course.kind, line.offer.funding) != (same.course.kind, same.funding),
            line.offer.starts_on,
        )

    able = [line for line in others if line.chance == Chance.OPEN and line.offer.group_id != same.group_id]
    found = sorted(able, key=closeness)[:count]
    _read(found, address)
    return found


def _read(lines: Sequence[Line], address: Callable[[int], str]) -> None:
    groups = CourseGroup.objects.shown().in_bulk([line.offer.group_id for line in lines])
    for line in lines:
        line.group, line.href = groups[line.offer.group_id], address(line.offer.group_id)

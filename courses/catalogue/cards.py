"""Groups as the catalogue shows them: a card for a programme, a row for each of its groups (R36)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import Any

from courses.enrolling.offers import GroupOffer
from courses.models import CourseGroup
from courses.states import Chance
from lib.numbers import counted
from ui.templatetags.blocks import badge

ROWS = 3  # of a card; the other dates are on the programme's page
RANK = {Chance.OPEN: 0, Chance.HELD: 1, Chance.CLOSED: 2}
Card = list[GroupOffer]


def among(offers: list[GroupOffer], text: str, on: date) -> list[GroupOffer]:
    """Those of the groups that the search finds; what is one letter away only where nothing else is there."""
    coming = CourseGroup.objects.coming(on).order_by()
    for close in (False, True):
        if found := set(coming.found_by(text, close=close).values_list("pk", flat=True)):
            return [offer for offer in offers if offer.group.group_id in found]
    return []


def in_cards(offers: Iterable[GroupOffer], when: Callable[[GroupOffer], date], by: str) -> list[Card]:
    """The groups of each programme, those that are open first, the nearest first; the cards in one total order.

    when: the day by which groups stand. by: «near», or profile programmes first.
    """

    def key(offer: GroupOffer) -> tuple[int, date, int]:
        return RANK[offer.chance], when(offer), offer.group.group_id

    def programme(offer: GroupOffer) -> int:
        return offer.group.course.programme_id

    def place(card: Card) -> tuple[Any, ...]:
        rank, day, _ = key(card[0])
        return rank, by != "near" and not card[0].profile, day, card[0].group.course.title, programme(card[0])

    together = groupby(sorted(offers, key=programme), programme)
    return sorted((sorted(groups, key=key) for _, groups in together), key=place)


def said(card: Card, href: str) -> dict[str, Any]:
    """What a card says in ready words. href: the programme's page."""
    shown, course = card[:ROWS], card[0].group.course
    funding = {offer.funding for offer in shown}
    head = [next(iter(funding)) if len(funding) == 1 else "", counted(course.hours, "час", "часа", "часов")]
    return {
        "href": href,
        "title": course.title,
        "badge": mark(card[0]),
        "funding": head[0],
        "facts": f"{head[1]} · {course.provider}",
        "rows": [offer.row() for offer in shown],
        "more": f"Ещё {counted(len(card) - ROWS, 'дата', 'даты', 'дат')}" if len(card) > ROWS else "",
    }


def mark(offer: GroupOffer) -> str:
    """For whom the programme is, where that is worth a word."""
    if offer.profile:
        return badge("Профильная", "green", "star")
    return badge("Для всех учителей", "grey", "users") if offer.group.course.for_all_teachers else ""

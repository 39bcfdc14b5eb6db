"""A voucher that ends with free blocks, and the next one that became possible: the worker hears of it in time (R7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from courses.enrolling.offers import GroupOffer, Viewer
from courses.facts import on_offer, standings
from courses.known import OnOffer, Standing
from courses.models import About, VoucherReminder
from courses.reminding import facts, letters
from courses.states import Chance, Funding
from lib.actions import action
from lib.dates import today
from vouchers.facts import issued_as
from vouchers.models import Voucher
from vouchers.rules import may_issue

AT_ONCE = 200


@action("", scope=None)
def remind_of_end(about: About, at_once: int = AT_ONCE, *, by: Any, why: str = "") -> int:
    """Write to the next workers whose voucher ends so soon with a free block; 0 when nobody is left (R28)."""
    day = today()
    vouchers = list(facts.ending(about, day, at_once))
    shown = issued_as(Voucher.objects.filter(pk__in=[one.pk for one in vouchers]).with_blocks())
    known, offered = {one.id: one for one in shown}, on_offer()
    people = standings(one.worker for one in vouchers)
    for reminder in _written(about, vouchers):
        voucher = reminder.voucher
        offers = _open(people[voucher.worker_id], offered, day, voucher.shown_number)
        letters.voucher_ends(reminder, known[voucher.pk], offers, day)
    return len(vouchers)


@action("", scope=None)
def remind_of_next(
    day: date, after: int = 0, at_once: int = AT_ONCE, *, by: Any, why: str = ""
) -> int | None:
    """Of those for whom a new voucher became possible that day, write to the next who may get it; the number of the last
    one looked at, or None when there was nobody (R26, R34). Whom another rule still stops is looked at again the next
    day."""
    vouchers = list(facts.free_again(day, after, at_once))
    people = standings(one.worker for one in vouchers)
    able = [one for one in vouchers if not may_issue(people[one.worker_id], today())]
    for reminder in _written(About.NEXT, able):
        letters.voucher_again(reminder)
    return vouchers[-1].pk if vouchers else None


def _written(about: About, vouchers: list[Voucher]) -> Iterable[VoucherReminder]:
    """Two that remind at once write each row once, and the letter about a row goes once."""
    rows = [VoucherReminder(voucher=one, about=about) for one in vouchers]
    VoucherReminder.objects.bulk_create(rows, ignore_conflicts=True)
    found = VoucherReminder.objects.filter(voucher__in=vouchers, about=about)
    return found.select_related("voucher__worker").order_by("voucher")


def _open(standing: Standing, offered: OnOffer, on: date, number: str) -> list[GroupOffer]:
    """The groups that this voucher would pay for now, the profile ones and the earliest first."""
    offers = Viewer(standing, offered, on).coming()
    paid = [
        one
        for one in offers
        if one.chance == Chance.OPEN and one.group.funding == Funding.VOUCHER and one.verdict.voucher
    ]
    mine = [one for one in paid if one.verdict.voucher and one.verdict.voucher.number == number]
    return sorted(mine, key=lambda one: (not one.profile, one.group.starts_on))

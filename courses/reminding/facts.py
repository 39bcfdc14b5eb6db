"""Whom to remind of a voucher: found by an index, so many at once (R26, R28)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from courses.models import About, VoucherReminder
from vouchers.facts import with_state
from vouchers.models import Voucher, VoucherRequest

TERMS = {About.DAYS_60: 60, About.DAYS_30: 30, About.DAYS_7: 7}
# A reminder that could not be written for so long is written no more.
LATE = timedelta(days=30)
YEAR = timedelta(days=365)


def ending(about: About, on: date, at_most: int) -> QuerySet[Any]:
    """Vouchers with a free block, of which so many days are left and fewer than of the term before; nobody was written
    to about them yet. A day on which nobody reminded is made up for on the next (R28)."""
    shorter = max((days for days in TERMS.values() if days < TERMS[about]), default=-1)
    first, last = on + timedelta(days=shorter + 1), on + timedelta(days=TERMS[about])
    # The index is of the day of issue; a year later is the last day, with a day of a leap year more or less.
    issued = (first - YEAR - timedelta(days=2), last - YEAR + timedelta(days=1))
    found = _untold(about).filter(issued_on__range=issued, valid_until__range=(first, last))
    return with_state(found, on).filter(used__lt=F("total")).order_by("issued_on", "pk")[:at_most]


def days_of_next(on: date) -> list[date]:
    """The days of which a reminder of the next voucher is not too late, today among them."""
    return [on - LATE + timedelta(days=days) for days in range(LATE.days + 1)]


def free_again(day: date, after: int, at_most: int) -> QuerySet[Voucher]:
    """Vouchers after which a new one became possible that day; whoever has asked for it needs no reminder (R26, R34).
    after: the number of the last one that was looked at."""
    asked = VoucherRequest.objects.awaiting().filter(worker=OuterRef("worker"))
    found = _untold(About.NEXT).filter(next_possible_on=day, pk__gt=after)
    return found.filter(~Exists(asked)).order_by("pk")[:at_most]


def _untold(about: About) -> QuerySet[Voucher]:
    told = VoucherReminder.objects.filter(voucher=OuterRef("pk"), about=about)
    standing = Voucher.objects.standing().filter(~Exists(told), worker__user__is_active=True)
    return standing.select_related("worker__user")

"""What people are reminded of, and may switch off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from courses.enrolling.offers import Viewer
from courses.models import About, VoucherReminder
from courses.reminding import letters
from courses.states import Funding
from home.digest.letters import week
from organizations.models import ResponsibleReminder
from organizations.models.reminding import ToldOf
from staff.reminding import letters as waiting
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import World
from vouchers.facts import issued


def _reminder(w: World, about: About) -> VoucherReminder:
    return VoucherReminder.objects.create(voucher=w.voucher(), about=about)


def _ends(days: int, groups: int) -> Callable[[World], Any]:
    """groups: how many are open, in the words of the one that there is."""

    def write(w: World) -> None:
        reminder = _reminder(w, About.DAYS_30)
        voucher = issued(reminder.voucher)
        offer = Viewer.for_worker(w.worker, date(2026, 11, 20)).coming() if groups else []
        on = voucher.valid_until - timedelta(days=days)
        letters.voucher_ends(reminder, voucher, offer * groups, on)

    def with_group(w: World) -> None:
        w.group(Funding.VOUCHER)
        write(w)

    return with_group if groups else write


def _with_profile(w: World) -> None:
    seat = w.enrolment(Funding.VOUCHER, profile=True)
    voucher = seat.voucher_block.voucher
    reminder = VoucherReminder.objects.create(voucher=voucher, about=About.DAYS_7)
    known = issued(voucher)
    letters.voucher_ends(reminder, known, [], known.valid_until - timedelta(days=1))


def _told(w: World, about: ToldOf) -> ResponsibleReminder:
    day = date(2026, 11, 30)
    return ResponsibleReminder.objects.create(responsible=w.responsible, about=about, day=day)


def _waiting(count: int) -> Callable[[World], Any]:
    def write(w: World) -> None:
        one = {"who": w.worker.full_name, "what": "Новые места работы", "since": "24.11.2026"}
        waiting.waiting_long(_told(w, ToldOf.WAITING), [one] * count)

    return write


def _digest(*kept: str) -> Callable[[World], Any]:
    """kept: what there is to tell of; the rest is nothing."""

    def write(w: World) -> None:
        said: dict[str, Any] = {
            "waiting": 3,
            "piles": [{"title": "Просят чек", "count": 3, "since": "23.11.2026"}],
            "silent": 2,
            "entitled": 14,
            "expiring": 1,
            "expiring_lines": [f"{w.worker.full_name}: по 10.12.2026, использовано 0 из 3"],
            "overdue": 4,
            "quota": "7 из 20",
        }
        shown = {name: value if name in kept else type(value)() for name, value in said.items()}
        week(_told(w, ToldOf.WEEK), {**shown, "day": "30.11.2026", "links": LINKS})

    return write


LINKS = {
    "inbox": "/organization/inbox/",
    "silent": "/organization/invitations/",
    "entitled": "/organization/entitled/?when=now",
    "expiring": "/organization/vouchers/?validity=expiring",
    "overdue": "/organization/plan/?when=overdue",
}
ALL = ("waiting", "piles", "silent", "entitled", "expiring", "expiring_lines", "overdue", "quota")
VARIANTS = [
    Variant("staff/waiting_long", "two", _waiting(2)),
    Variant("staff/waiting_long", "twelve", _waiting(12)),
    Variant("home/digest", "all", _digest(*ALL)),
    Variant("home/digest", "who-waits", _digest("waiting", "piles")),
    Variant("home/digest", "who-is-overdue", _digest("overdue", "entitled")),
    Variant("courses/voucher_ends", "30-days-one-course", _ends(30, 1)),
    Variant("courses/voucher_ends", "7-days-five-courses", _ends(7, 5)),
    Variant("courses/voucher_ends", "last-day-without-courses", _ends(0, 0)),
    Variant("courses/voucher_ends", "1-day-profile-is-there", _with_profile),
    Variant("courses/voucher_again", "again", lambda w: letters.voucher_again(_reminder(w, About.NEXT))),
]

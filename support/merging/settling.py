"""What the operator decided of things that cannot stand together is done, before all goes to one record (R40)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from courses.absorbing import absorb_waiting
from courses.enrolling.actions import release_with_group
from courses.models import Enrolment
from lib.actions import action
from organizations.actions import reopen_held
from organizations.models import Responsible
from staff.absorbing import SAID, absorb_places, absorb_requests
from staff.models import Employment, Worker
from support.merging import asking, facts
from vouchers.absorbing import absorb_requests as absorb_voucher_requests
from vouchers.actions import annul_held
from vouchers.known import Choice
from vouchers.models import Voucher
from vouchers.states import Fate

# How a course of a voucher is named (`Use.key`).
USES = ("enrolment-", "paper-")


@action("", scope=None)
def settle(
    survivor: Worker,
    absorbed: Worker,
    places: Sequence[Employment],
    decided: Mapping[str, str],
    held: Sequence[Responsible],
    *,
    by: Any,
    why: str,
) -> list[str]:
    """Returns what the person should read of it. decided: the answers by the question's name. Raises Refused."""
    for change in absorb_requests(survivor, absorbed, by=by):
        reopen_held(list(held), cause=change, by=by)
    told = _free(decided, by)
    told += _annul(survivor, absorbed, decided, by, why)
    absorb_places(places, dict(_dropped(decided)), int(decided.get("training") or 0), by=by)
    absorb_voucher_requests(survivor, absorbed, by=by)
    absorb_waiting(survivor, absorbed, by=by)
    return told


def _free(decided: Mapping[str, str], by: Any) -> list[str]:
    numbers = {int(value) for name, value in decided.items() if name.startswith("seat-")}
    found = list(Enrolment.objects.filter(pk__in=numbers).with_details().order_by("pk"))
    release_with_group([(one, SAID) for one in found], by=by)
    return [f"отменена запись: {asking.seat(one)}" for one in found]


def _annul(survivor: Worker, absorbed: Worker, decided: Mapping[str, str], by: Any, why: str) -> list[str]:
    """One by one: what moves into a free block of another voucher fills it for the next (R26, R31)."""
    numbers = sorted({int(value) for name, value in decided.items() if name.startswith("voucher-")})
    for voucher in Voucher.objects.filter(pk__in=numbers).select_related("worker").order_by("pk"):
        others = [*facts.counting(survivor), *facts.counting(absorbed)]
        choices = {name: _choice(value) for name, value in decided.items() if name.startswith(USES)}
        left = [one for one in others if one.id not in numbers]
        annul_held(voucher, left, by=by, why=f"{SAID} {why}", choices=choices)
    found = Voucher.objects.filter(pk__in=numbers).order_by("pk")
    return [f"аннулирован чек № {one.shown_number}" for one in found]


def _choice(value: str) -> Choice:
    fate, _, block = value.partition(":")
    return Choice(Fate(fate), int(block) if block else None)


def _dropped(decided: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """By the number of the place of work that goes, which goes on in its stead."""
    for name, value in decided.items():
        if name.startswith("place-"):
            one, other = map(int, name.split("-")[1:])
            keeps = int(value)
            yield (other if keeps == one else one), keeps

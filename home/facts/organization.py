"""What a Responsible's home counts: each number is a queryset, the same that its list shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from courses.models import Enrolment
from organizations.models import Organization, Responsible
from staff import facts as inbox
from staff.models import Employment
from staff.states import Work
from vouchers.facts import with_state
from vouchers.models import Voucher
from vouchers.states import Validity

SHOWN = 5


@dataclass(frozen=True)
class InboxCount:
    """A kind of request that waits, and since when the oldest does."""

    title: str
    count: int
    oldest: Any
    picture: str


@dataclass(frozen=True)
class Coverage:
    """R8: how many of those who must be registered are, and how many of them are confirmed."""

    registered: int
    confirmed: int
    must: int | None

    @property
    def of(self) -> str:
        return f"из {self.must}, кто подлежит регистрации"

    @property
    def share(self) -> str:
        return f"{min(100, self.confirmed * 100 // self.must)} %" if self.must else ""

    @property
    def missing(self) -> int:
        return max(0, (self.must or 0) - self.registered)


def piles(responsible: Responsible) -> list[InboxCount]:
    """«Ждут вас», by kind: one query each."""
    kinds: list[tuple[str, QuerySet[Any], str]] = [
        ("Новые места работы", inbox.places(responsible), "user-plus"),
        ("Изменения личных данных", inbox.changes(responsible), "file-pen"),
    ]
    found = []
    for title, waiting, picture in kinds:
        told = waiting.order_by().aggregate(count=Count("pk"), oldest=Min("requested_at"))
        found.append(InboxCount(title, told["count"], told["oldest"], picture))
    return found


def coverage(organization: Organization) -> Coverage:
    """Whom the memo wants registered, each person once: a driver is a worker and does not count (R8)."""
    here = Employment.objects.open().to_be_registered()
    here = here.filter(organization=organization, worker__merged_into=None).order_by()
    registered = here.aggregate(count=Count("worker", distinct=True))["count"]
    confirmed = here.filter(state=Work.CURRENT).aggregate(count=Count("worker", distinct=True))["count"]
    return Coverage(registered, confirmed, organization.must_register)


def entitled(responsible: Responsible, on: date) -> QuerySet[Employment]:
    """Who may get a voucher that day: no voucher whose three years still run (R26).

    The same verdict as `vouchers.rules.may_issue`, said to the database for a list.
    """
    return training(responsible).filter(~Exists(_running(on)))


def training(responsible: Responsible) -> QuerySet[Employment]:
    """Those whose training position is in the organization and gives the right to a voucher (R17)."""
    here = Employment.objects.visible_to(responsible).current()
    return here.filter(training=True, position__voucher_entitled=True).with_details()


def _running(on: date) -> QuerySet[Voucher]:
    return Voucher.objects.standing().filter(worker=OuterRef("worker"), next_possible_on__gt=on)


def expiring(responsible: Responsible, on: date) -> QuerySet[Voucher]:
    """Vouchers with free blocks whose year ends within a month (R28)."""
    theirs = with_state(Voucher.objects.visible_to(responsible).standing(), on)
    return theirs.filter(validity=Validity.EXPIRING).select_related("worker").order_by("valid_until", "pk")


def starting(responsible: Responsible, on: date) -> QuerySet[Enrolment]:
    """Seats of the organization's workers in groups that begin within a month."""
    soon = Enrolment.objects.visible_to(responsible).starting_soon(on)
    return soon.select_related("worker", "group__programme__provider").order_by("starts_on", "group", "pk")

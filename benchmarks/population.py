"""People who all want a seat: numbered in step, so that one worker's statements can be said of any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection, transaction

from accounts.models import User
from courses.models import CourseGroup, Programme
from courses.states import Funding
from lib import snils
from lib.dates import today
from organizations.models import Organization
from staff.models import Employment, Position, Worker
from staff.states import Origin, Work
from vouchers.models import Voucher, VoucherBlock
from vouchers.states import BlockKind

# Each kind counts from a number of its own, so that a number in a statement says what it is.
FIRST = {
    "accounts_user": 10_000_000,
    "staff_worker": 20_000_000,
    "staff_employment": 30_000_000,
    "vouchers_voucher": 40_000_000,
    "vouchers_voucherblock": 50_000_000,
    "courses_enrolment": 60_000_000,
    "courses_coursegroup": 70_000_000,
}
BLOCKS = 3


@dataclass(frozen=True)
class Crowd:
    """The k-th of them is worker `workers[k]`; they have not enrolled anywhere."""

    workers: list[int]
    groups: list[int]


@transaction.atomic
def gather(size: int, groups: int) -> Crowd:
    """`size` workers with a fresh voucher each, and groups with a seat for everybody."""
    with connection.cursor() as cursor:
        for table, first in FIRST.items():
            # What an earlier run left stays: its numbers are passed over.
            last = f"(SELECT coalesce(max(id), 0) + 1 FROM {table})"
            cursor.execute(f"SELECT setval('{table}_id_seq', greatest(%s, {last}), false)", [first])
    post = Position.objects.filter(voucher_entitled=True).order_by("pk")[:1].get()
    place = Organization.objects.open().order_by("pk")[:1].get()
    start = Worker.objects.count()
    users = User.objects.bulk_create(
        [User(email=f"bench{start + k}@example.ru", password="!", name="Замер") for k in range(size)]
    )
    workers = Worker.objects.bulk_create(_worker(user, start + k) for k, user in enumerate(users))
    Employment.objects.bulk_create(
        Employment(
            worker=worker,
            organization=place,
            position=post,
            state=Work.CURRENT,
            origin=Origin.REGISTRATION,
            training=True,
            started_on=today() - timedelta(days=400),
        )
        for worker in workers
    )
    vouchers = Voucher.objects.bulk_create(
        Voucher(
            worker=worker,
            issued_on=today(),
            full_name="Замер",
            organization=place,
            organization_name=place.name,
            position=post,
            position_name=post.name,
        )
        for worker in workers
    )
    VoucherBlock.objects.bulk_create(
        VoucherBlock(voucher=voucher, order=order, kind=BlockKind.VARIATIVE, name="Блок", hours=36)
        for voucher in vouchers
        for order in range(1, BLOCKS + 1)
    )
    return Crowd([worker.pk for worker in workers], [group.pk for group in _groups(groups, size, post)])


def _worker(user: User, number: int) -> Worker:
    nine = f"{900_000_000 + number:09}"
    return Worker(
        user=user,
        last_name="Замеров",
        first_name=f"Номер {number}",
        birth_date=today() - timedelta(days=14_000),
        snils=nine + snils.checksum(nine),
    )


def _groups(count: int, seats: int, post: Position) -> list[CourseGroup]:
    programme = (
        Programme.objects.filter(block=BlockKind.VARIATIVE, hours__lte=36, active=True)
        .order_by("pk")[:1]
        .get()
    )
    programme.profile_for.add(post)
    opened = today() - timedelta(days=1)
    made = CourseGroup.objects.count()
    return CourseGroup.objects.bulk_create(
        CourseGroup(
            programme=programme,
            number=f"Замер-{made + k}",
            funding=Funding.VOUCHER,
            starts_on=today() + timedelta(days=30),
            ends_on=today() + timedelta(days=35),
            time="9:00",
            place="Замер",
            registration_from=opened,
            registration_until=today() + timedelta(days=20),
            seats=2 * seats,
        )
        for k in range(count)
    )

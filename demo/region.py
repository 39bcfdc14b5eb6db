"""What the whole load shares: the random choices, the day, the rows on their way; organizations and people made so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from hashlib import blake2b
from random import Random
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from accounts.models import User
from demo import names
from demo.bulk import Bulk
from demo.names import Name
from demo.personas import PASSWORD, Persona
from demo.posts import POSTS, STAFFING, Post, Staffing
from lib.dates import SAMARA
from lib.search import fold
from staff.models import Worker

# Begins like every unusable password does: nobody enters with it, and no time goes into a hash.
NO_PASSWORD = "!demo"  # noqa: S105 no password at all
OLDEST = 70 * 365
SCHOOL_LEAVING = 21 * 365 + 6


@dataclass(slots=True)
class Place:
    """An organization while the region is being made."""

    id: int
    name: str
    kind: str
    parent: int | None = None
    size: int = 0
    # The user who acts as its Responsible; None until the person is made, or for the unit that has none.
    responsible: int | None = None
    must_register: int | None = None

    @property
    def staffing(self) -> Staffing:
        return STAFFING[self.kind]


@dataclass
class Region:
    random: Random
    today: date
    moment: datetime
    bulk: Bulk
    posts: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    blocks: list[dict[str, Any]] = field(default_factory=list)
    loader: int = 0
    operator: int = 0
    known: set[int] = field(default_factory=set)
    # Who will be found to have signed up twice, and how many have been.
    namesake: Person | None = None
    twins: int = 0

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def days(self, low: int, high: int) -> int:
        return self.random.randint(low, max(low, high))

    def at(self, day: date) -> datetime:
        """Some minute of that day's working hours, never later than now."""
        minute = time(self.random.randint(8, 18), self.random.randrange(60))
        return min(datetime.combine(day, minute, SAMARA), self.moment)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def post(self, key: str) -> Post:
        return POSTS[key]

    def elsewhere(self, place: Place) -> Place:
        """Another organization: where somebody comes from."""
        other = place
        while other is place:
            other = self.random.choice(self.places)
        return other


@dataclass(slots=True)
class Person:
    """A worker while the stories are told."""

    worker: int
    user: int | None
    name: Name
    born: date
    email: str
    place: Place
    post: str
    since: date
    registered: date
    employment: int = 0
    # Works nowhere, or not where the record says.
    gone: bool = False
    # Where the person worked through that day, if not always here.
    before: Place | None = None
    moved: date | None = None
    busy: list[tuple[date, date]] = field(default_factory=list)
    programmes: set[int] = field(default_factory=set)

    def place_on(self, day: date) -> Place:
        return self.before if self.before and self.moved and day <= self.moved else self.place

    def free(self, first: date, last: date) -> bool:
        """No course in those days (R18)."""
        return all(last < begun or ended < first for begun, ended in self.busy)


@cache
def known_password() -> str:
    """One hash for all who can be tried: hashing is slow on purpose."""
    return make_password(PASSWORD)


def account(region: Region, email: str, name: str, password: str = NO_PASSWORD, **flags: Any) -> int:
    """A user with a confirmed e-mail."""
    user = region.bulk.add(User, email=email, name=name, password=password, **flags)
    region.bulk.add(EmailAddress, user_id=user, email=email, verified=True, primary=True)
    return user


def person(
    region: Region,
    place: Place,
    post: str,
    *,
    worked_days: int,
    persona: Persona | None = None,
    comes_in: bool = True,
    registered: date | None = None,
    alike: tuple[Name, date] | None = None,
) -> Person:
    """Somebody who has worked for that many days: an account for life and a record of who it is (R1).

    comes_in: False for whom an invitation waits (R10). alike: the name and birth date of a record made twice.
    """
    if persona:
        name, born = persona.name, persona.born
        worked_days = min(worked_days, (region.today - born).days - SCHOOL_LEAVING)
    since = region.ago(worked_days)
    if not persona:
        name, born = alike or _somebody(region, post, worked_days)
    registered = registered or _registered(region, since)
    number = region.bulk.count(Worker) + 1
    email = (
        persona.email
        if persona
        else f"{names.latin(name.last)}.{names.latin(name.first)[0]}{number}@pochta.example"
    )
    user = None
    if comes_in:
        password = known_password() if persona else NO_PASSWORD
        user = account(region, email, name.polite, password, last_login=_entered(region, registered))
    worker = region.bulk.add(
        Worker,
        user_id=user,
        last_name=name.last,
        first_name=name.first,
        patronymic=name.patronymic,
        birth_date=born,
        snils=names.snils(number),
        graduated_on=_graduated(region, since, born),
        registered_at=region.at(registered),
    )
    return Person(worker, user, name, born, email, place, post, since, registered)


def _somebody(region: Region, post: str, worked_days: int) -> tuple[Name, date]:
    """A person whom nobody shares both ФИО and birth date with (R1)."""
    while True:
        age = SCHOOL_LEAVING + worked_days + int(region.random.expovariate(1 / 2200))
        born = region.ago(min(age, OLDEST) - region.days(0, 90))
        name = names.name(region.random, born, women=region.post(post).women)
        same = hash_of(fold(name.full), born)
        if same not in region.known:
            region.known.add(same)
            return name, born


def hash_of(name: str, born: date) -> int:
    """The same in every process, unlike `hash`."""
    return int.from_bytes(blake2b(f"{name}{born}".encode(), digest_size=7).digest())


def _registered(region: Region, since: date) -> date:
    """The system has known people for some six years, and newcomers from their first weeks."""
    return min(
        region.today, max(since + timedelta(days=region.days(0, 20)), region.ago(region.days(1700, 2200)))
    )


def _entered(region: Region, registered: date) -> datetime | None:
    """Most have come in this year, and one in twelve never has."""
    return None if region.chance(1 / 12) else region.at(max(registered, region.ago(region.days(0, 200))))


def _graduated(region: Region, since: date, born: date) -> date | None:
    if (since - born).days > 25 * 365 or not region.chance(0.4):
        return None
    return date(since.year - (since.month < 7), 6, 30)

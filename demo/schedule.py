"""The groups of the region: those of today by plan, those of the past opened as people come to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as clock
from typing import Any

from courses.models import CourseGroup, Programme, Provider, Synonym
from courses.states import Form
from demo.posts import POSTS
from demo.programmes import BRING, COURSES, PRICES, PROVIDERS, SYNONYMS, WRITTEN, Course
from demo.region import Person, Region
from vouchers.states import BlockKind

WEEK = timedelta(days=7)
# Month and day, both ends included; the winter one runs over the year's end.
WINTER, SUMMER = ((12, 30), (1, 8)), ((7, 5), (8, 15))
# Few teach geography, and a group for them is small.
SEATS, FEW_SEATS = (20, 24, 25, 25, 30), (10, 12, 15)
MANY = {"начальные", "воспитатель", "русский", "математика", "английский", "преподаватель"}
LASTS = {18: 2, 36: 4, 72: 11}
CONTACTS = ("Ильина Мария Олеговна", "Сафин Тимур Маратович", "Гусева Анна Павловна")
TIMES = ("9:00–16:00", "10:00–17:00", "14:00–18:30")


@dataclass(frozen=True, slots=True)
class Taught:
    """A programme while the region is being made."""

    id: int
    course: Course
    provider_id: int
    provider: str
    place: str

    @property
    def kind(self) -> str:
        return BlockKind.INVARIANT if self.course.hours == 18 else BlockKind.VARIATIVE

    @property
    def popular(self) -> bool:
        return not self.course.profile or not MANY.isdisjoint(self.course.profile)

    def is_profile(self, post: str) -> bool:
        """Where the position has no programme of its own, «для учителей всех категорий» counts (R30)."""
        return post in self.course.profile or (self.course.for_all and post not in HAVE_OWN)


HAVE_OWN = {post for course in COURSES for post in course.profile}


@dataclass(slots=True)
class Group:
    id: int
    taught: Taught
    funding: str
    starts: date
    ends: date
    opened: date
    until: date
    seats: int
    # As many seats as may be filled here: some groups keep places for whoever tries the demo.
    limit: int
    pool: str
    taken: int = 0


class Schedule:
    def __init__(self, region: Region) -> None:
        self.region = region
        self.pools: dict[tuple[str, int, str], list[Group]] = defaultdict(list)
        self.current: list[Group] = []
        self.taught = self._catalogue()
        self.by_hours = {hours: [t for t in self.taught if t.course.hours == hours] for hours in LASTS}

    def _catalogue(self) -> list[Taught]:
        add = self.region.bulk.add
        providers = {
            key: add(Provider, name=name, short_name=short, address=address, email=f"kpk{index}@kursy.example",
                     phone=f"(84800) 9-{index}0-{index}5", active=True)
            for index, (key, (name, short, address)) in enumerate(PROVIDERS.items(), start=1)
        }  # fmt: skip
        for said, means in SYNONYMS.items():
            add(Synonym, said=said, means=means, active=True)
        taught = []
        for course in COURSES:
            block = BlockKind.INVARIANT if course.hours == 18 else BlockKind.VARIATIVE
            number = add(
                Programme,
                provider_id=providers[course.provider],
                title=course.title,
                hours=course.hours,
                block=block,
                for_all_teachers=course.for_all,
                annotation=annotation(course),
                outcomes=WRITTEN[course.title][0],
                content=WRITTEN[course.title][1],
                price=PRICES[course.hours],
                bring=next((said for word, said in BRING.items() if word in course.title.lower()), ""),
            )
            for post in course.profile:
                add(Programme.profile_for.through, programme_id=number, position_id=self.region.posts[post])
            taught.append(
                Taught(
                    number,
                    course,
                    providers[course.provider],
                    PROVIDERS[course.provider][0],
                    PROVIDERS[course.provider][2],
                )
            )
        return taught

    def fitting(self, post: str, hours: int, *, profile: bool) -> list[Taught]:
        """Programmes that somebody of that post would take, in the order in which they are thought of."""
        courses = [
            t
            for t in self.by_hours[hours]
            if t.is_profile(post) or hours == 18 or (not profile and t.course.for_all)
        ]
        self.region.random.shuffle(courses)
        return courses

    def find(
        self, who: Person, pool: str, courses: Iterable[Taught], funding: str, first: date, last: date
    ) -> Group | None:
        """A group of that pool with a seat, that begins between these days and leaves no course at once (R28, R18)."""
        for taught in courses:
            if taught.id in who.programmes:
                continue
            for group in self.pools[pool, taught.id, funding]:
                if first <= group.starts <= last and who.free(group.starts, group.ends):
                    return group
        return None

    def past(self, who: Person, courses: list[Taught], funding: str, first: date, last: date) -> Group | None:
        """A group that ended and was closed; opened for this person if nobody was taught then."""
        last = min(last, self.region.ago(20))
        if first > last:
            return None
        if group := self.find(who, "closed", courses, funding, first, last):
            return group
        for taught in courses:
            lasts = LASTS[taught.course.hours]
            day = school_monday(first + timedelta(days=self.region.days(0, (last - first).days)), lasts)
            if day > last:
                day = school_monday(first, lasts)
            if taught.id not in who.programmes and day <= last and who.free(day, day + timedelta(days=lasts)):
                return self.open("closed", taught, funding, day)
        return None

    def take(self, group: Group, who: Person) -> None:
        group.taken += 1
        who.busy.append((group.starts, group.ends))
        who.programmes.add(group.taught.id)
        if group.taken >= group.limit:
            self.pools[group.pool, group.taught.id, group.funding].remove(group)

    def give_back(self, group: Group, who: Person) -> None:
        """Released: the seat and the days are free again."""
        if group.taken >= group.limit:
            self.pools[group.pool, group.taught.id, group.funding].append(group)
        group.taken -= 1
        who.busy.remove((group.starts, group.ends))

    def open(
        self,
        pool: str,
        taught: Taught,
        funding: str,
        starts: date,
        *,
        opened: int = 50,
        until: int = 3,
        keep: int = 0,
    ) -> Group:
        """A new group. `opened`, `until`: registration, in days before the first one; `keep`: seats left free."""
        region = self.region
        ends = starts + timedelta(days=LASTS[taught.course.hours])
        seats = region.random.choice(SEATS if taught.popular else FEW_SEATS)
        closed = None
        if pool == "closed":
            closed = region.at(ends + timedelta(days=region.days(2, 9)))
        window = starts - timedelta(days=opened), starts - timedelta(days=until)
        before = region.bulk.count(CourseGroup)
        form = Form.BOTH if taught.course.hours == 72 else Form.REMOTE if before % 7 == 3 else Form.THERE
        far = form == Form.REMOTE
        time = region.random.choice(TIMES)
        room = f"{taught.place}, ауд. {region.days(101, 320)}"
        number = region.bulk.add(
            CourseGroup,
            programme_id=taught.id,
            number=f"{starts:%y}-{before + 1:04}",
            funding=funding,
            starts_on=starts,
            ends_on=ends,
            time=time,
            place="ссылка придёт на почту за день до начала" if far else room,
            town="" if far else taught.place.partition(",")[0],
            form=form,
            registration_from=window[0],
            registration_hour=clock(10) if window[0] > region.today else None,
            registration_until=window[1],
            seats=seats,
            **({"sessions": []} if closed else _told(starts, ends, time, seats, before)),
            closed_at=closed,
            closed_by_id=region.operator if closed else None,
        )
        group = Group(number, taught, funding, starts, ends, *window, seats, max(0, seats - keep), pool)
        if group.limit:
            self.pools[pool, taught.id, funding].append(group)
        if pool != "closed":
            self.current.append(group)
        return group


def _told(first: date, last: date, hours: str, seats: int, number: int) -> dict[str, Any]:
    """What a group ahead says besides: who answers, how many must come, and, of every third one, each day."""
    begins, _, ends = hours.replace("9:00", "09:00", hours.startswith("9")).partition("–")
    days = [n for n in range((last - first).days + 1) if (first + timedelta(days=n)).weekday() < 5]
    meets = [{"day": n, "from": begins, "to": ends, "place": ""} for n in days]
    name = CONTACTS[number % len(CONTACTS)]
    phone = f"(84800) 9-1{number % 10}-2{number % 7}"
    return {
        "contact_name": name,
        "contact_phone": phone,
        "minimum": max(5, seats // 3),
        "sessions": [] if number % 3 else meets,
    }


def annotation(course: Course) -> str:
    """What the catalogue says beneath the title."""
    if course.for_all:
        whom = "учителей всех категорий"
    elif course.profile:
        whom = ", ".join(POSTS[post].name.lower() for post in course.profile)
        return f"Профильная для должностей: {whom}. {_load(course)}"
    else:
        whom = "всех педагогических работников"
    return f"Для {whom}. {_load(course)}"


def _load(course: Course) -> str:
    return {
        18: "Три дня: лекции и практикум.",
        36: "Неделя занятий и итоговая работа.",
        72: "Две недели с практикой.",
    }[course.hours]


def monday(day: date) -> date:
    """That day's Monday, or the next one."""
    return day + timedelta(days=-day.weekday() % 7)


def on_holiday(first: date, last: date) -> bool:
    days = {(first + timedelta(days=n)) for n in range((last - first).days + 1)}
    marks = {(day.month, day.day) for day in days}
    return any(mark >= WINTER[0] or mark <= WINTER[1] or SUMMER[0] <= mark <= SUMMER[1] for mark in marks)


def school_monday(day: date, lasts: int) -> date:
    """The first Monday from that day on from which so many days of study meet no holiday."""
    day = monday(day)
    while on_holiday(day, day + timedelta(days=lasts)):
        day += WEEK
    return day

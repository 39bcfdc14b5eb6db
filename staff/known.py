"""The shapes of facts about people's work, one per thing; `facts` fills them in, and nothing here asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.dates import format_date
from staff.states import Category, Due, Kind, Leave, Work

# How long before its day the next attestation is spoken of (R19).
SOON = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Post:
    """A person's work in one organization by one position, whatever stage it is at (R8, R12–R17).

    The one shape of it in the house: `staff.facts.posts` loads those of one worker or of a thousand in one statement,
    `staff.facts.post` reads an Employment in hand.
    pedagogical, entitled: properties of the position: is it pedagogical, does it give the right to a voucher.
    training: by this position the person studies (R17); chosen: because somebody chose so.
    led: the organization has an active Responsible.
    asked_on, decided_on: the days in Samara of the request and of the answer to it. started_on, ended_on: the first
    and the last day of work, both included. refusal: why it was rejected, empty otherwise.
    """

    employment_id: int
    worker_id: int
    organization_id: int
    organization: str
    position_id: int
    position: str
    work: Work = Work.CURRENT
    kind: Kind = Kind.MAIN
    pedagogical: bool = True
    entitled: bool = True
    training: bool = False
    chosen: bool = False
    led: bool = True
    asked_on: date | None = None
    decided_on: date | None = None
    started_on: date | None = None
    ended_on: date | None = None
    refusal: str = ""

    @property
    def part_time(self) -> bool:
        """Beside a main job, here or elsewhere (R8, R33)."""
        return self.kind != Kind.MAIN

    @property
    def improves_qualification(self) -> bool:
        """Is this the position by which the person studies? A driver's is not, whatever mark it bears (R8, R17)."""
        return self.training and (self.pedagogical or self.entitled)


@dataclass(frozen=True, slots=True)
class LeaveDates:
    """A leave from one employment: its first and last day, both included (R8). ends_on: None where nobody knows it."""

    leave_id: int
    kind: Leave
    begins_on: date
    ends_on: date | None = None

    def on(self, day: date) -> bool:
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)

    def overlaps(self, first: date, last: date) -> bool:
        return self.begins_on <= last and (self.ends_on is None or first <= self.ends_on)

    def __str__(self) -> str:
        """«Декретный отпуск, 01.12.2026 – 19.04.2027»."""
        until = format_date(self.ends_on) if self.ends_on else "срок не указан"
        return f"{self.kind.label}, {format_date(self.begins_on)} – {until}"


@dataclass(frozen=True, slots=True)
class Attested:
    """An attestation that took place, of the person and not of the workplace (R19).

    next_on: by which day the next one is due; None where the category has no term. latest: no later one by this position.
    """

    position_id: int
    position: str
    category: Category
    on: date
    next_on: date | None = None
    latest: bool = True

    def due(self, today: date) -> Due | None:
        """Is the next one near, or has its day passed; of the latest by its position only (R19)."""
        if self.next_on is None or not self.latest or self.next_on > today + SOON:
            return None
        return Due.LATE if self.next_on < today else Due.SOON


@dataclass(frozen=True, slots=True)
class RequestedPost:
    """A post that was asked for, and what the rules must know of the person and the organization (R9, R14–R16).

    user_id: the person's account. closed_on: the day when the organization was liquidated. elsewhere: the person's
    current posts in other organizations.
    """

    post: Post
    birth_date: date
    user_id: int | None = None
    closed_on: date | None = None
    elsewhere: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Waits:
    """Whose word a request waits for, and since when it is the operator's too (R11, R14).

    people: the Responsibles who may decide, by name. operator_from: the first day when the operator decides too."""

    people: tuple[str, ...]
    operator_from: date

    def __str__(self) -> str:
        """«Волков Борис, с 05.12.2026 также оператор АИС»."""
        return who_decides(self.people, self.operator_from)


def who_decides(people: tuple[str, ...], operator_from: date | None) -> str:
    """Who decides, in words: the names, or the operator where there is nobody else (R11, R14)."""
    if not people:
        return "оператор АИС"
    late = f", с {format_date(operator_from)} также оператор АИС" if operator_from else ""
    *others, last = people
    return " или ".join(part for part in (", ".join(others), last) if part) + late


def waits(people: tuple[str, ...], asked_on: date, patience: int) -> Waits:
    """patience: for how many days a Responsible is waited for, that of the request not counted (R11)."""
    return Waits(people, operator_from(asked_on, patience) if people else asked_on)


def operator_from(asked_on: date, patience: int) -> date:
    """The first day when the operator decides too, after so many days of waiting (R11)."""
    return asked_on + timedelta(days=patience + 1)


def asked_before(today: date, patience: int) -> date:
    """What was asked for before this day has waited too long today: the same border, seen from today (R11)."""
    return today - timedelta(days=patience)

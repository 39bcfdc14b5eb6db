"""What the pages about one worker say; `facts` fills it in, and nothing here asks the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from courses.known import Session
from courses.states import Seat
from staff.known import Attested, LeaveDates, Post
from staff.states import Work
from ui.states import State
from vouchers.known import Issued, Standing, Use
from vouchers.states import BlockState


@dataclass(frozen=True, slots=True)
class Place:
    """A person's post, the leave from it that is under way or nearest ahead, and who decides about it (R8, R14).

    decides: the active Responsibles of the organization by name; where the post waits, without the worker, since
    nobody confirms the own. operator_from: the first day when the operator decides too, where it waits (R11).
    """

    post: Post
    leave: LeaveDates | None = None
    decides: tuple[str, ...] = ()
    operator_from: date | None = None

    @property
    def open(self) -> bool:
        return self.post.work in {Work.AWAITING, Work.CURRENT}


@dataclass(frozen=True, slots=True)
class Taken:
    """A course of the person's history: a seat in a group, a released one too, or a course of a paper voucher (R19).

    seat: what became of it; a course of a paper voucher is finished. badge: the same for a page, where a course of a
    paper voucher is told apart. paid_by: in words, what pays for it. group_id: of the group, 0 of a paper voucher.
    sessions: of the group, where it has a timetable.
    """

    use: Use
    seat: Seat
    badge: State
    paid_by: str = ""
    group_id: int = 0
    sessions: tuple[Session, ...] = ()

    def sessions_from(self, on: date) -> list[Session]:
        """Those that are ahead, that day's among them (R35)."""
        return [one for one in self.sessions if one.on >= on]

    @property
    def on_paper(self) -> bool:
        """Copied from a paper voucher: nobody else will enter its certificate (R31)."""
        return self.use.state == BlockState.ON_PAPER

    @property
    def certified(self) -> bool:
        return bool(self.use.certificate_number)

    @property
    def given_up_until(self) -> date | None:
        """The last day when the worker gives the seat up alone: as `courses.enrolling.rules.may_release` (R37)."""
        named = self.seat == Seat.ACTIVE and self.use.time and self.use.place
        return self.use.starts_on - timedelta(days=1) if named else None


@dataclass(frozen=True)
class WorkerOverview:
    """All that the home and the card of one worker are made of.

    standing: its vouchers have their blocks, with what each went to. places, courses: of all times, oldest first,
    released seats too. annulled_on: by the voucher's number.
    change_since: when the own request waits that nobody has decided yet (R11). closed: the organizations whose
    Responsible the person is while the access is closed, and since when (R23). attestations: the latest first (R19).
    answerers: who answers what the person asks, by name, never the person (R11). asked: the wish for a voucher that
    waits, its number and day; refused: when and why the latest one was (R26). planned: the day of the first course
    that both sides agreed on, and the deficit behind it; proposal: one that waits, its number and day, and whether the
    person proposed it (R34). offered: the seat of a waiting list that is kept for the person: the number of its place,
    the group's, the programme, until when (R36).
    """

    standing: Standing
    places: tuple[Place, ...] = ()
    courses: tuple[Taken, ...] = ()
    annulled_on: Mapping[int, date] = field(default_factory=dict)
    change_since: datetime | None = None
    closed: tuple[tuple[str, datetime | None], ...] = ()
    attestations: tuple[Attested, ...] = ()
    answerers: tuple[str, ...] = ()
    asked: tuple[int, date] | None = None
    refused: tuple[date, str] | None = None
    planned: tuple[date, str] | None = None
    proposal: tuple[int, date, bool] | None = None
    offered: tuple[int, int, str, datetime] | None = None

    @property
    def planned_on(self) -> date | None:
        """Until this day nobody says «просрочено» (R34)."""
        return self.planned[0] if self.planned else None

    def where(self, work: Work) -> list[Place]:
        return [place for place in self.places if place.post.work == work]

    @property
    def open_places(self) -> list[Place]:
        """That of the training position first, then the latest asked for."""
        places = (place for place in reversed(self.places) if place.open)
        return sorted(places, key=lambda place: not place.post.training)

    def said(self, worker_id: int) -> str:
        """«Учитель математики, Школа № 12 · ID 1081»: who the person is, for the operator on the phone too."""
        posts = [f"{one.post.position}, {one.post.organization}" for one in self.where(Work.CURRENT)]
        return " · ".join([*posts, f"ID\u00a0{worker_id}"])

    @property
    def past_places(self) -> list[Place]:
        return [place for place in reversed(self.places) if not place.open]

    @property
    def voucher(self) -> Issued | None:
        """The last one that counts, presentable or not (R26)."""
        return self.standing.last

    def usable(self, on: date) -> Issued | None:
        """A voucher that can be presented that day and has a free block (R28)."""
        return self.voucher if self.voucher and on <= self.voucher.valid_until and self.voucher.free else None

    def with_seat(self, seat: Seat) -> list[Taken]:
        return [course for course in self.courses if course.seat == seat]

    def coming(self, on: date) -> list[Taken]:
        """Seats in groups that have not ended, the nearest first: those that run, then those that begin (R36)."""
        return [course for course in self.with_seat(Seat.ACTIVE) if course.use.ends_on >= on]

    @property
    def certified(self) -> list[Taken]:
        """With a certificate, of all times and fundings, the latest first (R19, R20)."""
        return [course for course in reversed(self.courses) if course.certified]

    def counting(self) -> list[Taken]:
        """Those on the voucher that counts now: earlier ones are history."""
        blocks = {block.id for block in self.voucher.blocks} if self.voucher else set()
        return [course for course in self.courses if course.use.block_id in blocks]


class Listed(NamedTuple):
    """A row of «Список работников»: a workplace, and what the person has got and studies (R34).

    entitled: the training position gives the right to a voucher (R17). number … used: of the last voucher that counts;
    next_on: from when the next one is possible (R26). course … courses: the nearest that has not ended, and how many
    there are. attested_as … attestation_next: of the latest attestation by the position (R19). uninvited: never entered,
    and nobody has sent an invitation (R10). Of a workplace that waits nothing is told beside itself: the person may work
    elsewhere (R14, R44). on: the day of the list.
    """

    on: date
    id: int
    worker_id: int
    full_name: str
    position: str
    kind: str
    leave: str
    state: str
    origin: str
    started_on: date | None
    asked_at: datetime
    entitled: bool
    number: str | None = None
    issued_on: date | None = None
    valid_until: date | None = None
    next_on: date | None = None
    blocks: int | None = None
    used: int | None = None
    course: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    courses: int | None = None
    attested_as: str | None = None
    attested_on: date | None = None
    attestation_next: date | None = None
    uninvited: bool = False

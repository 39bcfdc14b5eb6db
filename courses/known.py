"""What must be known to judge an enrolment; `facts` fills it in, and nothing here asks the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from courses.states import Funding
from vouchers.states import BlockKind


@dataclass(frozen=True)
class Post:
    """A confirmed place of work (R15) and whether its position carries the qualification (R17).

    led: the organization has an active Responsible.
    """

    employment_id: int
    position_id: int
    position: str
    organization: str
    pedagogical: bool = True
    training: bool = False
    part_time: bool = False
    entitled: bool = True
    led: bool = True


@dataclass(frozen=True)
class Block:
    """A part of a voucher. `taken`: the course it went to; `profile`: that course was profile (R30)."""

    id: int
    kind: BlockKind
    hours: int
    name: str
    taken: str = ""
    profile: bool = False


@dataclass(frozen=True)
class Voucher:
    """A voucher that was not annulled (R26–R28)."""

    id: int
    number: str
    issued_on: date
    valid_until: date
    next_possible_on: date
    position_id: int
    position: str
    blocks: tuple[Block, ...]

    @property
    def free(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if not block.taken)

    @property
    def has_profile_course(self) -> bool:
        return any(block.profile for block in self.blocks)


@dataclass(frozen=True)
class ActiveSeat:
    """A seat that was not released (R18), what it takes of a voucher, and may the person still give it up (R37)."""

    enrolment_id: int
    group_id: int
    title: str
    position_id: int
    position: str
    starts_on: date
    ends_on: date
    block_id: int | None = None
    place_named: bool = True
    programme_id: int = 0
    time: str = ""

    def releasable(self, on: date) -> bool:
        return self.starts_on > on and self.place_named


@dataclass(frozen=True)
class Standing:
    """One worker, as far as an enrolment depends on the person."""

    worker_id: int
    posts: tuple[Post, ...] = ()
    awaits: tuple[str, ...] = ()
    vouchers: tuple[Voucher, ...] = ()
    held: tuple[ActiveSeat, ...] = ()

    @property
    def pedagogical(self) -> bool:
        return any(post.pedagogical for post in self.posts)

    @property
    def training(self) -> Post | None:
        """The one position that carries the qualification (R17)."""
        return next((post for post in self.posts if post.training), None)

    def seat_in(self, group_id: int) -> ActiveSeat | None:
        return next((held for held in self.held if held.group_id == group_id), None)


@dataclass(frozen=True)
class Course:
    """A programme: which block it takes, and for whom it is profile (R30)."""

    programme_id: int
    title: str
    hours: int
    kind: BlockKind
    profile_for: frozenset[int] = frozenset()
    for_all_teachers: bool = False
    on_offer: bool = True


@dataclass(frozen=True)
class Offer:
    """A group, as far as an enrolment depends on it (R35, R36)."""

    group_id: int
    number: str
    course: Course
    funding: Funding
    starts_on: date
    ends_on: date
    registration_from: date
    registration_until: date
    seats: int
    taken: int = 0
    closed: bool = False
    has_time_and_place: bool = True
    time: str = ""

    @property
    def left(self) -> int:
        return max(self.seats - self.taken, 0)


@dataclass(frozen=True)
class OnOffer:
    """The programmes on offer, whatever groups are open: the measure of «профильных программ нет» (R30)."""

    courses: tuple[Course, ...] = ()
    _fitting: dict[tuple[int, BlockKind], tuple[Course, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _has_own: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)

    def has_own(self, position_id: int) -> bool:
        """Is any programme on offer profile for the position itself?"""
        if position_id not in self._has_own:
            self._has_own[position_id] = any(position_id in course.profile_for for course in self.courses)
        return self._has_own[position_id]

    def is_profile(self, course: Course, position_id: int) -> bool:
        """Profile for the position; where none is, «для учителей всех категорий» counts (R30)."""
        if self.has_own(position_id):
            return position_id in course.profile_for
        return course.for_all_teachers

    def would_do(self, block: Block, position_id: int) -> Iterator[Course]:
        """Programmes on offer that are profile and that the block could pay for."""
        key = (position_id, block.kind)
        if key not in self._fitting:
            fitting = (c for c in self.courses if c.kind == block.kind and self.is_profile(c, position_id))
            self._fitting[key] = tuple(sorted(fitting, key=lambda course: (course.hours, course.title)))
        return (course for course in self._fitting[key] if course.hours <= block.hours)

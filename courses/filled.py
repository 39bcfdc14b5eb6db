"""The filled voucher: for each block what was taken, of enrolments and of paper alike (R27, R31)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from courses.models import Enrolment
from courses.states import BlockUse, Seat
from lib.dates import format_date
from lib.numbers import counted
from ui.states import State
from vouchers import rules
from vouchers.facts import issued_as
from vouchers.models import PaperCourse, SettledCourse, Voucher, VoucherBlock
from vouchers.states import Validity

HOURS = ("час", "часа", "часов")


@dataclass(frozen=True, slots=True)
class Course:
    """What a block was spent on."""

    provider: str
    programme: str
    hours: int
    starts_on: date
    ends_on: date
    profile: bool
    certificate_number: str = ""
    certificate_date: date | None = None
    seat: Seat | None = None  # None: copied from a paper voucher
    group: str = ""
    time: str = ""
    place: str = ""
    outcome: str = ""
    settled: str = ""  # its voucher was annulled: what became of it

    @property
    def passed(self) -> bool:
        """Finished, or copied from a paper voucher; a seat alone and a course not finished are not «пройдено»."""
        return not self.settled and self.seat in {None, Seat.FINISHED}

    @property
    def volume(self) -> str:
        return counted(self.hours, *HOURS)

    @property
    def where(self) -> str:
        return ", ".join(part for part in (self.time, self.place) if part)

    @property
    def certificate(self) -> str:
        if not self.certificate_number:
            return ""
        day = f" от {format_date(self.certificate_date)}" if self.certificate_date else ""
        return f"№ {self.certificate_number}{day}"

    @property
    def no_certificate(self) -> str:
        """What stands where the certificate would."""
        if self.settled:
            return self.outcome
        if self.seat == Seat.ACTIVE:
            return "Появится после окончания обучения"
        return "Не выдано: обучение не окончено" if self.seat == Seat.NOT_FINISHED else "Не указано"


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A block and, when it is spent, the course."""

    order: int
    name: str
    hours: int
    required: bool
    course: Course | None
    state: State

    @property
    def volume(self) -> str:
        return counted(self.hours, *HOURS)

    @property
    def what(self) -> str:
        """One line of it: what was taken, or that nothing was."""
        if self.course is None:
            return f"{self.state.label}, {self.volume}"
        if self.course.settled:
            return f"{self.course.programme}: {self.course.settled}"
        if self.course.seat == Seat.NOT_FINISHED:
            return f"{self.course.programme}: обучение не окончено"
        return self.course.programme if self.course.passed else f"{self.course.programme}: ещё не пройдено"

    @property
    def passed(self) -> bool:
        return self.course is not None and self.course.passed


@dataclass(frozen=True, slots=True)
class VoucherStatement:
    """A voucher with its blocks as they stand on a day."""

    voucher: Voucher
    parts: tuple[BlockLine, ...]
    state: Validity
    next_on: date
    valid_until: date
    days_left: int

    @property
    def title(self) -> str:
        return f"Чек № {self.voucher.shown_number}"

    @property
    def what_remains(self) -> str:
        return f"Осталось выбрать курсы для {counted(len(self.free), 'блока', 'блоков', 'блоков')}"

    @property
    def taken(self) -> tuple[BlockLine, ...]:
        return tuple(part for part in self.parts if part.course)

    @property
    def free(self) -> tuple[BlockLine, ...]:
        return tuple(part for part in self.parts if not part.course)

    @property
    def hours(self) -> int:
        return sum(part.hours for part in self.parts)

    @property
    def pending(self) -> tuple[BlockLine, ...]:
        """Spent, and not passed: a seat that has no outcome yet, or a course that was not finished."""
        return tuple(part for part in self.taken if not part.passed)

    @property
    def progress(self) -> str:
        """«Пройдено 36 из 90 часов, выбрано ещё 18»: hours of courses, of those that ended well alone (R27)."""
        hours: dict[Seat, int] = dict.fromkeys(Seat, 0)
        for course in (part.course for part in self.taken if part.course and not part.course.settled):
            hours[course.seat or Seat.FINISHED] += course.hours
        said = f"Пройдено {hours[Seat.FINISHED]} из {counted(self.hours, 'часа', 'часов', 'часов')}"
        said += f", выбрано ещё {hours[Seat.ACTIVE]}" if hours[Seat.ACTIVE] else ""
        return said + (f", не окончено {hours[Seat.NOT_FINISHED]}" if hours[Seat.NOT_FINISHED] else "")

    @property
    def profile_needed(self) -> bool:
        return self.usable and not self.has_profile

    @property
    def has_profile(self) -> bool:
        """«Один блок в чеке должен быть профильным» (R30)."""
        return any(part.course.profile for part in self.taken if part.course)

    @property
    def over(self) -> bool:
        """Nothing can be done with it any more."""
        return self.state in {Validity.ANNULLED, Validity.EXPIRED}

    @property
    def usable(self) -> bool:
        """A group can still be chosen for a free block (R28)."""
        return bool(self.free) and not self.voucher.annulled_at and self.days_left >= 0


def fill(voucher: Voucher, on: date) -> VoucherStatement:
    return fill_all([voucher], on)[0]


def fill_all(vouchers: Iterable[Voucher], on: date) -> list[VoucherStatement]:
    """For one voucher or a page of them: one query more than `with_blocks()` takes."""
    known = list(vouchers)
    courses = _courses([block.pk for voucher in known for block in voucher.blocks.all()])
    return [_filled(voucher, courses, on) for voucher in known]


def _filled(voucher: Voucher, courses: dict[int, Course], on: date) -> VoucherStatement:
    issued = issued_as(voucher)
    nothing = BlockUse.UNUSED if issued.annulled or on > issued.valid_until else BlockUse.FREE
    parts = tuple(_part(block, courses, nothing) for block in voucher.blocks.all())
    used = sum(part.course is not None for part in parts)
    return VoucherStatement(
        voucher=voucher,
        parts=parts,
        state=rules.validity(issued, used, on),
        next_on=issued.next_on,
        valid_until=issued.valid_until,
        days_left=(issued.valid_until - on).days,
    )


def _part(block: VoucherBlock, courses: dict[int, Course], nothing: BlockUse) -> BlockLine:
    course = _from_below(block) or courses.get(block.pk)
    state = course.seat or (BlockUse.SETTLED if course.settled else BlockUse.ON_PAPER) if course else nothing
    return BlockLine(block.order, block.name, block.hours, block.required, course, state)


def _from_below(block: VoucherBlock) -> Course | None:
    """What the room of vouchers itself knows: what stood here before the annulment (R31), or came from paper."""
    if settled := getattr(block, "settled", None):
        return _from_settled(settled)
    paper = getattr(block, "paper_course", None)
    return _from_paper(paper) if paper else None


def _from_settled(one: SettledCourse) -> Course:
    return Course(
        provider=one.provider,
        programme=one.programme,
        hours=one.hours,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        profile=False,
        settled=one.where,
        outcome=one.said,
    )


def _from_paper(paper: PaperCourse) -> Course:
    return Course(
        provider=paper.provider,
        programme=paper.programme,
        hours=paper.hours,
        starts_on=paper.starts_on,
        ends_on=paper.ends_on,
        profile=paper.profile,
        certificate_number=paper.certificate_number,
        certificate_date=paper.certificate_date,
    )


def _courses(blocks: Sequence[int]) -> dict[int, Course]:
    held = Enrolment.objects.not_released().filter(voucher_block__in=blocks)
    return {
        one.voucher_block_id: _from_enrolment(one)
        for one in held.select_related("group__programme__provider", "certificate")
        if one.voucher_block_id
    }


def _from_enrolment(enrolment: Enrolment) -> Course:
    group, certificate = enrolment.group, getattr(enrolment, "certificate", None)
    return Course(
        provider=group.programme.provider.name,
        programme=group.programme.title,
        hours=group.programme.hours,
        starts_on=enrolment.starts_on,
        ends_on=enrolment.ends_on,
        profile=enrolment.profile,
        certificate_number=certificate.number if certificate else "",
        certificate_date=certificate.issued_on if certificate else None,
        seat=enrolment.seat,
        group=group.number,
        time=group.time,
        place=group.place,
    )

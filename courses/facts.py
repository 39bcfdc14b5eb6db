"""Loads what the rules judge, for one person or a thousand, one group or two thousand, in a fixed number of
statements: one for the people, one for the programmes on offer, one for the groups."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Upper

from courses.known import ActiveSeat, Course, Offer, OnOffer, Standing, Waits, timetable
from courses.models import Certificate, CourseGroup, Programme
from courses.states import Funding, Seat
from lib.dates import format_date, now, opening, today
from lib.locks import Together
from staff.known import Post
from staff.models import Worker
from staff.states import Kind, Work
from vouchers.facts import copied_from_paper
from vouchers.known import Block, Issued, Use, by_posts, shown_number
from vouchers.states import BlockKind, BlockState

# Of one worker: a function of the database, which is planned once for a connection.
STANDING = "SELECT * FROM courses_standing(%s::date, %s, %s)"
# Of many: planned anew for the tables as they now stand, which then costs nothing beside the work.
STANDINGS = re.sub(
    r"\b(on_day|at_moment|of_workers)\b",
    "%s",
    Path(__file__).with_name("standing.sql").read_text().split("RETURN QUERY")[1].rsplit(";", 1)[0],
)
_COURSE = """
    programme.id, programme.title, programme.hours, programme.block,
    ARRAY(SELECT position_id FROM courses_programme_profile_for WHERE programme_id = programme.id),
    programme.for_all_teachers, programme.active AND provider.active, provider.id, provider.short_name, provider.name,
    programme.price
"""
_FROM = (
    "FROM courses_programme programme JOIN courses_provider provider ON provider.id = programme.provider_id"
)
PROGRAMMES = f"SELECT {_COURSE} {_FROM}"
ON_OFFER = f"{PROGRAMMES} WHERE programme.active AND provider.active"
# A programme that is profile for no position of the worker's vouchers changes no answer about them (R30).
MAY_BE_PROFILE = f"""{ON_OFFER} AND (programme.for_all_teachers OR EXISTS (
    SELECT FROM courses_programme_profile_for profile
    JOIN vouchers_voucher voucher ON voucher.position_id = profile.position_id
    WHERE profile.programme_id = programme.id AND voucher.worker_id = %s AND voucher.annulled_at IS NULL
))"""
GROUP = (
    "id number programme_id funding starts_on ends_on registration_from registration_until seats taken closed_at"
    " time place form town queue registration_hour"
).split()
# What a group of the catalogue never is, and what no list asks.
WHOLE = [*GROUP, *"draft cancelled_at revision sessions contact_name contact_phone contact_email".split()]
ONE_GROUP = f"""
SELECT {", ".join(f"course.{name}" for name in WHOLE)}, {_COURSE}, provider.email, programme.bring {_FROM}
JOIN courses_coursegroup course ON course.programme_id = programme.id WHERE course.id = %s
"""
COMING = (
    f"SELECT {', '.join(GROUP)} FROM courses_coursegroup"  # noqa: S608 names of columns
    " WHERE starts_on > %s AND closed_at IS NULL AND NOT draft AND cancelled_at IS NULL ORDER BY starts_on, number"
)
FUNDINGS = {one.value: one for one in Funding}  # an enumeration takes longer to find its member
STAGES = {
    Seat.ACTIVE: BlockState.HELD,
    Seat.FINISHED: BlockState.PASSED,
    Seat.NOT_FINISHED: BlockState.NOT_PASSED,
}


def _rows(statement: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def standing(worker: Worker) -> Standing:
    """What decides this worker's vouchers and enrolments, as it stands now: one statement."""
    return _standing(*_rows(STANDING, today(), now(), [worker.pk])[0])


def standings(workers: Iterable[Worker]) -> dict[int, Standing]:
    """The same for many, still one statement. By the worker's ID."""
    rows = _rows(STANDINGS, today(), now(), [worker.pk for worker in workers])
    return {row[0]: _standing(*row) for row in rows}


def _standing(
    pk: int, graduated_on: date | None, jobs: Any, vouchers: Any, seats: Any, waits: Any
) -> Standing:
    posts = [_post(pk, *row) for row in jobs or ()]
    uses = {row[7]: row for row in seats or () if row[7]}
    return Standing(
        worker_id=pk,
        vouchers=tuple(_issued(row, uses) for row in vouchers or ()),
        graduated_on=graduated_on,
        awaited=tuple(post.organization for post in posts if post.work == Work.AWAITING),
        held=tuple(_seat(row) for row in seats or ()),
        waits=tuple(_waits(*row) for row in waits or ()),
        **by_posts(posts),
    )


def _waits(pk: int, group_id: int, until: str | None, holds: bool) -> Waits:
    return Waits(pk, group_id, datetime.fromisoformat(until) if until else None, holds)


def _post(worker_id: int, pk: int, *row: Any) -> Post:
    values: list[Any] = [pk, worker_id, *row[:4], Work(row[4]), Kind(row[5]), *row[6:11]]
    return Post(*values, *map(_day, row[11:15]), *row[15:])


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _seat(row: Any) -> ActiveSeat:
    first = (*row[:5], date.fromisoformat(row[5]), date.fromisoformat(row[6]))
    return ActiveSeat(*first, *row[7:11])


def _issued(row: Any, uses: dict[int, Any]) -> Issued:
    pk, number, issued_on, term_years, annulled, paper, position_id, position, blocks = row
    return Issued(
        id=pk,
        number=shown_number(number, pk),
        issued_on=date.fromisoformat(issued_on),
        term_years=term_years,
        annulled=annulled,
        paper=paper,
        position_id=position_id,
        position=position,
        blocks=tuple(_block(one, uses) for one in blocks or ()),
    )


def _block(row: Any, uses: dict[int, Any]) -> Block:
    pk, order, kind, name, hours, required, paper = row
    kind, seat = BlockKind(kind), uses.get(pk)
    use = _paper(pk, kind, *paper) if paper else _use(pk, kind, seat) if seat else None
    return Block(pk, order, kind, name, hours, required, use)


def _use(block_id: int, kind: BlockKind, row: Any) -> Use:
    pk, _, programme, _, _, starts_on, ends_on, _, _, _, time, state, *more = row
    provider, hours, profile, group, place, number, issued_on = more
    return Use(
        state=STAGES[state],
        record_id=pk,
        block_id=block_id,
        kind=kind,
        programme=programme,
        provider=provider,
        hours=hours,
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on),
        profile=profile,
        said=outcome_in_words(Seat(state), group, number or "", _day(issued_on)),
        certificate_number=number or "",
        certificate_date=_day(issued_on),
        group=group,
        time=time,
        place=place,
    )


def _paper(block_id: int, kind: BlockKind, *row: Any) -> Use:
    pk, programme, provider, hours, starts_on, ends_on, profile, number, issued_on = row
    return Use(
        state=BlockState.ON_PAPER,
        record_id=pk,
        block_id=block_id,
        kind=kind,
        programme=programme,
        provider=provider,
        hours=hours,
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on),
        profile=profile,
        said=copied_from_paper(number),
        certificate_number=number,
        certificate_date=_day(issued_on),
    )


def outcome_in_words(state: Seat, group: str, number: str, issued_on: date | None) -> str:
    """How a seat stands, as the annulment of its voucher shows it (R31)."""
    if state == Seat.FINISHED:
        certificate = f"Удостоверение № {number} от {format_date(issued_on)}" if issued_on else ""
        return f"Курс пройден. {certificate}" if certificate else "Курс пройден, удостоверение ещё не внесено"
    if state == Seat.NOT_FINISHED:
        return "Обучение не окончено"
    return f"Место в группе {group} занято, итога ещё нет"


def ask_before_enrolling(asked: Together, worker: Worker, group: CourseGroup) -> None:
    """All that a seat in this group is judged by: three statements, which go with the locks before them (R36).

    Of the programmes on offer only those that may be profile for the position of a voucher of this worker (R30).
    """
    asked.read(STANDING, today(), now(), [worker.pk])
    asked.read(ONE_GROUP, group.pk)
    asked.read(MAY_BE_PROFILE, worker.pk)


def before_enrolling(answers: Sequence[Any]) -> tuple[Standing, Offer, OnOffer]:
    """What was asked so, when it is there (R36)."""
    people, groups, programmes = answers
    return _standing(*people[0]), _announced(groups[0]), OnOffer(tuple(_course(*row) for row in programmes))


def on_offer() -> OnOffer:
    """Every programme on offer, whatever groups are open (R30): one statement."""
    return OnOffer(tuple(_course(*row) for row in _rows(ON_OFFER)))


def courses(programmes: Iterable[int]) -> dict[int, Course]:
    """These programmes as they are kept, whether on offer or not, by their IDs: one statement (R35)."""
    rows = _rows(f"{PROGRAMMES} WHERE programme.id = ANY(%s)", list(programmes))
    return {row[0]: _course(*row) for row in rows}


def _course(pk: int, title: str, hours: int, block: str, profile_for: list[int], *more: Any) -> Course:
    return Course(pk, title, hours, BlockKind(block), frozenset(profile_for), *more)


def as_said(kept: Course, programme: Programme, marks: Iterable[int]) -> Course:
    """What the programme would be with the values of the instance in hand and profile for these positions (R35)."""
    return replace(
        kept,
        title=programme.title,
        hours=programme.hours,
        kind=BlockKind(programme.block),
        profile_for=frozenset(marks),
        for_all_teachers=programme.for_all_teachers,
        on_offer=programme.active and programme.provider.active,
        provider_id=programme.provider_id,
    )


def offers(groups: QuerySet[CourseGroup], known: OnOffer | None = None) -> list[Offer]:
    """The groups in the queryset's order: one statement, and one more where `known` has not all their programmes."""
    rows = list(groups.values_list(*GROUP))
    taught = dict(known.by_id) if known else {}
    if missing := {row[2] for row in rows} - taught.keys():
        taught |= courses(missing)
    return [_offer(row, taught[row[2]]) for row in rows]


def coming(known: OnOffer, on: date) -> list[Offer]:
    """Every group that has not begun, of the programmes on offer: what `CourseGroup.objects.coming` finds, and in
    its order, for less than the ORM takes to say it (R36)."""
    rows = _rows(COMING, on)
    return [_offer(row, known.by_id[row[2]]) for row in rows if row[2] in known.by_id]


def offer_of(group: CourseGroup, course: Course | None = None) -> Offer:
    """The group as the instance in hand says, saved or not. course: its programme, where that is known already."""
    row = [getattr(group, name) for name in WHOLE]
    return _offer(row, course or courses([group.programme_id])[group.programme_id])


def _offer(row: Sequence[Any], course: Course) -> Offer:
    """Of a row: two thousand instances would cost more than judging."""
    pk, number, _, funding, *days_and_seats, closed_at, time, place, form, town, queue, hour = row[
        : len(GROUP)
    ]
    early = hour is not None and now() < opening(days_and_seats[2], hour)
    more = time, place, form, town, queue, hour, early
    told: Any = (pk, number, course, FUNDINGS[funding], *days_and_seats, closed_at is not None, *more)
    if len(row) == len(GROUP):
        return Offer(*told)
    draft, cancelled_at, revision, kept, *contact = row[len(GROUP) :]
    # Of a row as JSON, of an instance as it is.
    sessions = timetable(json.loads(kept) if isinstance(kept, str) else kept, days_and_seats[0])
    life: Any = (draft, cancelled_at is not None, revision, sessions, ", ".join(filter(None, contact)))
    return Offer(*told, *life)


def offer(group: CourseGroup) -> Offer:
    """The group as it stands now, whatever the instance in hand remembers: one statement."""
    return _announced(*_rows(ONE_GROUP, group.pk))


def _announced(row: Sequence[Any]) -> Offer:
    return _offer(row[: len(WHOLE)], _course(*row[len(WHOLE) :]))


def numbers_given(provider: int, numbers: Iterable[str], but: int = 0) -> dict[str, str]:
    """Which of the numbers this organization has given already, in capitals, and to whom (R38).

    but: the enrolment whose own certificate does not count.
    """
    asked = {number.upper() for number in numbers if number}
    known = Certificate.objects.annotate(key=Upper("number")).filter(provider=provider, key__in=asked)
    rows = known.exclude(enrolment=but).values_list(
        "key", "enrolment__worker__full_name", "enrolment__group__number"
    )
    return {key: f"{name}, группа {group}" for key, name, group in rows}

"""Loads what the rules judge, for one person or a thousand, one group or two thousand, in a fixed number of
queries: four for the people, two for the programmes on offer, two for the groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, cast

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Upper

from courses.known import ActiveSeat, Block, Course, Offer, OnOffer, Post, Standing
from courses.known import Voucher as Cheque
from courses.models import Certificate, CourseGroup, Enrolment, Programme
from courses.states import Funding
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.states import Kind, Work
from vouchers.known import valid_until
from vouchers.models import Voucher, VoucherBlock
from vouchers.states import BlockKind

GROUP = (
    "id number programme_id funding starts_on ends_on registration_from registration_until seats taken closed_at"
    " time place"
).split()
COURSE = ("id", "title", "hours", "block", "for_all_teachers", "active", "provider__active")


def standing(worker: Worker) -> Standing:
    return standings([worker])[worker.pk]


def standings(workers: Iterable[Worker]) -> dict[int, Standing]:
    """What decides each worker's enrolments, by the worker's ID."""
    ids = [worker.pk for worker in workers]
    posts, awaits = _work(ids)
    cheques, held = _vouchers(ids), held_seats(ids)
    return {
        pk: Standing(pk, tuple(posts[pk]), tuple(awaits[pk]), tuple(cheques[pk]), tuple(held[pk]))
        for pk in ids
    }


def _work(ids: list[int]) -> tuple[dict[int, list[Post]], dict[int, list[str]]]:
    posts: dict[int, list[Post]] = defaultdict(list)
    awaits: dict[int, list[str]] = defaultdict(list)
    led = Responsible.objects.active().filter(organization=OuterRef("organization"))
    jobs = Employment.objects.open().filter(worker__in=ids).annotate(led=Exists(led))
    for job in jobs.select_related("position", "organization").order_by("-training", "pk"):
        if job.state == Work.AWAITING:
            awaits[job.worker_id].append(job.organization.name)
            continue
        posts[job.worker_id].append(
            Post(
                employment_id=job.pk,
                position_id=job.position_id,
                position=job.position.name,
                organization=job.organization.name,
                pedagogical=job.position.pedagogical,
                training=job.training,
                part_time=job.kind != Kind.MAIN,
                entitled=job.position.voucher_entitled,
                led=job.led,
            )
        )
    return posts, awaits


def _vouchers(ids: list[int]) -> dict[int, list[Cheque]]:
    blocks: dict[int, list[Block]] = defaultdict(list)
    standing = Q(voucher__worker__in=ids, voucher__annulled_at=None)
    spent = {
        pk: (title, profile)
        for pk, title, profile in Enrolment.objects.not_released()
        .filter(voucher_block__voucher__worker__in=ids)
        .values_list("voucher_block", "group__programme__title", "profile")
    }
    for block in VoucherBlock.objects.filter(standing).select_related("paper_course").order_by("order"):
        paper = getattr(block, "paper_course", None)
        taken = (paper.programme, paper.profile) if paper else spent.get(block.pk, ("", False))
        blocks[block.voucher_id].append(
            Block(block.pk, BlockKind(block.kind), block.hours, block.name, *taken)
        )
    cheques: dict[int, list[Cheque]] = defaultdict(list)
    for voucher in Voucher.objects.standing().filter(worker__in=ids).order_by("issued_on"):
        cheques[voucher.worker_id].append(
            Cheque(
                id=voucher.pk,
                number=voucher.shown_number,
                issued_on=voucher.issued_on,
                valid_until=valid_until(voucher.issued_on),
                next_possible_on=voucher.next_possible_on,
                position_id=voucher.position_id,
                position=voucher.position_name,
                blocks=tuple(blocks[voucher.pk]),
            )
        )
    return cheques


def held_seats(ids: list[int]) -> dict[int, list[ActiveSeat]]:
    held: dict[int, list[ActiveSeat]] = defaultdict(list)
    fields = ("worker", "id", "group", "group__programme__title", "position", "position__name")
    seats = Enrolment.objects.not_released().filter(worker__in=ids).order_by("starts_on", "pk")
    more = ("starts_on", "ends_on", "voucher_block", "programme", "group__time", "group__place")
    for worker, *seat, programme, time, place in seats.values_list(*fields, *more):
        known = cast("tuple[int, int, str, int, str, date, date, int | None]", seat)
        held[worker].append(ActiveSeat(*known, bool(time and place), programme_id=programme, time=time))
    return held


def on_offer() -> OnOffer:
    """Every programme on offer, whatever groups are open (R30)."""
    return OnOffer(tuple(_courses(Programme.objects.on_offer()).values()))


def _courses(programmes: QuerySet[Programme]) -> dict[int, Course]:
    profile_for: dict[int, set[int]] = defaultdict(set)
    marked = Programme.profile_for.through.objects.filter(programme__in=programmes.values("pk"))
    for programme, position in marked.values_list("programme", "position"):
        profile_for[programme].add(position)
    return {
        pk: Course(pk, title, hours, BlockKind(block), frozenset(profile_for[pk]), for_all, active and works)
        for pk, title, hours, block, for_all, active, works in programmes.values_list(*COURSE)
    }


def course(programme: Programme, *, said: bool = False) -> Course:
    """The programme as it is kept, or, where `said`, as the instance in hand says."""
    kept = _courses(Programme.objects.filter(pk=programme.pk))[programme.pk]
    if not said:
        return kept
    return replace(
        kept,
        title=programme.title,
        hours=programme.hours,
        kind=BlockKind(programme.block),
        for_all_teachers=programme.for_all_teachers,
        on_offer=programme.active and programme.provider.active,
    )


def offers(groups: QuerySet[CourseGroup], known: OnOffer | None = None) -> list[Offer]:
    """The groups in the queryset's order; `known` spares reading their programmes once more."""
    rows = list(groups.values_list(*GROUP, named=True))
    courses = {course.programme_id: course for course in known.courses} if known else {}
    if missing := {row.programme_id for row in rows} - courses.keys():
        courses |= _courses(Programme.objects.filter(pk__in=missing))
    return [_offer(row, courses[row.programme_id]) for row in rows]


def offer_of(group: CourseGroup) -> Offer:
    """The group as the instance in hand says, saved or not."""
    return _offer(group, _courses(Programme.objects.filter(pk=group.programme_id))[group.programme_id])


def _offer(group: Any, course: Course) -> Offer:
    """Of an instance, or of a row that has the same names: two thousand instances would cost more than judging."""
    return Offer(
        group_id=group.id,
        number=group.number,
        course=course,
        funding=Funding(group.funding),
        starts_on=group.starts_on,
        ends_on=group.ends_on,
        registration_from=group.registration_from,
        registration_until=group.registration_until,
        seats=group.seats,
        taken=group.taken,
        closed=group.closed_at is not None,
        has_time_and_place=bool(group.time and group.place),
        time=group.time,
    )


def offer(group: CourseGroup, known: OnOffer | None = None) -> Offer:
    """The group as it stands now, whatever the instance in hand remembers."""
    return offers(CourseGroup.objects.filter(pk=group.pk), known)[0]


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

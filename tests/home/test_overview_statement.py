"""The one statement of a worker's pages says what the rooms' own facts say, for all people of the demo (R19, R26)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localtime

from courses.enrolling.actions import release
from courses.models import Enrolment
from courses.states import Seat
from courses.taken import entries
from demo.load import load
from home.facts.card import seen
from home.facts.overview import overview
from home.known import Place, Taken, WorkerOverview
from lib.dates import today
from organizations.models import Responsible
from staff.attestation.facts import attestations
from staff.facts import deciders_of_data, post, waits_of_places
from staff.leave.facts import not_over
from staff.models import CourseElsewhere, Employment, PersonalDataChange, Worker
from staff.states import Work
from vouchers import facts
from vouchers.asking.facts import pending
from vouchers.known import Issued
from vouchers.models import PaperCourse, Voucher
from vouchers.planning import facts as planning

pytestmark = pytest.mark.django_db


def bare(issued: Issued) -> Issued:
    """Without the words for the outcome, which these pages do not say."""
    return replace(
        issued,
        blocks=tuple(
            replace(block, use=block.use and replace(block.use, said="", settled="", record_id=0))
            for block in issued.blocks
        ),
    )


def course(one: Taken) -> tuple[Any, ...]:
    return (
        one.use.starts_on,
        one.use.programme,
        one.badge,
        one.use.hours,
        one.use.provider,
        one.use.certificate_number,
    )


def asked(worker: Worker) -> Iterator[tuple[Any, ...]]:
    """The same courses as «Мои курсы» has them."""
    papers = PaperCourse.objects.for_worker(worker).with_details()
    elsewhere = CourseElsewhere.objects.for_worker(worker).confirmed()
    for entry in entries(Enrolment.objects.for_worker(worker).with_details(), papers, elsewhere):
        if seat := entry.seat:
            programme, certificate = seat.group.programme, getattr(seat, "certificate", None)
            number = certificate.number if certificate else ""
            yield (
                entry.starts_on,
                programme.title,
                entry.state,
                programme.hours,
                programme.provider.name,
                number,
            )
        elif paper := entry.paper:
            number = paper.certificate_number
            yield entry.starts_on, paper.programme, entry.state, paper.hours, paper.provider, number
        else:
            yield entry.starts_on, entry.programme, entry.state, entry.hours, entry.provider, entry.number


def place(one: Place) -> tuple[Any, ...]:
    waits = (one.decides, one.operator_from) if one.post.work == Work.AWAITING else None
    return replace(one.post, led=True), one.leave, waits


def places(worker: Worker) -> Iterator[tuple[Any, ...]]:
    jobs = list(Employment.objects.for_worker(worker).with_details().order_by("requested_at", "pk"))
    who = waits_of_places(jobs)
    for job in jobs:
        waits = (who[job.pk].people, who[job.pk].operator_from) if job.work == Work.AWAITING else None
        yield post(job), next(iter(not_over([job], today())[job.pk]), None), waits


def kinds(known: WorkerOverview) -> Iterator[tuple[str, object]]:
    yield "annulled", known.annulled_on
    yield "on paper", any(one.on_paper for one in known.courses)
    yield "released", known.with_seat(Seat.RELEASED)
    yield "free", known.voucher and known.voucher.free and known.voucher.uses
    yield "waits", known.where(Work.AWAITING)
    yield "ended", known.where(Work.ENDED)
    yield "change", known.change_since
    yield "closed", known.closed
    yield "attested", known.attestations
    yield "asked", known.asked
    yield "refused", known.refused
    yield "planned", known.planned
    yield "proposal", known.proposal


@pytest.fixture
def people(db: None) -> list[Worker]:
    load(150, 2026, lambda words: None)
    seat = Enrolment.objects.active().filter(starts_on__gt=today(), worker__user__isnull=False).first()
    release(seat, by=seat.worker.user, why="не тот день")
    return list(Worker.objects.select_related("user"))


def test_r19_the_statement_agrees_with_the_orm(people: list[Worker]) -> None:
    met: set[str] = set()
    for worker in people:
        with CaptureQueriesContext(connection) as captured:
            known = overview(worker)
        assert len(captured) == 1
        vouchers = Voucher.objects.for_worker(worker).with_blocks().order_by("issued_on", "pk")
        assert [bare(one) for one in known.standing.vouchers] == [
            bare(one) for one in facts.issued_as(vouchers)
        ]
        empty = tuple(replace(one, blocks=()) for one in known.standing.vouchers)
        assert replace(known.standing, vouchers=empty) == facts.standing(worker)
        assert sorted(map(course, known.courses), key=repr) == sorted(asked(worker), key=repr)
        assert list(map(place, known.places)) == list(places(worker))
        change = PersonalDataChange.objects.awaiting().filter(worker=worker).first()
        assert known.change_since == (change and change.requested_at)
        assert known.attestations == attestations(worker)
        assert known.answerers == deciders_of_data(worker)
        agreed, proposed = planning.agreement(worker), planning.proposal(worker)
        assert known.planned == (agreed and (agreed.planned_on, agreed.deficit))
        assert known.proposal == (proposed and (proposed.pk, proposed.planned_on, proposed.by_worker))
        wish = pending(worker)
        assert known.asked == (wish and (wish.pk, localtime(wish.requested_at).date()))
        closed: Any = Responsible.objects.for_user(worker.user).suspended().with_closing().order_by("pk")
        met |= {name for name, there in kinds(known) if there}
        assert known.closed == tuple((one.organization.name, one.closed_at) for one in closed)
    assert met == {name for name, _ in kinds(overview(people[0]))}, (
        "nothing in the demo would show a difference"
    )


def test_r44_a_card_is_seen_by_whom_the_scopes_let(people: list[Worker]) -> None:
    for responsible in Responsible.objects.all():
        visible, theirs = Worker.objects.visible_to(responsible), Worker.objects.acting_for(responsible)
        shown = {one.pk: one.theirs for worker in people if (one := seen(responsible, worker.pk))}
        assert shown.keys() == set(visible.values_list("pk", flat=True))
        assert {pk for pk, mine in shown.items() if mine} == set(theirs.values_list("pk", flat=True))

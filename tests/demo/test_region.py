"""What the demo's region holds, and that no rule forbids any of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Count, F, Min, Q

from courses.enrolling.rules import judge
from courses.models import CourseGroup, Enrolment, Programme, Provider
from courses.states import Funding, Phase, Seat
from demo import personas
from demo.stories.registering import WRONG
from imports.models import Batch
from imports.states import Fate
from lib import snils
from lib.dates import today
from organizations.models import District, Organization, Responsible
from organizations.states import Access
from staff.coverage.facts import compared
from staff.duplicates.facts import person_of
from staff.duplicates.rules import alike
from staff.importing.undoing import built_on
from staff.models import (
    DuplicatePair,
    Employment,
    Invitation,
    PersonalDataChange,
    SignUp,
    StaffList,
    Worker,
)
from staff.states import Change, Leave, Origin, Work
from staff.states import Kind as Employed
from support.models import Kind, Progress, Ticket, TicketMessage
from vouchers import facts, rules
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Medium, Validity

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]


def values(queryset: object, field: str) -> set[str]:
    return set(queryset.values_list(field, flat=True))  # type: ignore[attr-defined]


def worth() -> Counter[Validity]:
    found: Counter[Validity] = Counter()
    used = Count(
        "blocks",
        filter=Q(blocks__enrolments__in=Enrolment.objects.not_released()) | ~Q(blocks__paper_course=None),
    )
    vouchers: list[Any] = list(Voucher.objects.annotate(used=used).with_blocks())
    for voucher, issued in zip(vouchers, facts.issued_as(vouchers), strict=True):
        found[rules.validity(issued, voucher.used, today())] += 1
    return found


def test_places() -> None:
    assert District.objects.count() == 3
    assert Organization.objects.count() >= 40
    assert Organization.objects.exclude(parent=None).count() >= 5
    assert Provider.objects.count() == 6
    assert Programme.objects.count() >= 30
    assert CourseGroup.objects.count() >= 60
    assert Worker.objects.count() == 150


def test_r21_r22_responsibles_in_every_state() -> None:
    states = values(Responsible.objects.all(), "state")
    assert states >= {Access.REQUESTED, Access.ACTIVE, Access.SUSPENDED}
    assert states & {Access.REFUSED, Access.REVOKED}
    own = Q(responsibles__state=Access.ACTIVE, responsibles__principal=None)
    acting = Count("responsibles", filter=own)
    per = Organization.objects.annotate(acting=acting)
    assert per.filter(acting=2).exists(), "one has two"
    assert per.filter(acting=0, parent__isnull=False, responsibles=None).count() == 1, "one unit has none"
    for one in Responsible.objects.suspended():
        assert one.suspensions.filter(reopened_at=None).count() == 1


def test_r8_r12_r15_workplaces_in_every_state() -> None:
    assert values(Employment.objects.all(), "state") == set(Work.values)
    waiting = Employment.objects.awaiting()
    assert values(waiting, "origin") == {Origin.REGISTRATION, Origin.HIRE, Origin.TRANSFER}
    at_boris = waiting.filter(organization__name=personas.BORIS.place)
    assert values(at_boris, "origin") == {Origin.REGISTRATION, Origin.HIRE, Origin.TRANSFER}
    assert values(Employment.objects.current(), "kind") == set(Employed.values)
    assert values(Employment.objects.current().with_leave(today()), "leave") == set(Leave.values)
    assert not Employment.objects.filter(kind=Employed.EXTERNAL, main_job="").exists()
    assert not Employment.objects.filter(state=Work.ENDED, dismissals=None, transfers_out=None).exists()
    twice = (
        Employment.objects.current().values("worker").annotate(marked=Count("pk", filter=Q(training=True)))
    )
    assert not twice.exclude(marked=1).exists(), "R17: exactly one current position is marked for training"


def test_r1_r11_requests_wait() -> None:
    assert values(PersonalDataChange.objects.all(), "state") >= {Change.PENDING, Change.CONFIRMED}
    assert values(Ticket.objects.all(), "state") == set(Progress.values)
    assert values(Ticket.objects.all(), "kind") == set(Kind.values)
    assert TicketMessage.objects.filter(answer=False).exists()
    assert SignUp.objects.filter(confirmed_at=None).exists()
    assert all(snils.clean(digits) == digits for digits in values(Worker.objects.all(), "snils"))


def test_r8_r10_what_boris_did_to_register_his_people() -> None:
    """Invitations wait, some for longer than a fortnight; a file was loaded and can be undone; his list names those
    who are missing."""
    boris = Responsible.objects.get(user__email=personas.BORIS.email)
    waiting = Invitation.objects.waiting().filter(organization=boris.organization)
    assert 0 < waiting.silent().count() <= waiting.count()
    assert not Invitation.objects.exclude(worker__user=None).exists()
    batch = Batch.objects.get(organization=boris.organization)
    made = {line.made_id for line in batch.lines.filter(state=Fate.LOADED)}
    assert made == set(Worker.objects.filter(pk__in=made).values_list("pk", flat=True))
    assert built_on(made) == {}
    assert batch.lines.to_mend().count() == len(WRONG)
    names = StaffList.objects.get(organization=boris.organization).names
    assert len(names) == boris.organization.must_register
    missing = compared(boris, names).missing
    assert 0 < len(missing) < len(names) / 2
    assert any(one.like for one in missing), "a misspelt name is like somebody's"


def test_r1_two_records_of_one_person_wait_for_the_operator() -> None:
    pairs = list(DuplicatePair.objects.select_related("first", "second"))
    assert pairs
    assert all(alike(person_of(pair.first), person_of(pair.second)).close for pair in pairs)


def test_r8_nobody_has_worked_before_growing_up() -> None:
    young = Employment.objects.filter(started_on__lt=F("worker__birth_date") + timedelta(days=16 * 365))
    assert not young.exists()


def test_r26_r31_vouchers_in_every_state() -> None:
    assert worth().keys() == set(Validity)
    assert values(Voucher.objects.all(), "medium") == set(Medium.values)
    assert PaperCourse.objects.exists()
    assert not Voucher.objects.filter(position__voucher_entitled=False).exists()
    begun = Voucher.objects.annotate(begun=Min("worker__employments__started_on"))
    assert not begun.filter(issued_on__lt=F("begun")).exists(), "nobody gets one before there was any work"


def test_r28_r30_no_block_was_spent_against_the_rules() -> None:
    paid = Enrolment.objects.filter(funding=Funding.VOUCHER).select_related(
        "voucher_block__voucher", "group__programme"
    )
    assert paid.exists()
    for one in paid:
        block, programme = one.voucher_block, one.group.programme
        assert block
        assert (block.kind, block.hours) == (programme.block, programme.hours)
        assert block.voucher.issued_on <= one.starts_on <= block.voucher.valid_until
        assert one.position_id == block.voucher.position_id
    for voucher in Voucher.objects.standing().prefetch_related("blocks__enrolments", "blocks__paper_course"):
        spent = [
            profile
            for block in voucher.blocks.all()
            for profile in [
                *(one.profile for one in block.enrolments.all() if one.state != Seat.RELEASED),
                *([block.paper_course.profile] if hasattr(block, "paper_course") else []),
            ]
        ]
        assert len(spent) < 3 or any(spent), voucher


def test_r36_groups_in_every_phase_and_seats_counted() -> None:
    groups = list(
        CourseGroup.objects.annotate(held=Count("enrolments", filter=~Q(enrolments__state=Seat.RELEASED)))
    )
    assert {group.phase(today()) for group in groups} == set(Phase)
    assert {group.funding for group in groups} == set(Funding)
    assert [group for group in groups if group.taken != group.held] == []
    assert any(group.phase(today()) == Phase.OPEN and group.left <= 2 for group in groups), "nearly full"
    assert any(group.phase(today()) == Phase.ENDED and group.taken for group in groups), (
        "somebody to close for"
    )
    assert values(Enrolment.objects.all(), "state") >= {Seat.ACTIVE, Seat.FINISHED}
    done = Enrolment.objects.filter(state=Seat.FINISHED)
    assert not done.filter(certificate=None).exists()
    assert not done.filter(certificate__issued_on__lt=F("ends_on")).exists()


def test_anna_may_enrol_and_marina_may_get_a_voucher_today() -> None:
    from courses import facts as course_facts

    anna = Worker.objects.get(user__email=personas.ANNA.email)
    offers = course_facts.offers(CourseGroup.objects.filter(closed_at=None))
    standing, known = course_facts.standing(anna), course_facts.on_offer()
    verdicts = [judge(standing, offer, today(), known) for offer in offers]
    assert sum(verdict.open and bool(verdict.voucher) for verdict in verdicts) >= 5
    assert sum(not verdict.open for verdict in verdicts) >= 5
    assert any(verdict.open and verdict.profile for verdict in verdicts)
    marina = Worker.objects.get(user__email=personas.MARINA.email)
    assert rules.may_issue(facts.standing(marina), today()) == []
    assert facts.standing(marina).last is not None


@pytest.mark.slow
def test_the_default_region(loading: Callable[..., None]) -> None:
    """1,500 workers, as `make demo` loads them."""
    from demo.load import wipe

    wipe()
    loading(1500)
    assert Worker.objects.count() == 1500
    assert worth().keys() == set(Validity)
    assert values(Enrolment.objects.all(), "state") == set(Seat.values)
    assert {group.phase(today()) for group in CourseGroup.objects.all()} == set(Phase)
    assert not CourseGroup.objects.filter(taken__gt=F("seats")).exists()

"""The one statement of a Responsible's home says what the lists that it leads to say, whatever has happened."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Q

from courses.models import Enrolment
from home.entitled import with_last_voucher
from home.facts import organization as facts
from lib.dates import now, today
from organizations.models import Responsible
from staff import facts as inbox
from staff.models import (
    Attestation,
    AttestationRequest,
    CourseElsewhere,
    Employment,
    Invitation,
    PersonalDataChange,
    Worker,
    WorkRequest,
)
from staff.states import Category, Work
from tests import factories
from tests.staff.elsewhere import course
from vouchers.asking.facts import awaiting
from vouchers.facts import with_state
from vouchers.models import PlannedTraining, Voucher, VoucherRequest
from vouchers.planning import facts as planned
from vouchers.states import Validity

pytestmark = pytest.mark.django_db


def ask(chance: random.Random, worker: Worker, by: Any) -> None:
    if chance.random() < 0.5:
        PersonalDataChange.objects.create(worker=worker, values={"last_name": ["", ""]}, requested_by=by)
    for place in worker.employments.current()[: chance.choice([0, 1])]:
        decided_at = chance.choice([None, now()])
        asks = {"state": "withdrawn" if decided_at else "pending", "decided_at": decided_at}
        WorkRequest.objects.create(worker=worker, employment=place, kind="mark", requested_by=by, **asks)


def live(chance: random.Random, boris: Responsible) -> None:
    """Somebody is hired, here or below, and something happens to that person."""
    unit = factories.OrganizationFactory(parent=boris.organization)
    where = chance.choice([boris.organization, boris.organization, unit, factories.OrganizationFactory()])
    ended: dict[str, Any] = {"state": Work.ENDED, "training": False, "ended_on": today()}
    state = chance.choice([{}, {}, {"training": False}, {"awaiting": True}, ended])
    position = factories.PositionFactory(name=f"{chance.random()}", voucher_entitled=chance.random() < 0.8)
    worker = factories.EmploymentFactory(organization=where, position=position, **state).worker
    if chance.random() < 0.4:
        second = factories.PositionFactory(name=f"{chance.random()}")
        factories.EmploymentFactory(
            worker=worker, organization=boris.organization, position=second, awaiting=True
        )
    if chance.random() < 0.5:
        invited = factories.WorkerFactory(user=None)
        factories.EmploymentFactory(worker=invited, organization=where, position=position, **state)
        became: dict[str, Any] = chance.choice(
            [{}, {"wrong_answers": 5}, {"disowned_at": now()}, {"accepted_at": now()}]
        )
        invited_at = now() - timedelta(days=chance.choice([1, 13, 15]))
        factories.InvitationFactory(worker=invited, organization=where, invited_at=invited_at, **became)
    if where == unit and chance.random() < 0.7:
        factories.ResponsibleFactory(user=worker.user, organization=unit)
    if chance.random() < 0.6:
        days = chance.choice([100, 350, 364, 365, 800, 1200])
        annulled = now() if chance.random() < 0.2 else None
        issued_on = today() - timedelta(days=days)
        issue = {"position": position, "organization": where, "annulled_at": annulled}
        voucher = factories.VoucherFactory(worker=worker, issued_on=issued_on, **issue)
        for number, block in enumerate(voucher.blocks.all()[: chance.choice([0, 1, 3])], start=1):
            group = factories.CourseGroupFactory(starts_on=issued_on + timedelta(days=20 * number))
            factories.EnrolmentFactory(worker=worker, group=group, position=position, voucher_block=block)
    if chance.random() < 0.4:
        starts_on = today() + timedelta(days=chance.choice([1, 29, 30, 31]))
        group = factories.CourseGroupFactory(funding="state_assignment", starts_on=starts_on)
        factories.EnrolmentFactory(worker=worker, group=group, position=position)
    ask(chance, worker, worker.user or boris.user)
    attested(chance, worker, position, boris)


def attested(chance: random.Random, worker: Any, position: Any, boris: Responsible) -> None:
    """Now and then, by the position or by another one, and something of it waits."""
    # Of its own: what else happens to the person stays the same.
    chance = random.Random(str(chance.getstate()))
    for by in (position, factories.PositionFactory()):
        told: dict[str, Any] = {"worker": worker, "position": by, "category": chance.choice(list(Category))}
        for days in chance.sample([1, 700, 1500], chance.choice([0, 1, 1, 2])):
            due = today() + timedelta(days=chance.choice([1, 179, 180, 181, 900]))
            on = today() - timedelta(days=days)
            Attestation.objects.create(**told, on=on, next_on=chance.choice([None, due]))
        if by == position and chance.random() < 0.3:
            VoucherRequest.objects.create(worker=worker, requested_by=worker.user or boris.user)
            plan = {"by_worker": chance.random() < 0.7, "planned_on": today(), "deficit": "Урок"}
            PlannedTraining.objects.create(worker=worker, requested_by=worker.user or boris.user, **plan)
        if chance.random() < 0.2:
            AttestationRequest.objects.create(**told, on=today(), requested_by=worker.user or boris.user)
            CourseElsewhere.objects.create(
                **course(number=str(by.pk)), worker=worker, scan="1", requested_by=worker.user or boris.user
            )


# Of these every list has somebody.
@pytest.mark.parametrize("seed", [0, 1, 3])
def test_the_home_counts_what_its_lists_show(seed: int, boris: Responsible) -> None:
    chance, day = random.Random(seed), today()
    for _ in range(40):
        live(chance, boris)
    found = facts.overview(boris, day)
    waiting: list[Any] = [
        inbox.places_awaiting(boris),
        inbox.changes_awaiting(boris),
        inbox.requests_awaiting(boris),
        inbox.attestations_awaiting(boris),
        inbox.courses_awaiting(boris),
        awaiting(boris),
        planned.awaiting(boris),
    ]
    assert [(pile["count"], pile["oldest"]) for pile in found["piles"]] == [
        (rows.count(), min((row.requested_at for row in rows), default=None)) for rows in waiting
    ]
    assert found["waiting"] == inbox.inbox_count(boris) == sum(rows.count() for rows in waiting) > 0
    silent = Invitation.objects.visible_to(boris).silent()
    oldest = min((one.invited_at for one in silent), default=None)
    assert found["silent"] == {"count": silent.count(), "oldest": oldest}
    assert silent.exists()
    here = Employment.objects.visible_to(boris).open().to_be_registered()
    assert found["coverage"]["registered"] == len(set(here.values_list("worker", flat=True)))
    assert found["coverage"]["confirmed"] == len(set(here.current().values_list("worker", flat=True)))
    may = Q(next_on=None) | Q(next_on__lte=day)
    entitled = with_last_voucher(facts.training(boris)).filter(may).order_by("started_on", "pk")
    expiring = with_state(Voucher.objects.visible_to(boris), day).filter(validity=Validity.EXPIRING)
    starting = Enrolment.objects.visible_to(boris).starting_soon(day).order_by("starts_on", "group_id", "pk")
    for name, rows in (
        ("entitled", entitled),
        ("expiring", expiring.order_by("valid_until", "pk")),
        ("starting", starting),
    ):
        assert found[f"{name}_total"] == rows.count() > 0, name
        assert [line["id"] for line in found[name]] == [row.pk for row in rows[: facts.SHOWN]], name


def test_an_access_that_is_not_open_counts_nothing(boris: Responsible) -> None:
    factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    assert inbox.inbox_count(boris) == 1
    boris.state = "suspended"
    assert inbox.inbox_count(boris) == 0

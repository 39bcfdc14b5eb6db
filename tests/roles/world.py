"""Two schools side by side. Each person of a school carries its canary in the surname."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from accounts.models import User
from courses.models import CourseGroup, Enrolment, SharedDocument, WaitingEntry
from courses.states import Awaited, Funding
from imports.models import Batch, Line
from letters.actions import queue
from letters.models import Letter
from lib.dates import today
from organizations.models import Responsible
from organizations.states import Access
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    Employment,
    Invitation,
    LeavePeriod,
    PersonalDataChange,
    SavedList,
    Worker,
    WorkRequest,
)
from support.models import Ticket, TicketFile, Via
from tests import factories
from vouchers.models import PlannedTraining, Voucher, VoucherRequest

ROLES = ("stranger", "anna", "boris", "vera", "closed", "gleb")
# A worker of school 12 who asked for access to units of another school meets what a closed access meets (R22, R44).
LIKE = {"asking": "closed"}
CANARY = {"school12": "Канарейкина", "other": "Чужеземцева"}
# In what is written to the operator about a worker of school 12.
HIS = "Канарейкина в обращении"


@dataclass
class World:
    users: dict[str, User | None]
    anna: Worker
    newcomer: Employment
    change: PersonalDataChange
    askers_change: PersonalDataChange
    request: WorkRequest
    askers_request: WorkRequest
    leave: LeavePeriod
    annas_leave: LeavePeriod
    voucher: Voucher
    group: CourseGroup
    enrolment: Enrolment
    responsible: Responsible
    suspended: Responsible
    deputy: Responsible
    invitation: Invitation
    file: Batch
    attestation: AttestationRequest
    saved: SavedList
    elsewhere: CourseElsewhere
    document: SharedDocument
    waits: WaitingEntry
    voucher_request: VoucherRequest
    plan: PlannedTraining
    ticket: Ticket
    his_ticket: Ticket
    letter: Letter


def _worker(canary: str, first_name: str, organization: Any, **employment: Any) -> Worker:
    user = factories.UserFactory(name=first_name)
    worker = factories.WorkerFactory(user=user, last_name=canary, first_name=first_name)
    factories.EmploymentFactory(worker=worker, organization=organization, **employment)
    return worker


def _ticket(worker: Worker, author: User | None, via: Via, **more: Any) -> Ticket:
    ticket = Ticket.objects.create(
        kind="other", via=via, author=author, email="a@example.ru", worker=worker, description=HIS, **more
    )
    TicketFile.objects.create(ticket=ticket, file="tickets/none", name=f"{HIS}.pdf")
    return ticket


@pytest.fixture
def world(school12: Any, other_school: Any, gleb: User) -> World:
    anna = _worker(CANARY["school12"], "Анна", school12)
    boris = _worker(CANARY["school12"], "Борис", school12)
    vera = _worker(CANARY["other"], "Вера", other_school)
    closed = _worker(CANARY["other"], "Клавдия", other_school)
    newcomer = factories.EmploymentFactory(
        worker=factories.WorkerFactory(last_name=CANARY["school12"], first_name="Нина"),
        organization=school12,
        awaiting=True,
    )
    responsible = factories.ResponsibleFactory(user=boris.user, organization=school12)
    factories.ResponsibleFactory(user=vera.user, organization=other_school)
    suspended = factories.ResponsibleFactory(
        user=closed.user, organization=other_school, state=Access.SUSPENDED
    )
    standing_in = _worker(CANARY["school12"], "Зоя", school12)
    days = {"since": today() + timedelta(days=3), "until": today() + timedelta(days=9)}
    deputy = factories.ResponsibleFactory(
        user=standing_in.user,
        organization=school12,
        principal=responsible,
        state=Access.APPOINTED,
        **days,
    )
    voucher = factories.VoucherFactory(worker=anna)
    group = factories.CourseGroupFactory(starts_on=today() + timedelta(days=20))
    taken = factories.CourseGroupFactory(funding=Funding.VOUCHER, starts_on=today() + timedelta(days=40))
    enrolment = factories.EnrolmentFactory(worker=anna, group=taken, voucher_block=voucher.blocks.last())
    change = PersonalDataChange.objects.create(
        worker=anna, values={"last_name": [anna.last_name, "Орлова"]}, requested_by=anna.user
    )
    asking = _worker(CANARY["school12"], "Алла", school12)
    for state in (Access.REQUESTED, Access.REFUSED, Access.REVOKED):
        unit = factories.OrganizationFactory(parent=other_school)
        factories.ResponsibleFactory(user=asking.user, organization=unit, state=state)
    askers_change = PersonalDataChange.objects.create(
        worker=asking, values={"last_name": [asking.last_name, "Орлова"]}, requested_by=asking.user
    )
    invited = factories.WorkerFactory(user=None, last_name=CANARY["school12"], first_name="Инна")
    factories.EmploymentFactory(worker=invited, organization=school12)
    invitation = factories.InvitationFactory(worker=invited, organization=school12)
    leave, annas_leave = (
        LeavePeriod.objects.create(
            employment=one.employments.get(), kind="maternity", begins_on=today(), ends_on=today()
        )
        for one in (asking, anna)
    )
    request, askers_request = (
        WorkRequest.objects.create(
            worker=one, employment=one.employments.get(), kind="mark", requested_by=one.user
        )
        for one in (anna, asking)
    )
    users = {
        "stranger": None,
        "anna": anna.user,
        "boris": boris.user,
        "vera": vera.user,
        "closed": closed.user,
        "asking": asking.user,
        "gleb": gleb,
    }
    file = Batch.objects.create(kind="workers", organization=school12, file_name="Список.xlsx", by=boris.user)
    Line.objects.create(batch=file, number=2, name=CANARY["school12"], verdict="new", words="Запишем")
    attestation = AttestationRequest.objects.create(
        worker=anna,
        position=anna.employments.get().position,
        category="first",
        on=today(),
        scan="attestations/none",
        requested_by=anna.user,
    )
    saved = SavedList.objects.create(user=boris.user, name=CANARY["school12"], query="voucher=now")
    elsewhere = CourseElsewhere.objects.create(
        worker=anna,
        provider=CANARY["school12"],
        programme="Урок сегодня",
        hours=36,
        starts_on=today(),
        ends_on=today(),
        number="77-1",
        issued_on=today(),
        funding="paid",
        scan="elsewhere/none",
        requested_by=anna.user,
    )
    document = SharedDocument.objects.create(worker=anna, first_day=today(), last_day=today(), until=today())
    waits = WaitingEntry.objects.create(worker=anna, group=group, awaits=Awaited.OPENING)
    return World(
        users,
        anna,
        newcomer,
        change,
        askers_change,
        request,
        askers_request,
        leave,
        annas_leave,
        voucher,
        group,
        enrolment,
        responsible,
        suspended,
        deputy,
        invitation,
        file,
        attestation,
        saved,
        elsewhere,
        document,
        waits,
        VoucherRequest.objects.create(worker=anna, requested_by=anna.user),
        PlannedTraining.objects.create(
            worker=anna, requested_by=anna.user, by_worker=True, planned_on=today(), deficit="Ведение урока"
        ),
        _ticket(anna, anna.user, Via.CABINET),
        _ticket(anna, boris.user, Via.ORGANIZATION, organization=school12),
        queue("accounts/password_changed", None, user=anna.user),
    )

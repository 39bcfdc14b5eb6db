"""The states of docs/moves.md: each makes a worker to whom an event is about to happen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import time_machine

from courses.models import Enrolment
from courses.states import Funding, Seat
from lib import acting
from lib.acting import Actor
from lib.dates import now, today
from organizations.access import must_be_open
from organizations.actions import suspend_access
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Employment, PersonalDataChange, WorkRequest
from staff.moves import actions as moves
from staff.states import Asked, Change, DismissalReason, Kind, Work
from staff.workplaces import actions as workplaces
from tests import factories
from tests.staff.move_events import Case

AHEAD = timedelta(days=3)


def waits(**fields: Any) -> Case:
    return Case(factories.EmploymentFactory(awaiting=True, **fields))


def works(**fields: Any) -> Case:
    return Case(factories.EmploymentFactory(**fields))


def dismissed(**fields: Any) -> Case:
    place = works(**fields).place
    return Case(moves.dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=None))


def transferred() -> Case:
    place, to = works().place, factories.OrganizationFactory(name="Гимназия № 3")
    awaits = moves.transfer(place, to, on=today(), by=None)
    place.refresh_from_db()

    def withdrawn_there() -> bool:
        return place.state == Work.ENDED or Employment.objects.get(pk=awaits.pk).state == Work.WITHDRAWN

    return Case(place, also=withdrawn_there)


def rejected() -> Case:
    return Case(workplaces.reject(waits().place, by=None, why="Не работает у нас"))


def withdrawn() -> Case:
    return Case(workplaces.withdraw(waits().place, by=None))


def _liquidated(case: Case) -> Case:
    organization = case.place.organization
    organization.closed_on = today()
    organization.save(update_fields=["closed_on"])
    return case


def _second(case: Case) -> Case:
    """The place is worked beside the main one in the same organization (R17)."""
    place = case.place
    beside = {"worker": place.worker, "organization": place.organization, "kind": Kind.INTERNAL}
    case.place = factories.EmploymentFactory(
        **beside, training=False, position=factories.PositionFactory(name="Методист")
    )
    return case


def _main_elsewhere(case: Case) -> Case:
    factories.EmploymentFactory(worker=case.place.worker, training=case.place.state != Work.CURRENT)
    return case


def _by(case: Case, organization: Organization) -> Case:
    one = factories.ResponsibleFactory(organization=organization)
    case.by = Actor(one.user, one)
    return case


def _by_the_person(case: Case) -> Case:
    case.by = case.place.worker.user
    return case


def _closed_access(case: Case) -> Case:
    """The page was open, the operator closed the access, the button was pressed (R23)."""
    one: Responsible = _by(case, case.place.organization).by.responsible
    suspend_access(one, by=None, why="Изменена фамилия")
    case.within = acting.on_enter(lambda: must_be_open(one))
    return case


def _told(case: Case, **said: Any) -> Case:
    case.said = said
    return case


def _changing(case: Case) -> Case:
    """The change goes with the person: it still waits afterwards."""
    worker = case.place.worker
    change = PersonalDataChange.objects.create(
        worker=worker, values={"last_name": [worker.last_name, "Орлова"]}, requested_by=worker.user
    )
    case.also = lambda: PersonalDataChange.objects.awaiting().filter(pk=change.pk).exists()
    return case


def _asked(case: Case, goes_over: bool = False) -> Case:
    """A request about the work waits: it is rejected with the work, or waits where the work goes on (R8, R16)."""
    place = case.place
    asked = WorkRequest.objects.create(
        worker=place.worker, employment=place, kind=Asked.MARK, requested_by=place.worker.user
    )

    def waits_there() -> bool:
        asked.refresh_from_db()
        return asked.stands == Change.PENDING and asked.employment.work == Work.CURRENT

    def rejected_here() -> bool:
        asked.refresh_from_db()
        return asked.stands == Change.REJECTED and "Место работы завершено" in asked.refusal

    case.also = waits_there if goes_over else rejected_here
    return case


def _responsible(case: Case) -> Case:
    place = case.place
    one = factories.ResponsibleFactory(user=place.worker.user, organization=place.organization)
    case.also = lambda: Responsible.objects.get(pk=one.pk).state == Access.REVOKED
    return case


def _studying(*, gives_up: bool, place: str = "ул. Московская, 1") -> Case:
    """A course paid by a block of the voucher; given up, the block pays for another one."""
    case = works()
    voucher = factories.VoucherFactory(worker=case.place.worker)
    time = "9:00" if place else ""
    group = factories.CourseGroupFactory(funding=Funding.VOUCHER, place=place, time=time)
    seat = factories.EnrolmentFactory(
        worker=case.place.worker, group=group, voucher_block=voucher.blocks.last()
    )
    case.said = {"release": [seat.pk]} if gives_up else {}
    after = Seat.RELEASED if gives_up else Seat.ACTIVE
    case.also = lambda: Enrolment.objects.get(pk=seat.pk).state == after
    return case


def _into(case: Case, to: Organization) -> Case:
    case.to = to
    return case


def _there(case: Case, **fields: Any) -> Case:
    return _into(case, factories.EmploymentFactory(worker=case.place.worker, **fields).organization)


def _same_place_waits_there() -> Case:
    case = works()
    there = factories.EmploymentFactory(worker=case.place.worker, awaiting=True)
    return _into(case, there.organization)


def _again() -> Case:
    case = transferred()
    return _into(case, case.place.transfers_out.get().awaits.organization)


def _confirmed_elsewhere(case: Case) -> Case:
    other = factories.EmploymentFactory(worker=case.place.worker, awaiting=True)
    workplaces.confirm(other, by=None)
    return case


def _asked_again(case: Case) -> Case:
    place = case.place
    workplaces.ask(place.worker, place.organization, place.position, by=None)
    return case


def _transfer_confirmed() -> Case:
    case = transferred()
    workplaces.confirm(case.place.transfers_out.get().awaits, by=None)
    return case


def _long_ago() -> Case:
    with time_machine.travel(now() - timedelta(days=15)):
        return dismissed()


def _after_a_transfer() -> Case:
    return Case(transferred().place.transfers_out.get().awaits)


BASE: dict[str, Callable[[], Case]] = {
    "waits": waits,
    "works": works,
    "dismissed": dismissed,
    "transferred": transferred,
    "rejected": rejected,
    "withdrawn": withdrawn,
}
OTHERS: dict[str, Callable[[], Case]] = {
    "works as main job in another organization": lambda: _main_elsewhere(withdrawn()),
    "dismissed, the organization is liquidated": lambda: _liquidated(dismissed()),
    "waits, the organization is liquidated": lambda: _liquidated(waits()),
    "waits, the main job is in another organization": lambda: _main_elsewhere(waits()),
    "waits as a part-timer, the main job is pedagogical": lambda: _main_elsewhere(waits(kind=Kind.EXTERNAL)),
    "waits, the first day is ahead": lambda: _told(waits(), started_on=today() + AHEAD),
    "waits, the first day is in the person's childhood": lambda: _told(waits(), started_on=date(1990, 9, 1)),
    "waits, by the person": lambda: _by_the_person(waits()),
    "waits, by another organization's Responsible": lambda: _by(waits(), factories.OrganizationFactory()),
    "waits, by a Responsible whose access closed a second ago": lambda: _closed_access(waits()),
    "waits, a change of personal data waits too": lambda: _changing(waits()),
    "waits, nobody says why": lambda: _told(waits(), why=" "),
    "waits after a transfer": _after_a_transfer,
    "works, the last day is ahead": lambda: _told(works(), on=today() + AHEAD),
    "works, the last day is before the first": lambda: _told(works(), on=date(2020, 8, 31)),
    "works, a change of personal data waits": lambda: _changing(works()),
    "works, by a Responsible whose access closed a second ago": lambda: _closed_access(works()),
    "works, a leave or a position is asked for": lambda: _asked(works()),
    "works, a request goes over to the successor": lambda: _asked(works(), goes_over=True),
    "works, a second position": lambda: _second(works()),
    "works, a second position, a leave or a position is asked for": lambda: _asked(_second(works())),
    "works, is the Responsible here": lambda: _responsible(works()),
    "works, enrolled in courses ahead that stay": lambda: _studying(gives_up=False),
    "works, enrolled in courses ahead that are given up": lambda: _studying(gives_up=True),
    "works, gives up a course without time and place": lambda: _studying(gives_up=True, place=""),
    "works, into the same organization": lambda: _into(case := works(), case.place.organization),
    "works, the same position waits there": _same_place_waits_there,
    "works, the main job is in a third organization": lambda: _main_elsewhere(works(kind=Kind.EXTERNAL)),
    "works, that organization is liquidated": lambda: _into(
        works(), factories.OrganizationFactory(closed_on=today())
    ),
    "works, works at the successor by the same position": lambda: _there(works(), training=False),
    "waits, the same place waits at the successor": lambda: _there(waits(), awaiting=True),
    "works, the successor is liquidated": lambda: _into(
        works(), factories.OrganizationFactory(closed_on=today())
    ),
    "works, the list has changed since it was shown": lambda: _told(works(), seen=7),
    "transferred to the same organization": _again,
    "dismissed, 14 days are over": _long_ago,
    "dismissed, another organization has confirmed the person": lambda: _confirmed_elsewhere(dismissed()),
    "dismissed, the person has asked for the same place again": lambda: _asked_again(dismissed()),
    "dismissed, nobody says why": lambda: _told(dismissed(), why=" "),
    "transferred, the new organization has confirmed": _transfer_confirmed,
}
SITUATIONS = BASE | OTHERS

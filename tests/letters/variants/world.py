"""Whom the letters are about: real records of fixed numbers and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from courses.models import Certificate, CourseGroup, Enrolment, WaitingEntry
from courses.states import Awaited, Funding, Queue, Seat
from lib.dates import SAMARA, now
from organizations.models import Organization, Responsible, Suspension
from staff.models import (
    AttestationRequest,
    CabinetHint,
    CourseElsewhere,
    Employment,
    Invitation,
    PersonalDataChange,
    Transfer,
    Worker,
)
from staff.states import Work
from tests import factories
from vouchers.models import PlannedTraining, Voucher, VoucherRequest

DAY = date(2026, 11, 30)
WHY = "Приказ о приёме не найден"


@dataclass(frozen=True)
class Person:
    last_name: str
    first_name: str
    patronymic: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.patronymic}".strip()

    @property
    def full_name(self) -> str:
        return f"{self.last_name} {self.name}"


ANNA = Person("Орлова", "Анна", "Сергеевна")
PETR = Person("Соколов", "Пётр", "Ильич")
DARYA = Person("Ким", "Дарья", "")
SESSIONS = [
    {"day": 0, "from": "10:00", "to": "13:00", "place": "ауд. 305"},
    {"day": 2, "from": "09:00", "to": "12:30", "place": ""},
]


class World:
    """Whom the letter is about, and the school."""

    def __init__(self, person: Person) -> None:
        self.school: Organization = factories.OrganizationFactory(pk=900_012, name="МБОУ «Школа № 12»")
        self.gymnasium: Organization = factories.OrganizationFactory(pk=900_003, name="Гимназия № 3")
        # The same address for everybody: the texts must differ in the name only.
        user = factories.UserFactory(email="worker@example.ru", name=person.name)
        self.worker: Worker = factories.WorkerFactory(pk=900_207, user=user, **vars(person))
        self.place: Employment = factories.EmploymentFactory(worker=self.worker, organization=self.school)
        chief = factories.UserFactory(email="boris@example.ru", name="Борис Волков")
        self.responsible: Responsible = factories.ResponsibleFactory(user=chief, organization=self.school)

    def other(self, **fields: Any) -> Employment:
        """The workplace of the worker in the other organization."""
        named = {"organization": self.gymnasium, "training": False, "started_on": None}
        return factories.EmploymentFactory(worker=self.worker, **{**named, **fields})

    def voucher(self, **fields: Any) -> Voucher:
        return factories.VoucherFactory(
            **{"pk": 901_236, "worker": self.worker, "issued_on": date(2026, 11, 9), **fields}
        )

    def group(self, funding: Funding, *, place: str = "ул. Московская, 1", about: Any = ()) -> CourseGroup:
        """about: what more is known of the programme; then of the group too."""
        programme = factories.ProgrammeFactory(
            pk=900_012, title="Коррекция речи: звук & буква", **dict(about)
        )
        more = {"sessions": SESSIONS, "contact_name": "Ильина Мария", "contact_phone": "(8482) 22-00-11"}
        return factories.CourseGroupFactory(
            pk=900_024,
            programme=programme,
            number="26-0024",
            funding=funding,
            starts_on=DAY,
            ends_on=DAY + timedelta(days=4),
            time="9:00–16:00" if place else "",
            place=place,
            registration_from=date(2026, 11, 1),
            **(more if about else {}),
        )

    def enrolment(
        self, funding: Funding, *, place: str = "ул. Московская, 1", about: Any = (), **fields: Any
    ) -> Enrolment:
        group = self.group(funding, place=place, about=about)
        block = self.voucher().blocks.all()[1] if funding == Funding.VOUCHER else None
        seat = {"pk": 900_518, "worker": self.worker, "group": group, "voucher_block": block}
        return factories.EnrolmentFactory(**{**seat, **fields})

    def waiting(self, *, place: str = "ул. Московская, 1") -> WaitingEntry:
        """A seat is offered till noon of the next day in Samara."""
        return WaitingEntry.objects.create(
            pk=900_031,
            worker=self.worker,
            group=self.group(Funding.STATE, place=place),
            awaits=Awaited.SEAT,
            state=Queue.OFFERED,
            asked_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
            offered_until=datetime(2026, 11, 27, 8, tzinfo=UTC),
        )

    def released(self, funding: Funding, *, by_self: bool, why: str = "Заболел ребёнок") -> Enrolment:
        by = self.worker.user if by_self else self.responsible.user
        fields = {"state": Seat.RELEASED, "released_at": now(), "released_by": by}
        return self.enrolment(funding, release_reason=why, **fields)

    def certificate(self) -> Certificate:
        enrolment = self.enrolment(Funding.VOUCHER, state=Seat.FINISHED)
        return factories.certificate(enrolment, "632400012345", date(2026, 12, 5))

    def change(self, **fields: Any) -> PersonalDataChange:
        values = {"last_name": ["Орлова", "Медведева"]}
        return PersonalDataChange.objects.create(
            worker=self.worker, values=values, requested_by=self.worker.user, **fields
        )

    def attestation(self, **fields: Any) -> AttestationRequest:
        return AttestationRequest.objects.create(
            worker=self.worker,
            position=self.place.position,
            category="highest",
            on=date(2026, 11, 12),
            next_on=date(2031, 11, 12),
            scan="attestations/1",
            requested_by=self.worker.user,
            **fields,
        )

    def course_elsewhere(self, **fields: Any) -> CourseElsewhere:
        return CourseElsewhere.objects.create(
            worker=self.worker,
            provider="Московский центр развития образования",
            programme="Функциональная грамотность на уроке",
            hours=36,
            starts_on=date(2026, 10, 5),
            ends_on=date(2026, 10, 9),
            number="77-0415",
            issued_on=date(2026, 10, 9),
            funding="paid",
            scan="elsewhere/1",
            requested_by=self.worker.user,
            **fields,
        )

    def voucher_request(self) -> VoucherRequest:
        asked = VoucherRequest.objects.create(
            worker=self.worker, requested_by=self.worker.user, state="rejected", refusal=WHY, decided_at=now()
        )
        asked.requested_at = datetime(2026, 11, 12, 9, tzinfo=SAMARA)
        return asked

    def plan(self, *, by_worker: bool) -> PlannedTraining:
        return PlannedTraining.objects.create(
            worker=self.worker,
            requested_by=self.worker.user,
            by_worker=by_worker,
            planned_on=date(2027, 6, 1),
            deficit="Оценивание на уроке",
            refusal="В эти месяцы вас некем заменить.",
        )

    def invitation(self) -> Invitation:
        # To the account's own address, which nobody has come in by yet.
        return factories.InvitationFactory(
            worker=self.worker, email=self.worker.user.email, organization=self.place.organization
        )

    def hint(self) -> CabinetHint:
        told = {"organization": self.place.organization, "by": self.responsible.user}
        return CabinetHint.objects.create(worker=self.worker, **told)

    def suspension(self) -> Suspension:
        return Suspension.objects.create(responsible=self.responsible, why="Изменена фамилия")

    def transfer(self) -> Transfer:
        return Transfer.objects.create(
            left=self.place, awaits=self.other(state=Work.REJECTED, refusal=WHY), by=self.responsible.user
        )

    def ended(self) -> Employment:
        self.place.ended_on = DAY
        return self.place

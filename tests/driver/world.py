"""A small region for random actions: three schools, a unit, a handful of people, some groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from accounts.models import User
from courses.states import Funding
from lib import acting
from lib.acting import Actor
from lib.dates import today
from organizations.models import Organization, Responsible
from staff.models import Position
from staff.states import Kind
from tests import factories
from vouchers.states import BlockKind

Row = TypeVar("Row", bound=Model)


@dataclass
class World:
    """`dice` is the only source of chance, so that a seed tells the whole story again."""

    dice: Random
    operator: User
    organizations: list[Organization]
    positions: list[Position]

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def any_of(self, rows: QuerySet[Row]) -> Row | None:
        """One of them, by its number; None where there is none."""
        pks = list(rows.order_by("pk").values_list("pk", flat=True))
        return rows.model._base_manager.get(pk=self.dice.choice(pks)) if pks else None

    def day(self, *, around: date | None = None, before: int = 40, after: int = 40) -> date:
        return (around or today()) + timedelta(days=self.dice.randint(-before, after))

    def why(self) -> str:
        """Now and then nobody says why."""
        return "" if self.chance(0.1) else "Приказ № 12"

    def responsible(self, organization: Organization) -> Responsible | None:
        """Usually one who works for the organization, now and then another organization's."""
        active = Responsible.objects.active()
        own = active.filter(organization=organization)
        return self.any_of(active if self.chance(0.1) else own)

    def acting(self, organization: Organization) -> dict[str, Any]:
        """`by`: as the organization's own Responsible where there is one, else the operator."""
        one = self.responsible(organization)
        return {"by": Actor(one.user, one) if one else self.operator}


def created(dice: Random) -> World:
    """Written as the actions write: with who and why in every history."""
    token = acting.current.set(acting.Acting(by=None, why="начало", action="tests.begin"))
    try:
        return _created(dice)
    finally:
        acting.current.reset(token)


def _created(dice: Random) -> World:
    factories.ProviderFactory()
    schools = [factories.OrganizationFactory(name=f"Школа № {number}") for number in (12, 3)]
    unit = factories.OrganizationFactory(name="Детский сад «Солнышко»", parent=schools[0])
    named = (("Учитель", True, True), ("Воспитатель", True, True), ("Водитель", False, False))
    positions = [
        factories.PositionFactory(name=name, pedagogical=teaches, voucher_entitled=entitled)
        for name, teaches, entitled in named
    ]
    for school in (*schools, unit):
        for number in range(3):
            kind = Kind.MAIN if number < 2 else dice.choice([Kind.MAIN, Kind.EXTERNAL])
            worker = factories.EmploymentFactory(
                organization=school, position=positions[number % 3], kind=kind, started_on=date(2015, 9, 1)
            ).worker
            if number == 0:
                factories.ResponsibleFactory(user=worker.user, organization=school)
            if number == 1:
                factories.EmploymentFactory(
                    worker=worker,
                    organization=school,
                    position=positions[0],
                    kind=Kind.INTERNAL,
                    training=False,
                )
    programmes = [
        factories.ProgrammeFactory(hours=18, block=BlockKind.INVARIANT),
        factories.ProgrammeFactory(profile_for=positions[:1]),
        factories.ProgrammeFactory(for_all_teachers=True),
    ]
    for number, funding in enumerate((*Funding, *Funding)):
        factories.CourseGroupFactory(
            programme=programmes[number % 3],
            funding=funding,
            seats=dice.randint(1, 3),
            starts_on=today() + timedelta(days=dice.randint(3, 60)),
        )
    operator = factories.UserFactory(email="gleb@example.ru", is_staff=True, is_superuser=True)
    return World(dice, operator, [*schools, unit], positions)

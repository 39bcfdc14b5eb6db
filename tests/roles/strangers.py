"""Responsibles of other organizations who stand near school 12: of its unit, of what it is a unit of, and those whose
access to school 12 was only asked for, refused, closed for a while or ended (R21–R23, R25)."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from imports.models import Line
from lib.dates import now, today
from organizations.states import Access
from staff.coverage.actions import keep_staff_list
from staff.models import AttestationRequest, PersonalDataChange
from staff.moves.actions import dismiss
from staff.states import DismissalReason
from staff.workplaces.actions import reject
from tests import factories
from tests.roles.world import CANARY, World
from vouchers.models import VoucherRequest

# In the letters of an address, a number or a file's name.
LATIN = "kanareyka"
MARKS = (CANARY["school12"], CANARY["school12"].upper(), LATIN)
NEAR = {
    "asked": Access.REQUESTED,
    "refused": Access.REFUSED,
    "suspended": Access.SUSPENDED,
    "revoked": Access.REVOKED,
}
ROLES = ("of_unit", "of_parent", *NEAR)


def more_of_school12(world: World) -> None:
    """Whatever else school 12 may come to hold, each with the mark: addresses, numbers, reasons, names on lists."""
    school, boris = world.responsible.organization, world.responsible.user
    for worker in (world.anna, world.newcomer.worker):
        if worker.user:
            worker.user.email = f"{LATIN}{worker.pk}@example.ru"
            worker.user.save(update_fields=["email"])
    world.responsible.order_number = f"{LATIN}-од"
    world.responsible.save(update_fields=["order_number"])
    paper = factories.EmploymentFactory(organization=school, worker__last_name=CANARY["school12"]).worker
    factories.VoucherFactory(worker=paper, organization=school, medium="paper", number=f"{LATIN}-77")
    keep_staff_list(school, [f"{CANARY['school12']} Нина Ивановна"], by=boris)
    gone, asked = (
        factories.EmploymentFactory(organization=school, worker__last_name=CANARY["school12"], **more)
        for more in ({}, {"awaiting": True})
    )
    dismiss(gone, on=today(), reason=DismissalReason.UNKNOWN, by=boris)
    reject(asked, by=boris, why=f"{CANARY['school12']} у нас не работает")
    world.file.file_name = f"{LATIN}.xlsx"
    world.file.save(update_fields=["file_name"])
    typed = {"last_name": CANARY["school12"], "email": f"{LATIN}@example.ru"}
    said = {"batch": world.file, "values": typed, "raw": typed, "words": LATIN, "then": LATIN}
    Line.objects.create(number=3, name=CANARY["school12"], verdict="error", **said)
    invitation = world.invitation
    invitation.email = f"{LATIN}@example.ru"
    invitation.save(update_fields=["email"])
    AttestationRequest.objects.create(
        worker=gone.worker,
        position=gone.position,
        category="first",
        on=today(),
        scan=LATIN,
        requested_by=boris,
        state="rejected",
        refusal=f"{CANARY['school12']}: скан не читается",
    )
    VoucherRequest.objects.create(
        worker=paper,
        requested_by=boris,
        state="rejected",
        refusal=f"{CANARY['school12']}: рано",
        decided_at=now(),
    )
    below = factories.EmploymentFactory(organization=school, worker__last_name=CANARY["school12"]).worker
    PersonalDataChange.objects.create(
        requested_by=boris,
        worker=below,
        values={"last_name": [below.last_name, CANARY["school12"].upper()]},
        why=LATIN,
    )


def users_near(world: World) -> dict[str, User]:
    """By role: each is an active Responsible somewhere, so that the pages of an organization open."""
    school = world.responsible.organization
    head = factories.OrganizationFactory(name="Головная организация")
    school.parent = head
    school.save(update_fields=["parent"])
    places: dict[str, Any] = {
        "of_unit": factories.OrganizationFactory(name="Детский сад", parent=school),
        "of_parent": head,
    }
    users = {}
    for role in ROLES:
        place = places.get(role) or factories.OrganizationFactory(name=f"Соседняя {role}")
        worker = factories.EmploymentFactory(organization=place).worker
        factories.ResponsibleFactory(user=worker.user, organization=place)
        if role in NEAR:
            factories.ResponsibleFactory(user=worker.user, organization=school, state=NEAR[role])
        users[role] = worker.user
    return users

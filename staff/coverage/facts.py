"""Who is registered in an organization, and whom its list names (R8)."""

from __future__ import annotations

from organizations.models import Responsible
from staff.coverage.rules import Compared, Registered, compare
from staff.models import Employment, StaffList
from staff.states import Work


def staff_list(responsible: Responsible) -> StaffList | None:
    """The list of this Responsible's organization; None while there is none (R8)."""
    return (
        StaffList.objects.select_related("loaded_by").filter(organization=responsible.organization_id).first()
    )


def registered(responsible: Responsible) -> list[Registered]:
    """Each person once, whatever they do here: who is not on the list may be a driver (R8)."""
    places = Employment.objects.visible_to(responsible).open().order_by("worker", "state")
    found: dict[int, Registered] = {}
    for worker, name, state in places.values_list("worker", "worker__full_name", "state"):
        known = found.get(worker)
        confirmed = state == Work.CURRENT or bool(known and known.confirmed)
        found[worker] = Registered(worker, name, confirmed)
    return list(found.values())


def must_be(responsible: Responsible) -> set[int]:
    """The numbers of those registered whom the memo wants registered (R8)."""
    places = Employment.objects.visible_to(responsible).open().to_be_registered()
    return set(places.values_list("worker", flat=True))


def compared(responsible: Responsible, names: list[str]) -> Compared:
    """The list beside those registered here. Who is not on it is told only where the memo wants the person
    registered: a driver is no surplus (R8)."""
    found, wanted = compare(names, registered(responsible)), must_be(responsible)
    return Compared(found.missing, [one for one in found.extra if one.worker_id in wanted], found.matched)

"""Who decides what waits: by name for a page, as a list for the operator (R11, R14, R21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from lib.dates import SAMARA, today
from organizations.models import Responsible
from staff.models import Employment, PersonalDataChange, Worker
from staff.rules.waiting import Waits, asked_before, waits, whose_word


def deciders(organizations: Iterable[int]) -> dict[int, dict[int, str]]:
    """The active Responsibles of each organization: the account's number and the name."""
    who: dict[int, dict[int, str]] = defaultdict(dict)
    if asked := set(organizations):
        for one in _named(Responsible.objects.active().filter(organization__in=asked)):
            who[one.organization_id][one.user_id] = _name(one)
    return who


def of_places(places: Iterable[Employment]) -> dict[int, Waits]:
    """By the employment's number: who confirms it. Nobody confirms the own (R15); one query for all."""
    rows = list(places)
    who = deciders(place.organization_id for place in rows)
    return {place.pk: of_place(place, who[place.organization_id]) for place in rows}


def of_place(place: Employment, there: dict[int, str]) -> Waits:
    """The same from the Responsibles of its organization."""
    return _waits(_but_the_own(place, there), place.requested_at)


def who_confirms(place: Employment) -> str:
    """For a letter, which is read on any day: the names, or the operator."""
    return whose_word(_but_the_own(place, deciders([place.organization_id])[place.organization_id]), None)


def of_change(change: PersonalDataChange) -> Waits:
    return _waits(deciders_of_data(change.worker), change.requested_at)


def deciders_of_data(worker: Worker) -> tuple[str, ...]:
    """Who may confirm a change of this person's data: the same people as see it (`ChangeQuerySet.visible_to`).

    The Responsibles where the person works, and at the school above for who answers for its unit (R11).
    """
    here = Employment.objects.for_worker(worker).current().values("organization")
    leads = Responsible.objects.held().filter(user=worker.user_id, organization__in=here)
    decide = Q(organization__in=here) | Q(organization__in=leads.values("organization__parent"))
    others = Responsible.objects.active().filter(decide).exclude(user=worker.user_id)
    return tuple(_name(one) for one in _named(others))


def places_for_operator() -> QuerySet[Employment]:
    """Workplaces that no Responsible may confirm, and those that wait too long (R11, R21)."""
    there = Responsible.objects.active().filter(organization=OuterRef("organization"))
    return Employment.objects.awaiting().filter(_late() | ~Exists(there.filter(_another_person())))


def changes_for_operator() -> QuerySet[PersonalDataChange]:
    """The same of changes of personal data (R11)."""
    jobs = Employment.objects.current().filter(worker=OuterRef(OuterRef("worker")))
    here = Q(Exists(jobs.filter(organization=OuterRef("organization"))))
    leads = jobs.filter(
        organization__parent=OuterRef("organization"),
        organization__responsibles__user=F("worker__user"),
        organization__responsibles__state__in=Responsible.HELD,
    )
    decide = Responsible.objects.active().filter(_another_person()).filter(here | Q(Exists(leads)))
    return PersonalDataChange.objects.awaiting().filter(_late() | ~Exists(decide))


def _but_the_own(place: Employment, there: dict[int, str]) -> tuple[str, ...]:
    return tuple(name for user, name in there.items() if user != place.worker.user_id)


def _another_person() -> Q:
    """Looked up by the waiting row's worker: a join would be made with all the workers of the region."""
    own = Worker.objects.filter(pk=OuterRef(OuterRef("worker_id"))).values("user")
    return ~Q(user=Coalesce(Subquery(own), 0))


def _late() -> Q:
    return Q(requested_at__date__lt=asked_before(today(), settings.PATIENCE_DAYS))


def _waits(people: tuple[str, ...], asked_at: datetime) -> Waits:
    return waits(people, asked_at.astimezone(SAMARA).date(), settings.PATIENCE_DAYS)


def _named(found: QuerySet[Responsible]) -> QuerySet[Responsible]:
    return found.select_related("user__worker").order_by("pk")


def _name(one: Responsible) -> str:
    person = getattr(one.user, "worker", None)
    return str(person.full_name) if person else one.user.get_short_name()

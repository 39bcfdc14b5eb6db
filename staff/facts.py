"""People's work as `known.Post`, and what waits for somebody's word, and for whose (R8, R11, R14, R15, R21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from operator import attrgetter
from typing import Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from lib.dates import SAMARA, now, today
from lib.prepared import fetch
from organizations.models import Responsible
from organizations.states import Access
from staff.known import Post, Waits, asked_before, waits, who_decides
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    Employment,
    PersonalDataChange,
    Position,
    Worker,
    WorkRequest,
)
from staff.models.asked import AskedByWorker
from staff.states import Kind, Work

# For so long a rejected transfer stands among what awaits the operator.
REJECTED_DAYS = 30
# Where a row of employments has what `known.Post` says.
_POST = {
    "employment_id": "pk",
    "worker_id": "worker_id",
    "organization_id": "organization_id",
    "organization": "organization__name",
    "position_id": "position_id",
    "position": "position__name",
    "work": "state",
    "kind": "kind",
    "pedagogical": "position__pedagogical",
    "entitled": "position__voucher_entitled",
    "training": "training",
    "chosen": "training_chosen",
    "led": "led",
    "asked_on": "requested_at",
    "decided_on": "decided_at",
    "started_on": "started_on",
    "ended_on": "ended_on",
    "refusal": "refusal",
}


def posts(
    workers: Iterable[int], works: Iterable[Work] = (Work.CURRENT, Work.AWAITING)
) -> dict[int, list[Post]]:
    """What each of these workers, by number, works as or asks to (R8): one statement for all, oldest request first.

    works: at which stages; whoever has none of them is in the answer with an empty list.
    """
    found: dict[int, list[Post]] = {pk: [] for pk in workers}
    led = Exists(Responsible.objects.active().filter(organization=OuterRef("organization")))
    rows = Employment.objects.filter(worker__in=list(found), state__in=list(works)).annotate(led=led)
    for row in rows.order_by("pk").values_list(*_POST.values()):
        found[row[1]].append(_post(row))
    return found


def trained_by(position: Position) -> int:
    """How many people raise their qualification by this position: their current one with the mark (R17)."""
    return Employment.objects.current().filter(position=position, training=True).count()


def post(place: Employment, led: bool = True) -> Post:
    """The same of an employment in hand, saved or not, that came `with_details`; led: as the caller knows it (R8)."""
    row = [led if path == "led" else attrgetter(path.replace("__", "."))(place) for path in _POST.values()]
    return _post(row)


def _post(row: Sequence[Any]) -> Post:
    told = dict(zip(_POST, row, strict=True))
    asked, decided = (
        moment and moment.astimezone(SAMARA).date() for moment in (told["asked_on"], told["decided_on"])
    )
    days = {"asked_on": asked, "decided_on": decided}
    return Post(**told | days | {"work": Work(told["work"]), "kind": Kind(told["kind"])})


def deciders(organizations: Iterable[int]) -> dict[int, dict[int, str]]:
    """The active Responsibles of each organization: the account's number and the name (R15)."""
    who: dict[int, dict[int, str]] = defaultdict(dict)
    if asked := set(organizations):
        for one in _named(Responsible.objects.active().filter(organization__in=asked)):
            who[one.organization_id][one.user_id] = _name(one)
    return who


def waits_of_places(places: Iterable[Employment]) -> dict[int, Waits]:
    """By the employment's number: who confirms it. Nobody confirms the own (R15); one query for all."""
    rows = list(places)
    who = deciders(place.organization_id for place in rows)
    return {place.pk: waits_of_place(place, who[place.organization_id]) for place in rows}


def waits_of_place(place: Employment, there: dict[int, str]) -> Waits:
    """The same from the Responsibles of its organization, who are known already (R15)."""
    return _waits(_but_the_own(place, there), place.requested_at)


def who_confirms(place: Employment) -> str:
    """For a letter, which is read on any day: the names, or the operator (R15)."""
    return who_decides(_but_the_own(place, deciders([place.organization_id])[place.organization_id]), None)


def waits_of_change(change: AskedByWorker) -> Waits:
    """Who may decide what the person asked, and since when the operator does (R11, R19, R20, R26)."""
    return waits_of_person(change.worker, [change])[change.pk]


def waits_of_person(worker: Worker, asked: Iterable[AskedByWorker]) -> dict[int, Waits]:
    """The same of several that one person asks, by their numbers; the same statements for all (R11, R19)."""
    people = deciders_of_data(worker)
    return {one.pk: _waits(people, one.requested_at) for one in asked}


def deciders_of_data(worker: Worker) -> tuple[str, ...]:
    """Who may confirm a change of this person's data: the same people as see it (`ChangeQuerySet.visible_to`).

    The Responsibles where the person works, and at the school above for who answers for its unit (R11).
    """
    here = Employment.objects.for_worker(worker).current().values("organization")
    leads = Responsible.objects.held().filter(user=worker.user_id, organization__in=here)
    # A UNION: an OR would be asked of every Responsible of the region.
    decide = here.union(leads.values("organization__parent"))
    others = Responsible.objects.active().filter(organization__in=decide).exclude(user=worker.user_id)
    return tuple(_name(one) for one in _named(others))


def places_for_operator() -> QuerySet[Employment]:
    """Workplaces that no Responsible may confirm, and those that wait too long (R11, R21)."""
    there = Responsible.objects.active().filter(organization=OuterRef("organization"))
    return Employment.objects.awaiting().filter(_late() | ~Exists(there.filter(_another_person())))


def rejected_transfers() -> QuerySet[Employment]:
    """Where a transfer led and was not confirmed within the last 30 days; nowhere else has the worker asked since, nor
    was the transfer taken back: nobody but the operator would notice (R13, R14)."""
    since = Employment.objects.filter(worker=OuterRef("worker"), requested_at__gt=OuterRef("decided_at"))
    lately = now() - timedelta(days=REJECTED_DAYS)
    found = Employment.objects.filter(state=Work.REJECTED, decided_at__gte=lately, worker__merged_into=None)
    return found.filter(transfer_in__isnull=False, transfer_in__undone_at=None).exclude(Exists(since))


def changes_for_operator() -> QuerySet[PersonalDataChange]:
    """The same of changes of personal data (R11)."""
    return PersonalDataChange.objects.awaiting().filter(for_operator())


def attestations_for_operator() -> QuerySet[AttestationRequest]:
    """The same of attestations that workers have told of (R19)."""
    return AttestationRequest.objects.awaiting().filter(for_operator())


def courses_for_operator() -> QuerySet[CourseElsewhere]:
    """The same of courses from other places (R20)."""
    return CourseElsewhere.objects.awaiting().filter(for_operator())


def for_operator() -> Q:
    """Of what waits for the Responsible of a person: nobody there may decide it, or it waits too long (R11)."""
    jobs = Employment.objects.current().filter(worker=OuterRef(OuterRef("worker")))
    leads = jobs.filter(
        organization__responsibles__user=F("worker__user"),
        organization__responsibles__state__in=Responsible.HELD,
    )
    others = Responsible.objects.active().filter(_another_person())
    # From the person to the organization and on to who acts there: asked of each Responsible it took minutes.
    here = others.filter(organization__in=jobs.values("organization"))
    above = others.filter(organization__in=leads.values("organization__parent"))
    return _late() | ~Exists(here) & ~Exists(above)


def requests_for_operator() -> QuerySet[WorkRequest]:
    """The same of requests about places of work that stay (R8, R11, R17)."""
    # Looked up by the waiting row's place: a join would be made with all the places of the region.
    place = Employment.objects.filter(pk=OuterRef(OuterRef("employment_id"))).values("organization")
    there = Responsible.objects.active().filter(organization=Subquery(place))
    return WorkRequest.objects.awaiting().filter(_late() | ~Exists(there.filter(_another_person())))


def waits_of_requests(requests: Iterable[WorkRequest]) -> dict[int, Waits]:
    """By the request's number: who confirms it, the Responsibles of its place of work; one query for all (R11)."""
    rows = list(requests)
    who = deciders(one.employment.organization_id for one in rows)
    return {
        one.pk: _waits(_but_the_own(one.employment, who[one.employment.organization_id]), one.requested_at)
        for one in rows
    }


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


def places_awaiting(responsible: Responsible) -> QuerySet[Employment]:
    """New workplaces of the organization, whatever brought them (R15)."""
    waiting = Employment.objects.visible_to(responsible).awaiting().with_details()
    return waiting.select_related("worker__user").order_by("requested_at", "pk")


def own_places(responsible: Responsible) -> QuerySet[Employment]:
    """The places of work that this Responsible keeps, with what a page of one says (R8, R12, R15, R17, R44)."""
    return Employment.objects.visible_to(responsible).with_details().select_related("worker__user")


def changes_awaiting(responsible: Responsible) -> QuerySet[PersonalDataChange]:
    """Changes of personal data that this Responsible may decide (R11)."""
    waiting = PersonalDataChange.objects.visible_to(responsible).awaiting()
    return waiting.with_details().order_by("requested_at", "pk")


def requests_awaiting(responsible: Responsible) -> QuerySet[WorkRequest]:
    """Requests about places of work that stay, which this Responsible may decide (R8, R17)."""
    waiting = WorkRequest.objects.visible_to(responsible).awaiting()
    return waiting.with_details().order_by("requested_at", "pk")


def attestations_awaiting(responsible: Responsible) -> QuerySet[AttestationRequest]:
    """Attestations that this Responsible may confirm (R19)."""
    waiting = AttestationRequest.objects.visible_to(responsible).awaiting()
    return waiting.with_details().order_by("requested_at", "pk")


def courses_awaiting(responsible: Responsible) -> QuerySet[CourseElsewhere]:
    """Courses from other places that this Responsible may confirm (R20)."""
    waiting = CourseElsewhere.objects.visible_to(responsible).awaiting()
    return waiting.with_details().order_by("requested_at", "pk")


# What waits for whoever is Responsible for the person: as `AskedQuerySet.visible_to` has it.
OF_PERSON = """
    SELECT count(*) AS number, min(asked.requested_at) AS oldest
    FROM {table} asked
    JOIN staff_worker worker ON worker.id = asked.worker_id
    WHERE asked.state = 'pending' AND worker.user_id IS DISTINCT FROM %(user)s
        AND asked.worker_id IN (
            SELECT worker_id FROM here WHERE state = 'current' UNION SELECT worker_id FROM below
        )
"""
# The kinds of requests that wait, by the names of `staff.inbox.KINDS`: how many there are and since when the oldest
# waits. They say what the piles' own querysets say; `tests/home/test_home_statement.py` holds them to it. Those of
# rooms above are added by `staff.inbox.add`.
PILES = {
    "places": "SELECT count(*) AS number, min(requested_at) AS oldest FROM here WHERE state = 'awaiting'",
    "changes": OF_PERSON.format(table="staff_personaldatachange"),
    "requests": """
        SELECT count(*) AS number, min(request.requested_at) AS oldest
        FROM staff_workrequest request JOIN here ON here.id = request.employment_id AND here.state = 'current'
        JOIN staff_worker worker ON worker.id = here.worker_id
        WHERE request.state = 'pending' AND worker.user_id IS DISTINCT FROM %(user)s
    """,
    "attestations": OF_PERSON.format(table="staff_attestationrequest"),
    "courses": OF_PERSON.format(table="staff_courseelsewhere"),
}
_AROUND = """
    here AS (
        SELECT job.*, worker.full_name
        FROM staff_employment job
        JOIN staff_worker worker ON worker.id = job.worker_id AND worker.merged_into_id IS NULL
        WHERE job.organization_id = %(organization)s AND job.state IN ('awaiting', 'current')
    ),
    below AS (
        SELECT job.worker_id
        FROM organizations_organization unit
        JOIN organizations_responsible leader
            ON leader.organization_id = unit.id AND leader.state IN ('active', 'suspended')
        JOIN staff_worker worker ON worker.user_id = leader.user_id AND worker.merged_into_id IS NULL
        JOIN staff_employment job
            ON job.worker_id = worker.id AND job.organization_id = unit.id AND job.state = 'current'
        WHERE unit.parent_id = %(organization)s
    ),
"""


def inbox_parts() -> str:
    """Parts of a statement: the open workplaces of an organization, who leads a unit of it, and what waits there, each
    kind under its own name (R11)."""
    return _AROUND + ",".join(f"{name} AS ({said})" for name, said in PILES.items())


def inbox_sum() -> str:
    """How much waits, as a column of a statement that has these parts (R11)."""
    return " + ".join(f"{name}.number" for name in PILES)


@cache
def _count() -> str:
    return f"WITH {inbox_parts()} SELECT {inbox_sum()} FROM {', '.join(PILES)}"  # noqa: S608 our own words


def inbox_count(responsible: Responsible) -> int:
    """How much waits: the same number in the menu, on the home page and in the inbox; one statement (R11, R15)."""
    if responsible.access != Access.ACTIVE:
        return 0
    asked = {"organization": responsible.organization_id, "user": responsible.user_id}
    return int(fetch(_count(), asked)[0][0])


def name_of_account(account: str) -> Any:
    """ФИО of the worker whose account this field of the outer query names (R42)."""
    return Subquery(Worker.objects.filter(user=OuterRef(account)).values("full_name")[:1])


def worker_of_account(account: str) -> Any:
    """The ID of the worker whose account this field of the outer query names (R42)."""
    return Subquery(Worker.objects.filter(user=OuterRef(account)).values("pk")[:1])

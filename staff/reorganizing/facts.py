"""Whom a reorganization touches, and what has been built on one since (R16)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from django.db.models import Count, Q

from lib.dates import SAMARA, now, today
from lib.numbers import counted
from lib.reasons import Reason
from organizations.models import Organization, Responsible
from staff import signals
from staff.facts import posts
from staff.known import Post
from staff.models import (
    Employment,
    LeavePeriod,
    PersonalDataChange,
    Reorganization,
    ReorganizedPlace,
    SignUp,
    Worker,
    WorkRequest,
)
from staff.reorganizing.known import Closing, Line, Undoing
from staff.reorganizing.rules import fate, may_close, must_register
from staff.states import Work

SHOWN = 3


def closing(organization: Organization, successor: Organization | None) -> Closing:
    """What will happen if it closes now, in a fixed number of statements (R16)."""
    here = Employment.objects.open().filter(organization=organization)
    workers = dict(Worker.objects.filter(pk__in=here.values("worker")).values_list("pk", "full_name"))
    theirs = posts(workers)
    into = successor.pk if successor else None
    lines = (
        _line(workers[pk], post, all_of_one, into)
        for pk, all_of_one in theirs.items()
        for post in all_of_one
        if post.organization_id == organization.pk
    )
    leaders = Responsible.objects.not_ended().filter(organization=organization).named().order_by("pk")
    waiting = PersonalDataChange.objects.awaiting().filter(worker__in=here.current().values("worker"))
    requests = WorkRequest.objects.awaiting().filter(employment__in=here.current())
    asked = signals.reorganizing.send(
        Organization, workers=list(workers), organization=organization, successor=successor
    )
    return Closing(
        lines=tuple(sorted(lines, key=lambda line: line.name.lower().replace("ё", "ея"))),
        leaders=tuple(f"{one.full_name} ({one.access.label.lower()})" for one in leaders),  # type: ignore[attr-defined]
        units=_units(organization),
        led=into is None or Responsible.objects.active().filter(organization=into).exists(),
        changes=waiting.count(),
        requests=requests.count(),
        signups=SignUp.objects.filter(organization=organization, confirmed_at=None, disowned_at=None).count(),
        must=to_register(organization, successor),
        stays=tuple(chain.from_iterable(lines or () for _, lines in asked)),
    )


def to_register(organization: Organization, successor: Organization | None) -> tuple[int, int] | None:
    """How many the successor must register, before the merger and after it; None where that stays as it is (R8)."""
    if successor is None or successor.must_register is None or organization.must_register is None:
        return None
    wanted = Employment.objects.open().to_be_registered()
    there = wanted.filter(organization=successor).values("worker")
    both = wanted.filter(organization=organization, worker__in=there).values("worker").distinct().count()
    after = must_register(successor.must_register, organization.must_register, both)
    return (successor.must_register, after) if after not in {None, successor.must_register} else None


def against_closing(organization: Organization, successor: Organization | None, on: date) -> list[Reason]:
    """Why it cannot close on that day; empty where it can (R16)."""
    return may_close(
        organization.pk,
        organization.closed_on,
        on,
        today(),
        successor=successor.pk if successor else None,
        successor_closed_on=successor.closed_on if successor else None,
        units=_units(organization),
    )


def _units(organization: Organization) -> tuple[str, ...]:
    return tuple(organization.units.open().order_by("name", "pk").values_list("name", flat=True))


def _line(name: str, post: Post, theirs: list[Post], into: int | None) -> Line:
    others = (one.organization for one in theirs if one.organization_id not in {post.organization_id, into})
    return Line(post.worker_id, name, post.position, fate(post, theirs, into), ", ".join(sorted(set(others))))


def standing(organization: Organization) -> Reorganization | None:
    """The reorganization by which it is closed; None where none is, or it was undone (R16)."""
    return Reorganization.objects.standing().filter(organization=organization).first()


def undoing(done: Reorganization | None) -> Undoing | None:
    """What the rules judge about undoing it (R16)."""
    if done is None or done.undone_at:
        return None
    hours = (now() - done.at).total_seconds() / 3600
    return Undoing(done.at.astimezone(SAMARA).date(), hours, tuple(_built(done)))


def _built(done: Reorganization) -> Iterator[str]:
    places = list(done.places.select_related("place", "now"))
    changed = [one.place.worker_id for one in places if _changed(one)] + _touched(places)
    yield from _named("Место работы у правопреемника изменилось", changed)
    workers = {one.place.worker_id for one in places}
    known = [pk for one in places for pk in (one.place_id, one.now_id) if pk]
    since = (
        Employment.objects.current().filter(worker__in=workers, decided_at__gt=done.at).exclude(pk__in=known)
    )
    yield from _named("Приняты в другую организацию", list(since.values_list("worker", flat=True)))
    yield from _named("Стали Ответственными у правопреемника", _leads(done, places))
    moved = done.units.filter(
        ~Q(parent=done.successor_id) & ~Q(pk=done.successor_id) | Q(closed_on__isnull=False)
    )
    for unit in moved:
        yield f"Подразделение уже в другом месте: {unit.name}"
    if done.successor and done.successor.closed_on:
        yield f"Правопреемник закрыт: {done.successor.name}"
    asked = signals.undoing_reorganization.send(Reorganization, workers=list(workers), since=done.at)
    yield from chain.from_iterable(said for _, said in asked)  # type: ignore[misc]


def _changed(one: ReorganizedPlace) -> bool:
    """Is it not as the reorganization left it?"""
    if one.now:
        return one.now.state != Work.CURRENT
    if one.was == Work.CURRENT:
        return False
    left_as = {Work.REJECTED, Work.WITHDRAWN} if one.place.state != Work.AWAITING else {Work.AWAITING}
    return one.place.state not in left_as


def _touched(places: list[ReorganizedPlace]) -> list[int]:
    """Whose new work has another line of history than the one that began it, or a leave recorded or changed since."""
    made = [one.now_id for one in places if one.made and one.now_id]
    leaves = LeavePeriod.history.filter(employment__in=made)
    carried = leaves.filter(history_change_reason__startswith="staff.close_organization")
    since = leaves.exclude(pk__in=carried).values_list("employment__worker", flat=True)
    rows = (
        Employment.history.filter(id__in=made).values("id", "worker_id").annotate(lines=Count("history_id"))
    )
    return [*(row["worker_id"] for row in rows if row["lines"] > 1), *since]


def _leads(done: Reorganization, places: list[ReorganizedPlace]) -> list[int]:
    """Who would stay a Responsible of the successor and work there no more (R25)."""
    made = [one.now_id for one in places if one.made and one.now_id]
    leads = Worker.objects.filter(
        user__responsibilities__organization=done.successor_id,
        user__responsibilities__state__in=Responsible.HELD,
        employments__in=made,
    )
    there = Employment.objects.current().filter(organization=done.successor_id).exclude(pk__in=made)
    return list(leads.exclude(pk__in=there.values("worker")).values_list("pk", flat=True).distinct())


def _named(what: str, workers: list[int]) -> Iterator[str]:
    if not workers:
        return
    names = Worker.objects.filter(pk__in=workers).alphabetical().values_list("full_name", flat=True)
    people = counted(len(names), "человек", "человека", "человек")
    yield f"{what}: {people} ({', '.join(names[:SHOWN])}{'…' if len(names) > SHOWN else ''})"

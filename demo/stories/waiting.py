"""People who wait for a seat in a full group, and Анна for a registration that opens later (R36)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from courses import facts
from courses.enrolling.rules import judge
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from courses.waiting import rules
from courses.waiting.actions import join_waiting
from demo.personas import ANNA
from lib.dates import today
from staff.models import Worker

GROUPS, PEOPLE, TRIED = 3, 4, 40


def wait(why: str) -> None:
    """By the actions themselves, when everything else is loaded: they judge what a region has come to."""
    coming = CourseGroup.objects.coming(today()).filter(registration_until__gte=today())
    full = coming.filter(taken__gte=F("seats"), registration_from__lte=today())
    for number, group in enumerate(full.order_by("pk")[:GROUPS]):
        # Those of other groups by the same funding: a voucher, or none, as this group asks.
        alike = Enrolment.objects.active().filter(group__funding=group.funding).exclude(group=group)
        people = Worker.objects.filter(pk__in=alike.values("worker"), user__isnull=False).order_by("pk")
        _join(group, people[number * TRIED : (number + 1) * TRIED], PEOPLE - number, why)
    anna = Worker.objects.filter(user__email=ANNA.email)
    later = coming.filter(registration_from__gt=today(), funding=Funding.VOUCHER).order_by("starts_on", "pk")
    for group in later[:1]:
        _join(group, anna, 1, why)


def _join(group: CourseGroup, people: Iterable[Worker], wanted: int, why: str) -> None:
    """The first of them who could take a seat, were there one."""
    offer, on_offer, everybody = facts.offer(group), facts.on_offer(), list(people)
    standings = facts.standings(everybody)
    able = [
        worker
        for worker in everybody
        if not rules.may_wait(judge(standings[worker.pk], offer, today(), on_offer), offer, today())
    ]
    for worker in able[:wanted]:
        join_waiting(worker, group, by=worker.user, why=why)

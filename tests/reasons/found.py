"""Every reason that the rules give about the people of the demo, as the pages ask for them."""

from __future__ import annotations

from collections.abc import Iterator

from courses import facts as courses
from courses.enrolling import rules as course_rules
from courses.enrolling.offers import Viewer
from courses.models import CourseGroup, Enrolment
from lib.dates import today
from lib.reasons import Reason
from staff.models import Employment, Worker
from staff.workplaces.facts import all_requested
from staff.workplaces.rules import may_confirm
from vouchers import facts as vouchers
from vouchers import rules as voucher_rules


def about(worker: Worker) -> Iterator[Reason]:
    """A worker before every group and a new voucher, the seats and the requests for a workplace."""
    day, viewer = today(), Viewer.for_worker(worker, today())
    for offer in courses.offers(CourseGroup.objects.all(), viewer.on_offer):
        yield from viewer.judged(offer).verdict.reasons
    yield from voucher_rules.may_issue(vouchers.standing(worker), day)
    for seat in Enrolment.objects.not_released().filter(worker=worker).select_related("group"):
        yield from course_rules.may_release(courses.offer(seat.group), day)
    places = Employment.objects.filter(worker=worker).with_details()
    for place in all_requested(places).values():
        yield from may_confirm(place, None)


def people() -> list[Worker]:
    return list(Worker.objects.not_merged().select_related("user").order_by("pk"))

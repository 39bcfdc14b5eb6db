"""A group that the operator cancelled: those who had a seat in it have a letter (R36)."""

from __future__ import annotations

from accounts.models import User
from courses.models import CourseGroup, Enrolment
from courses.moving.actions import cancel_group
from demo.personas import OPERATOR_EMAIL, PERSONAS
from lib.dates import today

WHY = "Преподаватель заболел, замены нет."


def cancel() -> None:
    """The open group in which fewest people study, and nobody whose cabinet is tried: by the action itself."""
    tried = Enrolment.objects.active().filter(worker__user__email__in=[one.email for one in PERSONAS])
    open_now = CourseGroup.objects.coming(today()).filter(
        registration_from__lte=today(), registration_until__gte=today(), taken__gte=1, queue=0
    )
    group = open_now.exclude(pk__in=tried.values("group")).order_by("taken", "pk").first()
    if group:
        cancel_group(group, by=User.objects.get(email=OPERATOR_EMAIL), why=WHY)

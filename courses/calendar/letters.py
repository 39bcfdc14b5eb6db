"""«Курс скоро начнётся»: when, where, what to bring, until when it can be undone (R7, R37)."""

from __future__ import annotations

from courses.enrolling.letters import send, when_and_where
from courses.models import Enrolment, StartReminder


def starts_soon(seat: Enrolment, reminder: StartReminder) -> None:
    """Once of each first day of the group, to each person."""
    programme = seat.group.programme
    said = {
        "email": programme.provider.email,
        "bring": programme.bring,
        **when_and_where(seat, seat.group),
    }
    send("courses/starts_soon", seat, said, cause=reminder)

"""Courses from other places: told of, confirmed, rejected, taken back, struck out; documents made of them (R20)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from courses.models import SharedDocument
from courses.portfolio import actions as portfolio
from lib.dates import today
from staff.elsewhere import actions
from staff.models import CourseElsewhere, Worker
from staff.states import PaidBy
from tests.driver.steps.attestations import _acting
from tests.driver.world import World


class Scan(str):
    """A name in the place of a file: nothing of a story stays on the disk."""

    size = 1


def tell(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged().filter(user__isnull=False))
    on, number = w.day(before=400, after=10), f"77-{w.dice.randint(1, 9)}"
    days = {"starts_on": on - timedelta(days=w.dice.randint(-1, 9)), "ends_on": on, "issued_on": on}
    what = {"provider": "МЦРО", "programme": "Урок", "hours": w.dice.randint(8, 72), "number": number}
    said: dict[str, Any] = {
        **what,
        **days,
        "funding": w.dice.choice(list(PaidBy)),
        "scan": Scan("elsewhere/1"),
    }
    return worker and actions.tell_of_course(worker, **said, by=worker.user)


def _told(w: World) -> CourseElsewhere | None:
    every = CourseElsewhere.objects.all()
    return w.any_of(every if w.chance(0.1) else every.awaiting())


def withdraw(w: World) -> Any:
    asked = _told(w)
    return asked and actions.withdraw_course(asked, by=asked.requested_by)


def confirm(w: World) -> Any:
    asked = _told(w)
    return asked and actions.confirm_course(asked, **_acting(w, asked.worker))


def reject(w: World) -> Any:
    asked = _told(w)
    return asked and actions.reject_course(asked, why=w.why(), **_acting(w, asked.worker))


def strike(w: World) -> Any:
    asked = w.any_of(CourseElsewhere.objects.all())
    return asked and actions.strike_course(asked, why=w.why(), by=w.operator)


def share(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    days = {"first_day": today() - timedelta(days=w.dice.randint(1, 900)), "last_day": today()}
    return worker and portfolio.share_document(worker, **days, by=worker.user)


def close(w: World) -> Any:
    document = w.any_of(SharedDocument.objects.all())
    return document and portfolio.close_document(document, by=document.worker.user)


def look(w: World) -> Any:
    document = w.any_of(SharedDocument.objects.all())
    return document and (
        portfolio.note_opening(document, w.dice.choice(["Телефон", "Компьютер"]), by=None) or document
    )


STEPS = {
    "staff.elsewhere.actions.tell_of_course": tell,
    "staff.elsewhere.actions.withdraw_course": withdraw,
    "staff.elsewhere.actions.confirm_course": confirm,
    "staff.elsewhere.actions.reject_course": reject,
    "staff.elsewhere.actions.strike_course": strike,
    "courses.portfolio.actions.share_document": share,
    "courses.portfolio.actions.close_document": close,
    "courses.portfolio.actions.note_opening": look,
}

"""The one statement of a timeline says what the histories say when each is asked by the ORM (R42)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from accounts.operators.actions import look_as
from courses.enrolling.actions import enrol
from home.facts import history
from lib.dates import today
from lib.readers import Reader
from staff.attestation.actions import confirm_attestation
from staff.email.actions import ask_for_email
from staff.leave.actions import give_leave
from staff.models import SnilsShown
from staff.personal_data.actions import request_change
from staff.requests.actions import request_work_change
from staff.states import Asked, Leave
from staff.workplaces.actions import confirm
from support.erasing.actions import withdraw_consent
from support.models import Kind, Merge, Via
from support.tickets.actions import write_ticket
from tests import factories
from tests.courses.edits import changed
from tests.courses.waiting import full, waits
from tests.staff.attesting import told
from tests.staff.elsewhere import told as told_of_course
from ui.history import lines
from vouchers.asking.actions import ask_for_voucher
from vouchers.planning.actions import propose_training

pytestmark = pytest.mark.django_db
# How the ORM finds them, and what it joins.
ASKED: dict[str, tuple[str, tuple[str, ...]]] = {
    "worker": ("id", ()),
    "certificate": ("enrolment__worker_id", ()),
    "leaveperiod": ("employment__worker_id", ()),
    "employment": ("worker_id", ("organization", "position")),
    "attestation": ("worker_id", ("position",)),
    "attestationrequest": ("worker_id", ("position",)),
    "enrolment": ("worker_id", ("group__programme",)),
    "waitingentry": ("worker_id", ("group__programme",)),
    "ticket": ("author__worker", ()),
    "merge": ("survivor_id", ()),
    "user": ("id", ()),
}


def by_orm(worker: Any) -> dict[Any, list[Any]]:
    found = {}
    for model in history.SHOWN:
        belongs, joined = ASKED.get(model._meta.model_name, ("worker_id", ()))
        rows = model.history.filter(**{belongs: worker.pk})
        if model is User:
            rows = model.history.filter(
                id=worker.user_id, history_change_reason__startswith="accounts.look_as"
            )
        found[model] = list(rows.select_related("history_user", *joined))
    return found


def said(versions: dict[Any, list[Any]]) -> list[Any]:
    told = [
        (str(row.history_user), history.in_words(line, Reader.WORKER), *row.__dict__.items())
        for rows in versions.values()
        for line in lines(rows)
        for row in [line.row]
    ]
    return [[one for one in line if not isinstance(one, tuple) or one[0] != "_state"] for line in told]


def test_r42_the_statement_agrees_with_the_orm(anna: Any, boris: Any) -> None:
    request_change(anna, {"last_name": "Новая"}, by=anna.user, why="брак")
    group = factories.CourseGroupFactory(funding="state_assignment")
    seat = enrol(anna, group, by=anna.user)
    factories.certificate(seat, "7", today())
    ask_for_voucher(anna, by=anna.user)
    changed(anna, graduated_on=today() - timedelta(days=100))
    day = {"planned_on": today() + timedelta(days=400), "deficit": "Оценивание"}
    propose_training(anna, **day, by_worker=True, by=anna.user)
    factories.VoucherFactory(worker=anna)
    second = factories.PositionFactory(name="второе место")
    place = factories.EmploymentFactory(
        worker=anna, organization=boris.organization, position=second, awaiting=True
    )
    confirm(place, by=boris.user)
    confirm_attestation(told(anna, position=second), by=boris.user)
    told_of_course(anna)
    waits(full(), anna)
    ask_for_email(anna, "новая@example.ru", by=anna.user)
    give_leave(
        place, Leave.MATERNITY, begins_on=today(), ends_on=today() + timedelta(days=139), by=boris.user
    )
    days = {"begins_on": today() + timedelta(days=200), "ends_on": today() + timedelta(days=300)}
    request_work_change(place, Asked.LEAVE, {"leave": Leave.CHILDCARE, **days}, by=anna.user)
    said_in = {"told": {"description": "?"}, "via": Via.CABINET, "email": anna.user.email}
    write_ticket(Kind.OTHER, **said_in, by=anna.user)
    withdraw_consent(anna, by=anna.user)
    look_as(anna.user, by=boris.user, why="звонок")
    versions = history.versions(anna)
    empty = {model for model in history.SHOWN if not versions[model]}
    assert empty <= {SnilsShown, Merge}
    assert said(versions) == said(by_orm(anna))


def test_r42_one_statement_whatever_has_happened(anna: Any) -> None:
    with CaptureQueriesContext(connection) as captured:
        history.events(anna)
    assert len(captured) == 1

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from courses.models import CourseGroup, DocumentOpening, FrdoTemplate, SharedDocument, Synonym, WaitingEntry
from courses.states import Awaited, Funding, Seat
from imports.models import Batch, Line
from letters.models import Letter
from letters.states import LetterState
from lib.dates import now, today
from organizations.models import Mailing
from staff.models import (
    Attestation,
    AttestationRequest,
    CourseElsewhere,
    DuplicatePair,
    Invitation,
    Look,
    PersonalDataChange,
    PersonQuestion,
    SnilsLookUp,
    WorkRequest,
)
from staff.states import Answer
from support.models import Destruction, Fate, IncomingLetter, Merge, Outdated, SavedAnswer, Ticket, Withdrawal
from tests import factories
from tests.history_guard import unguarded
from texts.models import Act, Edition
from vouchers.models import PaperCourse, PlannedTraining, VoucherQuota, VoucherRequest


@pytest.fixture
def records(anna: Any, boris: Any) -> None:
    """One record of every kind."""
    voucher = factories.VoucherFactory(worker=anna)
    group = factories.CourseGroupFactory(
        starts_on=today() - timedelta(days=9), registration_from=today() - timedelta(days=60)
    )
    seat = factories.EnrolmentFactory(
        worker=anna, group=group, voucher_block=voucher.blocks.last(), state=Seat.FINISHED
    )
    opens = factories.CourseGroupFactory(funding=Funding.STATE)
    WaitingEntry.objects.create(worker=anna, group=opens, awaits=Awaited.OPENING)
    with transaction.atomic():
        factories.certificate(seat, "63-1", today())
        place = anna.employments.get()
        Attestation.objects.create(
            worker=anna, position=place.position, category="first", on=date(2024, 5, 1)
        )
        AttestationRequest.objects.create(
            worker=anna,
            position=place.position,
            category="highest",
            on=date(2026, 5, 1),
            scan="attestations/1",
            requested_by=anna.user,
        )
        CourseElsewhere.objects.create(
            worker=anna,
            provider="ИРО",
            programme="Урок",
            hours=36,
            starts_on=date(2026, 3, 1),
            ends_on=date(2026, 3, 5),
            number="77-1",
            issued_on=date(2026, 3, 5),
            funding="paid",
            scan="elsewhere/1",
            requested_by=anna.user,
        )
        VoucherRequest.objects.create(worker=anna, requested_by=anna.user)
        VoucherQuota.objects.create(organization=place.organization, year=2026, allowed=40)
        shared = SharedDocument.objects.create(
            worker=anna, first_day=date(2022, 1, 1), last_day=date(2026, 1, 1), until=today()
        )
        DocumentOpening.objects.create(document=shared, device="Телефон")
        PlannedTraining.objects.create(
            worker=anna, requested_by=anna.user, by_worker=True, planned_on=date(2027, 6, 1), deficit="Урок"
        )
        values = {"last_name": [anna.last_name, "Соколова"]}
        PersonalDataChange.objects.create(worker=anna, values=values, requested_by=anna.user)
        PaperCourse.objects.create(
            block=voucher.blocks.first(),
            provider="ИРО",
            programme="Урок",
            hours=18,
            starts_on=date(2026, 3, 1),
            ends_on=date(2026, 3, 5),
        )
        Ticket.objects.create(kind="other", email="anna@example.ru", description="Не могу войти", worker=anna)
        SavedAnswer.objects.create(name="Нужен скан", text="Приложите скан.")
        IncomingLetter.objects.create(digest="1", email="anna@example.ru", subject="Вопрос", fate=Fate.UNREAD)
        FrdoTemplate.objects.create(effective_from=date(2001, 1, 1), columns="СНИЛС = СНИЛС")
        Synonym.objects.create(said="инклюзия", means="адаптированная программа")
    factories.SignUpFactory()
    Letter.objects.create(
        kind="letters/check", recipient="anna@example.ru", message_id="1@example.ru", state=LetterState.FAILED
    )
    other = factories.EmploymentFactory(organization=place.organization, worker__user=None).worker
    Invitation.objects.create(
        worker=other, email="other@example.ru", organization=place.organization, invited_by=boris.user
    )
    PersonQuestion.objects.create(
        by=boris.user,
        organization=place.organization,
        asked="О…а А. С.",
        answer=next(iter(Answer)),
        found=anna,
    )
    Withdrawal.objects.create(worker=anna)
    Outdated.objects.create(worker=anna, last_day=today() - timedelta(days=2000))
    Destruction.objects.create(
        worker=other, at=now(), by=boris.user, why="срок хранения", rows={"Личные данные": 1}, files=0
    )
    Merge.objects.create(survivor=anna, absorbed=other, why="дубль", by=boris.user)
    first, second = sorted((anna, other), key=lambda worker: worker.pk)
    DuplicatePair.objects.create(first=first, second=second)
    Look.objects.create(
        by=boris.user,
        organization=place.organization,
        what="Карточка работника",
        workers=[anna.pk],
        request_id="1",
    )
    file = Batch.objects.create(
        kind="workers", organization=place.organization, file_name="Список", by=boris.user
    )
    Line.objects.create(
        batch=file, number=2, name=anna.full_name, verdict="here", words="Уже у вас.", worker_id=anna.pk
    )
    WorkRequest.objects.create(worker=anna, employment=place, kind="mark", requested_by=anna.user)
    with transaction.atomic():
        Mailing.objects.create(
            by=boris.user, subject="Назначьте Ответственного", text="До декабря", letters=1
        )
        batch = Batch.objects.create(kind="organizations", file_name="Организации", by=boris.user)
        Line.objects.create(batch=batch, number=2, name="Школа", verdict="new", words="Появится организация.")
    with unguarded():
        day = today() + timedelta(days=9)
        Edition.objects.create(text="policy", in_force_from=day, body="Новый текст")
        Act.objects.create(
            title="Порядок", number="1", date=today(), issuer="Министерство", in_force_from=today()
        )
    SnilsLookUp.objects.create(by=boris.user, why="звонок", digits=anna.masked_snils, found=anna)


@pytest.fixture
def ended(anna: Any) -> CourseGroup:
    group = factories.CourseGroupFactory(
        starts_on=today() - timedelta(days=20), registration_from=today() - timedelta(days=60)
    )
    voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=40))
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=voucher.blocks.last())
    other = factories.VoucherFactory(issued_on=today() - timedelta(days=40))
    factories.EnrolmentFactory(worker=other.worker, group=group, voucher_block=other.blocks.last())
    return group


@pytest.fixture
def seat(anna) -> Any:
    return factories.finished(anna)

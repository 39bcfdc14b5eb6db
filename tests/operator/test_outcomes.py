"""R38: a number is given once, an outcome entered by mistake is corrected, what is entered is shown."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from courses.certificates import reasons
from courses.certificates.actions import correct_outcome, record_certificate
from courses.models import Certificate
from courses.states import Seat
from letters.models import Letter
from lib.constraints import broken
from lib.dates import format_date, today
from lib.reasons import Refused
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat(anna) -> Any:
    return factories.finished(anna)


def page(seat: Any, name: str) -> str:
    return reverse(f"admin:courses_enrolment_{name}", args=[seat.pk])


def test_r38_a_number_is_given_once_by_its_provider(seat) -> None:
    other = factories.finished(factories.EmploymentFactory().worker)
    record_certificate(other, "63-0412а", today(), by=None)
    with pytest.raises(Refused) as refused:
        record_certificate(seat, "63-0412А ", today(), by=None)
    [reason] = refused.value.reasons
    assert reason.why is reasons.number_given
    assert other.worker.full_name in reason.text
    with pytest.raises(IntegrityError) as caught:
        factories.certificate(seat, "63-0412А", today())
    assert broken(caught.value) == "certificate_number_once"


def test_r38_another_provider_has_numbers_of_its_own(anna, seat) -> None:
    theirs = factories.ProviderFactory(name="Другой институт", short_name="ДИ")
    other = factories.finished(anna, programme=factories.ProgrammeFactory(provider=theirs))
    for one in (seat, other):
        record_certificate(one, "1", today(), by=None)
    assert Certificate.objects.count() == 2


def test_r38_the_number_is_said_while_it_is_typed(seat, gleb, signed_in) -> None:
    other = factories.finished(factories.EmploymentFactory().worker)
    record_certificate(other, "63-1", today(), by=None)
    ask = {"HTTP_HX_TRIGGER_NAME": "number"}
    desk, address = signed_in(gleb), page(seat, "number")
    assert other.worker.full_name in desk.post(address, {"number": " 63-1"}, **ask).content.decode()
    assert desk.post(address, {"number": "63-2"}, **ask).content == b""
    assert desk.post(page(other, "number"), {"number": "63-1"}, **ask).content == b""


def test_r38_what_is_entered_is_shown(seat, gleb, signed_in) -> None:
    record_certificate(seat, "63-1", today(), by=None)
    text = signed_in(gleb).get(page(seat, "certificate")).content.decode()
    assert 'value="63-1"' in text
    assert f'value="{format_date(today())}"' in text


def test_r38_an_outcome_entered_by_mistake_is_corrected(seat, gleb, signed_in) -> None:
    record_certificate(seat, "63-1", today(), by=None)
    desk, address = signed_in(gleb), page(seat, "outcome")
    assert desk.post(address, {"outcome": "not_finished", "why": ""}).status_code == 200
    assert desk.post(address, {"outcome": "not_finished", "why": "описка в ведомости"}).status_code == 302
    seat.refresh_from_db()
    assert (seat.state, Certificate.objects.count()) == (Seat.NOT_FINISHED, 0)
    assert "описка в ведомости" in seat.history.latest().history_change_reason
    assert desk.post(address, {"outcome": "finished", "why": "ведомость верна"}).status_code == 302
    seat.refresh_from_db()
    assert seat.state == Seat.FINISHED
    assert Letter.objects.filter(kind="courses/outcome_corrected").count() == 2


def test_r38_what_is_not_entered_or_is_so_is_not_corrected(anna, seat) -> None:
    active = factories.EnrolmentFactory(worker=anna)
    for one, finished, why in ((active, False, reasons.no_outcome_yet), (seat, True, reasons.outcome_is_so)):
        with pytest.raises(Refused) as refused:
            correct_outcome(one, finished=finished, by=None, why="ошибка")
        assert [reason.why for reason in refused.value.reasons] == [why]


def test_r42_a_correction_says_its_own_why(seat) -> None:
    """It once heard that a seat would be deleted."""
    record_certificate(seat, "63-1", today(), by=None)
    for correct in (
        lambda: correct_outcome(seat, finished=False, by=None, why=" "),
        lambda: record_certificate(seat, "63-2", today(), by=None),
    ):
        with pytest.raises(Refused) as refused:
            correct()
        assert [reason.why for reason in refused.value.reasons] == [reasons.say_why_corrected]

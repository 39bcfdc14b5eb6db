"""R38: what is entered is shown, and an outcome entered by mistake is corrected, with its own why (R42)."""

from __future__ import annotations

import pytest

from courses.certificates import reasons
from courses.certificates.actions import correct_outcome, record_certificate
from courses.models import Certificate
from courses.states import Seat
from letters.models import Letter
from lib.dates import format_date, today
from lib.reasons import Refused
from tests import factories
from tests.operator.outcomes import page

pytestmark = pytest.mark.django_db


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

"""R38: a number is given once by its provider."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from courses.certificates import reasons
from courses.certificates.actions import record_certificate
from courses.models import Certificate
from lib.constraints import broken
from lib.dates import today
from lib.reasons import Refused
from tests import factories
from tests.operator.outcomes import page

pytestmark = pytest.mark.django_db


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

"""R7: a letter with a file: sent with it, and the file lies nowhere in the outbox."""

from __future__ import annotations

import email
import email.policy

import pytest

from courses.enrolling.actions import enrol
from courses.states import Funding
from letters import rendering
from letters.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db


def test_r7_the_file_goes_with_the_letter(anna) -> None:
    enrol(anna, factories.CourseGroupFactory(funding=Funding.STATE, number="27-0008"), by=anna.user)
    letter = Letter.objects.get(kind="courses/enrolled")
    mail = rendering.message(letter, rendering.said(letter, {}))
    read = email.message_from_bytes(mail.message().as_bytes(), policy=email.policy.default)
    [file] = read.iter_attachments()
    assert file.get_filename() == "kurs-27-0008.ics"
    assert (file.get_content_type(), file.get_param("method")) == ("text/calendar", "PUBLISH")
    assert "BEGIN:VEVENT" in file.get_content()
    assert read.get_body(("html",)) is not None
    assert "VEVENT" not in str(letter.context)

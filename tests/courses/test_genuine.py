"""R38: whoever reads the code of a certificate sees whose it is and that it is genuine, corrected or annulled."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.certificates.actions import correct_outcome, record_certificate
from courses.portfolio import links
from lib.dates import now, today
from staff.models import Worker
from tests.courses.holding import finished

pytestmark = pytest.mark.django_db


def test_r38_genuine_corrected_and_annulled(anna: Worker, gleb: User, client: Client) -> None:
    one = finished(anna, "63-1", programme__title="Коррекция речи")
    seat, page = one.enrolment, links.of_certificate(one.pk)
    seat.group.closed_at, seat.group.closed_by = now(), gleb
    seat.group.save(update_fields=["closed_at", "closed_by"])
    said = client.get(page)
    for word in ("Подлинное", anna.full_name, "Коррекция речи", "63-1", seat.group.programme.provider.name):
        assert word in said.text, word
    assert anna.masked_snils not in said.text
    assert "noindex" in said["X-Robots-Tag"]
    record_certificate(seat, "63-2", today(), by=gleb, why="опечатка")
    corrected = client.get(page).text
    assert "Удостоверение № 63-2" in corrected
    assert "раньше было" in corrected
    assert "63-1" in corrected
    correct_outcome(seat, finished=False, by=gleb, why="не сдан итог")
    annulled = client.get(page).text
    assert "Аннулировано" in annulled
    assert "Подлинное" not in annulled
    # Entered anew, it is another one.
    correct_outcome(seat, finished=True, by=gleb, why="сдан")
    again = record_certificate(seat, "63-3", today(), by=gleb)
    assert "Аннулировано" in client.get(page).text
    assert "Подлинное" in client.get(links.of_certificate(again.pk)).text


def test_r38_a_guessed_address_is_no_page(anna: Worker, client: Client) -> None:
    one = finished(anna, "63-1")
    for token in (str(one.pk), f"{one.pk}.{'x' * 43}", links.token(links.CERTIFICATE, one.pk + 1)):
        assert client.get(reverse("courses:genuine", args=[token])).status_code == 404

"""Whose job stands in the way of a sign-up: the part-timer's main one, a liquidated organization's (R8, R9, R16)."""

from __future__ import annotations

import pytest
from django.test import Client

from organizations.models import Organization
from staff.models import Employment, Worker
from staff.states import Kind
from tests.factories import EmploymentFactory, WorkerFactory, snils_number
from tests.staff.signing import link_in, press, sign_up
from tests.staff.signup_pages import texts

pytestmark = pytest.mark.django_db


def test_r9_a_part_timer_known_by_the_main_job_is_not_registered_again(client: Client) -> None:
    known = WorkerFactory(snils=snils_number(70_001))
    EmploymentFactory(worker=known, kind=Kind.MAIN)
    said = {"kind": "external", "main_job": "Завод, инженер", "main_job_pedagogical": "no"}
    refused = press(client, link_in(sign_up(client, **said)))
    assert "учтены в АИС по основному месту работы" in texts(refused)
    assert Worker.objects.get() == known


def test_r8_an_external_part_timer_registers_with_the_main_job(client: Client) -> None:
    said = {"kind": "external", "main_job": "Завод, инженер", "main_job_pedagogical": "no"}
    press(client, link_in(sign_up(client, **said)))
    place = Employment.objects.get()
    assert (place.kind, place.main_job) == (Kind.EXTERNAL, "Завод, инженер")


def test_r16_an_organization_liquidated_meanwhile_is_refused(client: Client, school12: Organization) -> None:
    link = link_in(sign_up(client, organization=school12))
    school12.closed_on = "2026-11-01"
    school12.save(update_fields=["closed_on"])
    assert "ликвидирована" in texts(press(client, link))
    assert not Worker.objects.exists()

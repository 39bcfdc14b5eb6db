"""A Responsible registers a worker: who may be registered, and what comes of it (R8, R9, R10, R14)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accounts.models import User
from lib.reasons import Refused
from organizations.models import Responsible
from staff.duplicates.facts import person_of
from staff.models import Employment, Invitation, Worker
from staff.states import Kind, Origin, Work
from tests import factories
from tests.factories import snils_number
from tests.staff.registering import EMAIL, OLGA, STARTED, but, invitations, registered

pytestmark = pytest.mark.django_db


def refused(*args: Any, **more: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        registered(*args, **more)
    return [str(reason.code) for reason in caught.value.reasons]


def test_r10_the_worker_the_workplace_and_the_invitation(boris: Responsible) -> None:
    """No account before somebody comes in; the position is the one for training, and the place is confirmed."""
    place = registered(boris)
    place = Employment.objects.with_details().get(pk=place.pk)
    assert person_of(place.worker) == OLGA
    assert (place.work, place.origin, place.training, place.started_on) == (
        Work.CURRENT,
        Origin.ADDED,
        True,
        STARTED,
    )
    assert (place.decided_by, place.worker.user) == (boris.user, None)
    assert not User.objects.filter(email=EMAIL).exists()
    invitation = Invitation.objects.get(worker=place.worker)
    assert (invitation.email, invitation.invited_by) == (EMAIL, boris.user)
    assert len(invitations()) == 1
    assert place.worker.history.get().history_user == boris.user


def test_r1_the_second_press_is_refused_and_names_the_card(boris: Responsible) -> None:
    registered(boris)
    assert refused(boris) == ["email_invited", "registered_here"]
    assert Worker.objects.filter(snils=OLGA.snils).count() == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "registered_here"),
        ({"last_name": "НОВИКОВА"}, "registered_here"),
        ({"snils": snils_number(60_002)}, "snils_differs"),
        ({"last_name": "Петрова", "birth_date": date(1970, 1, 1)}, "snils_of_another"),
        ({"last_name": "Новикава", "snils": snils_number(60_002)}, "similar"),
        ({"first_name": "Новикова", "last_name": "Ольга", "snils": snils_number(60_002)}, "similar"),
    ],
)
def test_r1_whoever_is_known_is_not_registered_again(
    changes: dict[str, Any], code: str, boris: Responsible
) -> None:
    registered(boris)
    assert refused(boris, but(**changes), email="other@example.ru") == [code]


def test_r1_a_similar_person_is_registered_by_the_tick_an_equal_one_never(boris: Responsible) -> None:
    registered(boris)
    other = but(last_name="Новикава", snils=snils_number(60_002))
    place = registered(boris, other, email="other@example.ru", another_person=True)
    assert place.work == Work.CURRENT
    assert refused(boris, another_person=True, email="third@example.ru") == ["registered_here"]


@pytest.mark.parametrize(
    ("kind", "pedagogical", "code"),
    [
        (Kind.MAIN, True, "main_job_of"),
        (Kind.EXTERNAL, True, "part_timer_of"),
        (Kind.EXTERNAL, False, "chooses_in_cabinet"),
    ],
)
def test_r9_the_refusal_says_where_the_main_job_is(
    kind: Kind, pedagogical: bool, code: str, boris: Responsible, vera: Responsible
) -> None:
    """By name only to who knows СНИЛС, ФИО and birth date: a guess by one of them learns nothing."""
    position = factories.PositionFactory(name="Лаборант", pedagogical=pedagogical)
    worker = factories.WorkerFactory(**{name: getattr(OLGA, name) for name in OLGA.__slots__})
    factories.EmploymentFactory(worker=worker, organization=vera.organization, position=position)
    beside = {"kind": kind, "main_job": "Завод", "main_job_pedagogical": False}
    with pytest.raises(Refused) as caught:
        registered(boris, **beside)
    (reason,) = caught.value.reasons
    assert str(reason.code) == code
    assert (vera.organization.name in reason.text) == (code != "chooses_in_cabinet")
    with pytest.raises(Refused) as guessed:
        registered(boris, but(birth_date=date(1991, 1, 1)), **beside)
    assert vera.organization.name not in str(guessed.value)


def test_r14_nobody_is_pulled_in(boris: Responsible) -> None:
    """Who works nowhere chooses the organization in the cabinet."""
    factories.WorkerFactory(**{name: getattr(OLGA, name) for name in OLGA.__slots__})
    assert refused(boris) == ["chooses_in_cabinet"]
    assert not Employment.objects.filter(worker__snils=OLGA.snils).exists()


@pytest.mark.parametrize(
    ("email", "more", "code"),
    [
        ("anna@example.ru", {}, "email_taken"),
        ("Anna@Example.ru", {}, "email_taken"),
        ("school12@example.ru", {}, "shared_mailbox"),
        ("school12@example.ru", {"personal": True}, ""),
        ("priem@school.example.ru", {"personal": True}, "organization_address"),
    ],
)
def test_r2_the_mailbox_is_the_workers_own(
    email: str, more: dict[str, Any], code: str, boris: Responsible, anna: Worker
) -> None:
    factories.OrganizationFactory(email="Priem@school.example.ru")
    if code:
        assert refused(boris, email=email, **more) == [code]
    else:
        assert registered(boris, email=email, **more).work == Work.CURRENT


def test_r2_one_mailbox_is_invited_once(boris: Responsible, vera: Responsible) -> None:
    registered(boris)
    other = but(last_name="Ким", first_name="Юлия", snils=snils_number(60_003))
    assert refused(vera, other) == ["email_invited"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"kind": Kind.EXTERNAL}, "name_main_job"),
        ({"kind": Kind.EXTERNAL, "main_job": "Школа", "main_job_pedagogical": True}, "main_job_pedagogical"),
        ({"kind": Kind.INTERNAL}, "internal_beside_main"),
        ({"started_on": date(2096, 9, 1)}, "first_day_ahead"),
        ({"started_on": date(2000, 9, 1)}, "first_day_too_early"),
    ],
)
def test_r8_the_job_must_be_possible(more: dict[str, Any], code: str, boris: Responsible) -> None:
    assert code in refused(boris, **more)


def test_r44_no_other_organization(boris: Responsible, vera: Responsible) -> None:
    assert refused(boris, organization=vera.organization) == ["not_your_organization"]


def test_r16_a_liquidated_organization_registers_nobody(boris: Responsible) -> None:
    boris.organization.closed_on = date(2026, 11, 1)
    boris.organization.save(update_fields=["closed_on"])
    assert refused(boris) == ["organization_closed_on"]

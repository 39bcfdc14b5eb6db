"""The Responsible's word on a change of personal data (R11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib.acting import Actor
from lib.reasons import Refused
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.models import Employment, PersonalDataChange, Worker
from staff.personal_data.actions import confirm_change, reject_change
from staff.personal_data.facts import differences
from staff.states import Change
from tests import factories

pytestmark = pytest.mark.django_db


def asked(worker: Worker, **values: list[str]) -> PersonalDataChange:
    return PersonalDataChange.objects.create(
        worker=worker,
        values=values or {"last_name": [worker.last_name, "Медведева"]},
        requested_by=worker.user,
    )


def refused(action: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)
    return [reason.rule for reason in caught.value.reasons]


def test_r11_only_a_confirmed_change_reaches_the_record(anna: Worker, boris: Responsible) -> None:
    change = asked(anna, last_name=["Орлова", "Медведева"], birth_date=["1985-05-17", "1985-05-18"])
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    done = confirm_change(change, by=Actor(boris.user, boris))
    anna.refresh_from_db()
    assert (anna.last_name, anna.birth_date) == ("Медведева", date(1985, 5, 18))
    assert (done.state, done.decided_by) == (Change.CONFIRMED, boris.user)
    assert confirm_change(change, by=boris.user).decided_at == done.decided_at
    assert list(Letter.objects.values_list("kind", "recipient")) == [
        ("staff/change_confirmed", anna.user.email)
    ]


def test_r11_only_the_fields_of_a_request_can_be_changed(anna: Worker, boris: Responsible) -> None:
    change = asked(anna, last_name=["Орлова", "Медведева"], user_id=["1", "2"])
    before = anna.user_id
    confirm_change(change, by=boris.user)
    anna.refresh_from_db()
    assert anna.user_id == before


def test_r11_old_and_new_side_by_side_in_words(anna: Worker) -> None:
    change = asked(anna, birth_date=["1985-05-17", "1985-05-18"], patronymic=["Сергеевна", ""])
    assert [(side.label, side.old, side.new) for side in differences(change)] == [
        ("Отчество", "Сергеевна", "не указано"),
        ("Дата рождения", "17.05.1985", "18.05.1985"),
    ]


def test_r11_rejected_with_a_reason_the_record_stays(anna: Worker, boris: Responsible) -> None:
    change = asked(anna)
    assert refused(reject_change, change, by=boris.user, why=" ") == ["R11"]
    reject_change(change, by=boris.user, why="Нет документа")
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    assert Letter.objects.get().context["refusal"] == "Нет документа"
    assert refused(confirm_change, change, by=boris.user) == ["R11"]


def test_r11_nobody_confirms_the_own(boris: Responsible, signed_in: Callable[[Any], Client]) -> None:
    mine = asked(boris.user.worker)  # type: ignore[attr-defined]
    assert refused(confirm_change, mine, by=boris.user) == ["R11"]
    assert refused(reject_change, mine, by=boris.user, why="нет") == ["R11"]
    assert signed_in(boris.user).get(reverse("staff:change_confirm", args=[mine.pk])).status_code == 404
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    assert signed_in(colleague.user).get(reverse("staff:change_confirm", args=[mine.pk])).status_code == 200


def test_r11_a_units_responsible_is_confirmed_by_the_schools(boris: Responsible, vera: Responsible) -> None:
    unit = factories.OrganizationFactory(name="Детский сад", parent=boris.organization)
    below = factories.ResponsibleFactory(
        organization=unit, user=factories.EmploymentFactory(organization=unit).worker.user
    )
    change = asked(below.user.worker)
    plain = factories.EmploymentFactory(organization=unit).worker
    asked(plain)
    assert list(PersonalDataChange.objects.visible_to(boris)) == [change]
    assert list(PersonalDataChange.objects.visible_to(vera)) == []


@pytest.mark.parametrize(
    ("state", "works_there", "seen"),
    [
        (Access.ACTIVE, True, True),
        (Access.SUSPENDED, True, True),
        (Access.REQUESTED, True, False),
        (Access.REFUSED, True, False),
        (Access.REVOKED, True, False),
        (Access.REQUESTED, False, False),
        (Access.ACTIVE, False, False),
    ],
)
def test_r44_only_who_answers_for_a_unit_is_decided_at_its_school(
    state: Access, works_there: bool, seen: bool, vera: Responsible, school12: Any
) -> None:
    """Asking for access to a unit of another school gives that school nothing to see or to decide."""
    unit = factories.OrganizationFactory(parent=vera.organization)
    worker = factories.EmploymentFactory(organization=unit if works_there else school12).worker
    factories.ResponsibleFactory(user=worker.user, organization=unit, state=state)
    change = asked(worker)
    assert list(PersonalDataChange.objects.visible_to(vera)) == ([change] if seen else [])
    if not seen:
        assert refused(confirm_change, change, by=Actor(vera.user, vera)) == ["R44"]
        assert refused(reject_change, change, by=Actor(vera.user, vera), why="нет") == ["R44"]


@pytest.mark.parametrize("state", [Access.REQUESTED, Access.SUSPENDED, Access.REVOKED, Access.REFUSED])
def test_r44_only_an_active_responsible_sees_or_decides(
    state: Access, anna: Worker, boris: Responsible
) -> None:
    change = asked(anna)
    boris.state = state
    boris.save(update_fields=["state"])
    assert not PersonalDataChange.objects.visible_to(boris).exists()
    assert not Employment.objects.visible_to(boris).exists()
    assert not Worker.objects.visible_to(boris).exists()
    assert not Worker.objects.acting_for(boris).exists()
    assert refused(confirm_change, change, by=Actor(boris.user, boris)) == ["R44"]


def test_r23_a_responsibles_confirmed_change_closes_the_access(boris: Responsible) -> None:
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    confirm_change(asked(boris.user.worker), by=colleague.user)  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.SUSPENDED
    assert Suspension.objects.get(responsible=boris).why == "Подтверждено изменение личных данных"
    assert Letter.objects.filter(kind="organizations/access_suspended", recipient=boris.user.email).exists()


def test_r23_a_refused_confirmation_closes_nothing(boris: Responsible) -> None:
    assert refused(confirm_change, asked(boris.user.worker), by=boris.user) == ["R11"]  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.ACTIVE


def test_r11_a_record_that_moved_on_is_not_overwritten(anna: Worker, boris: Responsible) -> None:
    change = asked(anna)
    anna.last_name = "Соколова"
    anna.save()
    with pytest.raises(Refused) as caught:
        confirm_change(change, by=boris.user)
    assert "Соколова" in caught.value.reasons[0].text


def test_r44_moved_to_another_school_the_change_is_not_ours_any_more(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    change = asked(anna)
    assert refused(confirm_change, change, by=Actor(vera.user, vera)) == ["R44"]
    confirm_change(change, by=Actor(boris.user, boris))


def test_r11_the_page_confirms_and_rejects(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    change = asked(anna)
    address = reverse("staff:change_confirm", args=[change.pk])
    assert signed_in(vera.user).post(address).status_code == 404
    client = signed_in(boris.user)
    assert "Медведева" in client.get(reverse("staff:inbox")).content.decode()
    reject = reverse("staff:change_reject", args=[change.pk])
    assert "Напишите, почему отклоняете" in client.post(reject, {"refusal": ""}).content.decode()
    assert "Личные данные изменены" in client.post(address, follow=True).content.decode()
    answer = client.post(reject, {"refusal": "Поздно спохватились"}).content.decode()
    assert "уже подтверждены" in answer
    assert "Поздно спохватились" in answer

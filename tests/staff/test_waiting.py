"""With whom a request waits: the Responsibles who may really decide, else the operator, at once (R11, R14, R21)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import SAMARA, says, today
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.facts import waiting
from staff.models import Employment, PersonalDataChange, Worker
from staff.rules.waiting import operator_from, waits, whose_word
from tests import factories

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


def test_r11_the_operator_decides_at_once_where_nobody_can_and_later_elsewhere() -> None:
    assert str(waits((), DAY, 10)) == "оператор АИС"
    assert waits((), DAY, 10).operator_from == DAY
    assert str(waits(("Волков Борис",), DAY, 10)) == "Волков Борис, с 04.12.2026 также оператор АИС"
    assert operator_from(DAY, 10) == date(2026, 12, 4)
    assert whose_word(("Волков Борис", "Лис Вера"), None) == "Волков Борис, Лис Вера"


def asked(worker: Worker, days_ago: int = 0) -> PersonalDataChange:
    change = PersonalDataChange.objects.create(
        worker=worker, values={"last_name": [worker.last_name, "Медведева"]}, requested_by=worker.user
    )
    return _older(change, days_ago)


def _older(record: Any, days: int) -> Any:
    record.requested_at = datetime.combine(today() - timedelta(days=days), time(12), SAMARA)
    record.save(update_fields=["requested_at"])
    return record


def place(organization: Organization, days_ago: int = 0, **said: Any) -> Employment:
    return _older(factories.EmploymentFactory(organization=organization, awaiting=True, **said), days_ago)


@database
@pytest.mark.parametrize(("days", "with_operator"), [(0, False), (10, False), (11, True)])
def test_r11_what_waits_too_long_is_the_operators_too(
    days: int, with_operator: bool, anna: Worker, boris: Responsible
) -> None:
    """The page names the day from which the operator's list has it."""
    job, change = place(boris.organization, days), asked(anna, days)
    assert waiting.places_for_operator().exists() is with_operator
    assert waiting.changes_for_operator().exists() is with_operator
    since = today() - timedelta(days=days)
    for said in (waiting.of_places([job])[job.pk], waiting.of_change(change)):
        assert said.people == ("Волков Борис",)
        assert (today() >= said.operator_from) is with_operator
        assert said.operator_from == since + timedelta(days=settings.PATIENCE_DAYS + 1)


@database
@pytest.mark.parametrize("state", [None, *Access])
def test_r11_where_nobody_active_is_it_is_the_operators_at_once(
    state: Access | None, school12: Organization
) -> None:
    worker = factories.EmploymentFactory(organization=school12).worker
    if state:
        user = factories.EmploymentFactory(organization=school12).worker.user
        factories.ResponsibleFactory(user=user, organization=school12, state=state)
    job, change = place(school12), asked(worker)
    decided_there = state == Access.ACTIVE
    assert (job in waiting.places_for_operator()) is not decided_there
    assert (change in waiting.changes_for_operator()) is not decided_there
    assert bool(waiting.of_change(change).people) is decided_there


@database
def test_r15_the_only_responsibles_own_request_is_the_operators_at_once(boris: Responsible) -> None:
    position = factories.PositionFactory(name="Учитель физики")
    own = place(boris.organization, worker=boris.user.worker, position=position)
    change = asked(boris.user.worker)
    assert list(waiting.places_for_operator()) == [own]
    assert list(waiting.changes_for_operator()) == [change]
    assert str(waiting.of_places([own])[own.pk]) == "оператор АИС"


@database
def test_r14_a_worker_who_has_no_account_yet_waits_for_the_responsible(boris: Responsible) -> None:
    job = place(boris.organization, worker=factories.WorkerFactory(user=None))
    assert not waiting.places_for_operator().exists()
    assert waiting.of_places([job])[job.pk].people == ("Волков Борис",)


@database
@pytest.mark.parametrize("state", [Access.ACTIVE, Access.SUSPENDED])
def test_r11_a_units_responsible_waits_for_the_school_above(
    state: Access, boris: Responsible, signed_in: SignedIn
) -> None:
    """Asking closes the access, and the request stays with the school's Responsible, who is named."""
    unit = factories.OrganizationFactory(name="Детский сад", parent=boris.organization)
    head = factories.EmploymentFactory(organization=unit).worker
    factories.ResponsibleFactory(user=head.user, organization=unit, state=state)
    change = asked(head)
    assert not waiting.changes_for_operator().exists()
    assert "Волков Борис" in signed_in(head.user).get(reverse("staff:my_data")).content.decode()
    inbox = signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert "Ответственный вашего структурного подразделения" in inbox
    assert reverse("home:worker", args=[head.pk]) not in inbox
    assert signed_in(boris.user).get(reverse("staff:change_confirm", args=[change.pk])).status_code == 200
    # A worker of the unit who answers for nobody is not the school's; without a Responsible there, the operator's.
    plain = asked(factories.EmploymentFactory(organization=unit).worker)
    assert plain not in PersonalDataChange.objects.managed_by(boris)
    assert (plain in waiting.changes_for_operator()) is (state != Access.ACTIVE)


@database
def test_r11_whom_the_page_names_sees_it_in_the_inbox_and_nobody_else(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """Two readings of one rule, by names and by queryset, agree for every person and every Responsible."""
    unit = factories.OrganizationFactory(parent=boris.organization)
    workers = [anna, boris.user.worker, vera.user.worker]  # type: ignore[attr-defined]
    for state in Access:
        worker = factories.EmploymentFactory(organization=unit).worker
        factories.ResponsibleFactory(user=worker.user, organization=unit, state=state)
        workers.append(worker)
    workers += [factories.EmploymentFactory(organization=unit).worker, factories.WorkerFactory()]
    everybody = list(Responsible.objects.select_related("organization"))
    for worker in workers:
        change = asked(worker)
        see = [r for r in everybody if change in PersonalDataChange.objects.managed_by(r)]
        names = {r.user.worker.full_name for r in see}  # type: ignore[attr-defined]
        assert set(waiting.deciders_of_data(worker)) == names
        assert (change in waiting.changes_for_operator()) is (not see)


@database
def test_r11_the_operators_numbers_are_the_lists_behind_them(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    lonely = factories.OrganizationFactory()
    for days in (0, 11):
        place(boris.organization, days)
        place(lonely, days)
    asked(anna)
    asked(factories.EmploymentFactory(organization=lonely).worker)
    browser = signed_in(gleb)
    home = browser.get(reverse("admin:index")).content.decode()
    for model, count in (("employment", 3), ("personaldatachange", 1)):
        url = reverse(f"admin:staff_{model}_changelist") + "?decides=operator"
        assert re.search(rf'href="{re.escape(url)}".*?>{count}</span>', home, re.DOTALL)
        rows = browser.get(url).context["cl"].result_list
        assert len(rows) == count
    rest = browser.get(reverse("admin:staff_employment_changelist") + "?decides=responsible")
    assert [row.organization for row in rest.context["cl"].result_list] == [boris.organization]
    job = waiting.places_for_operator().first()
    card = browser.get(reverse("admin:staff_employment_change", args=[job.pk])).content.decode()
    assert "оператор АИС" in card


@database
@pytest.mark.parametrize("somebody_there", [True, False])
def test_r14_the_answer_after_asking_names_who_decides(
    somebody_there: bool, boris: Responsible, signed_in: SignedIn
) -> None:
    organization = boris.organization if somebody_there else factories.OrganizationFactory()
    said = {"organization": organization.pk, "position": factories.PositionFactory().pk, "kind": "main"}
    browser = signed_in(factories.WorkerFactory().user)
    page = browser.post(reverse("staff:my_workplace_new"), said, follow=True).content.decode()
    late = f"Волков Борис, с {says(today() + timedelta(days=11))} также оператор АИС"
    assert f"Решает {late if somebody_there else 'оператор АИС'}. Ответ придёт письмом." in page

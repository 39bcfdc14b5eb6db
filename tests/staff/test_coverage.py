"""«Кого нет в АИС»: the list is loaded, compared, and is nobody else's (R8, R42, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lib.acting import Actor
from lib.reasons import Refused
from lib.spreadsheets import workbook
from organizations.models import Responsible
from staff.coverage.actions import forget_staff_list, keep_staff_list
from staff.models import StaffList
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
PAGE, LOAD = "staff:coverage", "staff:coverage_list"


@pytest.fixture
def elkina(boris: Responsible) -> Any:
    worker = factories.WorkerFactory(last_name="Ёлкина", first_name="Анна", patronymic="Сергеевна")
    return factories.EmploymentFactory(worker=worker, organization=boris.organization)


def test_r8_who_is_missing_stands_there_by_name(boris: Responsible, elkina: Any, signed_in: SignedIn) -> None:
    driving = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    driver = factories.EmploymentFactory(organization=boris.organization, position=driving)
    desk = signed_in(boris.user)
    assert "Списка работников ещё нет" in desk.get(reverse(PAGE)).text
    pasted = "1. елкина а. с.\n2. Кузнецов Олег Игоревич\n"
    page = desk.post(reverse(LOAD), {"names": pasted}, follow=True)
    found = page.context["found"]
    assert [one.name for one in found.missing] == ["Кузнецов Олег Игоревич"]
    assert [one.worker_id for _, one in found.matched] == [elkina.worker_id]
    # Boris himself is registered and not on the list; a driver need not be on it.
    assert [one.full_name for one in found.extra] == [boris.user.worker.full_name]
    assert str(driver.worker) not in page.text
    boris.organization.refresh_from_db()
    assert boris.organization.must_register == 2
    form = reverse("staff:register") + "?" + found.missing[0].query
    assert form.replace("&", "&amp;") in page.text
    assert 'value="Кузнецов"' in desk.get(form).text
    assert "Кузнецов" in "".join(_cells(desk.get(reverse(PAGE), {"format": "xlsx"}).content))


def _cells(content: bytes) -> list[str]:
    from io import BytesIO

    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    return [str(cell) for row in rows for cell in row]


def test_r8_the_file_of_the_staff_is_read_by_its_names_only(
    boris: Responsible, elkina: Any, signed_in: SignedIn
) -> None:
    header = ["№", "Фамилия", "Имя", "Отчество", "Оклад"]
    rows = [[1, "Елкина", "Анна", "Сергеевна", 50_000], [2, "Кузнецов", "Олег", "Игоревич", 60_000]]
    sent = SimpleUploadedFile("штат.xlsx", workbook("Штат", header, rows))
    page = signed_in(boris.user).post(reverse(LOAD), {"file": sent, "names": ""}, follow=True)
    assert [one.name for one in page.context["found"].missing] == ["Кузнецов Олег Игоревич"]
    assert StaffList.objects.get().names == ["Елкина Анна Сергеевна", "Кузнецов Олег Игоревич"]


@pytest.mark.parametrize("names", ["", "12345\n---"])
def test_r8_a_list_without_names_is_refused_beside_the_field(
    names: str, boris: Responsible, signed_in: SignedIn
) -> None:
    page = signed_in(boris.user).post(reverse(LOAD), {"names": names})
    assert "В списке нет ни одного ФИО" in page.text
    assert not StaffList.objects.exists()


def test_r8_a_new_list_takes_the_place_and_can_be_taken_away(
    boris: Responsible, elkina: Any, signed_in: SignedIn
) -> None:
    desk = signed_in(boris.user)
    for names in ("Первая Анна\n", "Вторая Анна\nТретья Анна\n"):
        desk.post(reverse(LOAD), {"names": names})
    kept = StaffList.objects.get()
    assert (kept.names, kept.loaded_by) == (["Вторая Анна", "Третья Анна"], boris.user)
    desk.post(reverse("staff:coverage_forget"))
    boris.organization.refresh_from_db()
    assert (StaffList.objects.count(), boris.organization.must_register) == (0, 2)
    # Who loaded and who took away stands in the history, the names do not (R42).
    told = StaffList.history.order_by("history_id")
    assert [one.history_type for one in told] == ["+", "~", "-"]
    assert not hasattr(told[0], "names")


def test_r44_another_schools_list_is_not_seen_and_not_written(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    keep_staff_list(boris.organization, ["Тайная Анна"], by=Actor(boris.user, boris))
    assert "Тайная" not in signed_in(vera.user).get(reverse(PAGE)).text
    for write in (
        lambda: keep_staff_list(boris.organization, ["Чужая Анна"], by=Actor(vera.user, vera)),
        lambda: forget_staff_list(boris.organization, by=Actor(vera.user, vera)),
    ):
        with pytest.raises(Refused):
            write()
    assert StaffList.objects.get().names == ["Тайная Анна"]


def test_the_page_asks_no_more_for_more_people(boris: Responsible, elkina: Any, signed_in: SignedIn) -> None:
    desk, asked = signed_in(boris.user), []
    for more in (1, 9):
        for _ in range(more):
            factories.EmploymentFactory(organization=boris.organization)
        keep_staff_list(boris.organization, [f"Работник {'А' * one}" for one in range(2, more + 3)], by=None)
        with CaptureQueriesContext(connection) as seen:
            desk.get(reverse(PAGE))
        asked.append(len(seen))
    assert asked[0] == asked[1]

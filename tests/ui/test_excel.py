"""R45: the files of the cabinets: a day is a day, a number a number, nothing that the page says is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests import factories

pytestmark = pytest.mark.django_db
LISTS = ("home:workers", "courses:register", "vouchers:org_vouchers", "home:entitled")


@pytest.fixture
def desk(anna: Any, boris: Any, signed_in: Callable[..., Client]) -> Client:
    voucher = factories.VoucherFactory(worker=anna)
    group = factories.CourseGroupFactory()
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=voucher.blocks.last())
    factories.EmploymentFactory(organization=boris.organization)
    return signed_in(boris.user)


def saved(content: bytes) -> list[dict[str, Any]]:
    header, *rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


@pytest.mark.parametrize("page", LISTS)
def test_r45_a_file_filters_and_leaves_no_cell_empty(desk: Client, page: str) -> None:
    content = desk.get(reverse(page), {"format": "xlsx"}).content
    assert saved(content)
    assert [row for row in saved(content) if "" in row.values()] == []
    assert b"<autoFilter" in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_r45_one_fact_a_column(desk: Client) -> None:
    row = saved(desk.get(reverse("courses:register"), {"format": "xlsx"}).content)[0]
    assert isinstance(row["Первый день"], date)
    assert isinstance(row["Последний день"], date)
    assert row["Часов"] == 36
    assert row["Группа"] not in row["Программа"]
    voucher = saved(desk.get(reverse("vouchers:org_vouchers"), {"format": "xlsx"}).content)[0]
    assert (voucher["Блоков занято"], voucher["Блоков всего"]) == (1, 3)


def test_r45_the_filter_is_named_in_the_file(desk: Client) -> None:
    content = desk.get(reverse("home:workers"), {"format": "xlsx", "q": "Орлова", "kind": "main"}).content
    about = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name("Отбор").to_python()
    named: dict[Any, Any] = {row[0]: row[1] for row in about}
    assert named["Отбор"] == "ФИО или ID: Орлова; Занятость: Основное место работы"

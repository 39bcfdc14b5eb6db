"""R45: an operator's own filters of the admin's lists: saved under a name, found again, renamed, removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.operators.roles import OperatorRole
from staff.lists import actions
from staff.models import SavedList, Worker
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
LIST = "/admin/support/ticket/"


def new(page: str = "support_ticket") -> str:
    return reverse("operator_list_new", args=[page])


def test_r45_saved_found_again_renamed_removed(gleb: User, signed_in: SignedIn) -> None:
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    desk = signed_in(gleb)
    assert "Сохранить этот список" not in desk.get(LIST).text
    shown = desk.get(LIST, {"q": "Орлова", "state__exact": "new", "p": "1", "o": "-1"}).text
    address = f"{new()}?o=-1&state__exact=new"
    assert address.replace("&", "&amp;") in shown
    assert "Орлова" not in address
    assert "Назовите список" in desk.post(address, {"name": " "}).text
    saved = desk.post(address, {"name": "Новые"}, follow=True)
    assert "Список «Новые» сохранён" in saved.text
    assert saved.redirect_chain[-1][0] == f"{LIST}?o=-1&state__exact=new"
    assert 'aria-current="page"' in saved.text
    assert "Сохранить этот список" not in saved.text
    one = SavedList.objects.get()
    assert (one.user, one.page, one.query) == (gleb, "support_ticket", "o=-1&state__exact=new")
    assert "Новые" in desk.get(LIST).text
    assert "Новые" not in desk.get("/admin/staff/worker/").text, "it is a filter of tickets"
    change = reverse("operator_list_change", args=[one.pk])
    assert "называется «Мои новые»" in desk.post(change, {"name": "Мои новые"}, follow=True).text
    assert "Список «Мои новые» убран" in desk.post(change, {"remove": "1"}, follow=True).text
    assert not SavedList.objects.exists()


def test_r45_a_name_taken_is_told_beside_it_and_stays(gleb: User, signed_in: SignedIn) -> None:
    desk = signed_in(gleb)
    actions.save_list("Новые", "state__exact=new", "support_ticket", by=gleb)
    actions.save_list("Новые", "state__exact=new", "staff_worker", by=gleb)
    said = desk.post(f"{new()}?state__exact=closed", {"name": "новые"}).text
    assert "Список с таким названием у вас уже есть" in said
    assert 'value="новые"' in said
    assert "не выбран ни один фильтр" in desk.post(f"{new()}?q=Орлова", {"name": "Орлова"}).text
    assert SavedList.objects.count() == 2


def test_r44_nobody_sees_anothers_list_and_a_responsible_none_of_them(
    gleb: User, boris: Any, signed_in: SignedIn
) -> None:
    one = actions.save_list("Список Глеба", "state__exact=new", "support_ticket", by=gleb)
    other = factories.UserFactory(email="zoya@example.ru", is_staff=True, is_superuser=True)
    desk = signed_in(other)
    assert "Список Глеба" not in desk.get(LIST).text
    assert desk.get(reverse("operator_list_change", args=[one.pk])).status_code == 404
    assert desk.get(new("auth_secret")).status_code == 404
    with_lists = actions.save_list("Отчётные", "voucher=now", by=boris.user)
    assert with_lists.page == ""
    assert signed_in(boris.user).get(new()).status_code in (302, 403, 404)


def test_r45_what_a_responsible_saved_is_not_the_operators(
    gleb: User, anna: Worker, signed_in: SignedIn
) -> None:
    actions.save_list("Старый", "voucher=now", by=gleb)
    assert "Старый" not in signed_in(gleb).get("/admin/staff/worker/").text


def test_every_list_of_the_admin_can_be_saved(gleb: User, signed_in: SignedIn) -> None:
    desk = signed_in(gleb)
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        assert desk.get(f"{new(name)}?o=1").status_code == 200

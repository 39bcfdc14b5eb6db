"""R44: what an operator may change is said by the role, and roles are given by administrators only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.operators import actions
from accounts.operators.roles import OperatorRole
from courses.models import Provider
from letters.models import Letter
from lib import acting, readers
from lib.readers import Reader
from lib.reasons import Refused
from tests import factories

pytestmark = pytest.mark.django_db
READER, SUPPORT, COURSES, ADMINISTRATOR = OperatorRole


def operator(role: str, name: str = "Галина") -> User:
    return factories.UserFactory(name=name, is_staff=True, operator_role=role)  # type: ignore[no-any-return]


def of(user: User, role: str, signed_in: Callable[[User], Client]) -> Client:
    user.operator_role = role
    user.save(update_fields=["operator_role"])
    return signed_in(user)


@pytest.mark.parametrize(
    ("role", "may"), [(READER, False), (SUPPORT, True), (COURSES, False), (ADMINISTRATOR, True)]
)
def test_r44_a_voucher_is_annulled_by_whose_role_it_is(
    role: str, may: bool, anna: Any, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    browser = of(gleb, role, signed_in)
    card = browser.get(reverse("admin:vouchers_voucher_change", args=[voucher.pk])).content.decode()
    assert ("Аннулировать" in card) is may
    address = reverse("admin:vouchers_voucher_annulment", args=[voucher.pk])
    answer = browser.post(address, {"why": "выдан по ошибке"})
    voucher.refresh_from_db()
    assert bool(voucher.annulled_at) is may
    if not may:
        assert answer.status_code == 409
        assert f"Ваша роль оператора — «{OperatorRole(role).label}»" in answer.content.decode()


@pytest.mark.parametrize(("role", "may"), [(READER, False), (SUPPORT, False), (COURSES, True)])
def test_r44_a_form_of_another_room_is_only_read(
    role: str, may: bool, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    provider = factories.ProviderFactory(name="ИРО")
    browser = of(gleb, role, signed_in)
    address = reverse("admin:courses_provider_change", args=[provider.pk])
    assert ('name="why"' in browser.get(address).content.decode()) is may
    answer = browser.post(address, {"name": "Институт развития", "short_name": "ИРО", "why": "переименован"})
    assert (Provider.objects.get().name == "Институт развития") is may, answer.content.decode()
    add = browser.get(reverse("admin:courses_provider_add"))
    assert (add.status_code == 200) is may


def test_r44_the_rule_stands_before_every_action_and_not_only_before_pages(anna: Any) -> None:
    from vouchers.actions import issue_voucher

    galina = operator(COURSES)
    with readers.reading(Reader.OPERATOR), pytest.raises(Refused) as refused:
        issue_voucher(anna, by=galina)
    assert refused.value.reasons[0].code == "role_forbids"


def test_r44_control_without_the_judge_the_role_stops_nobody(
    anna: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vouchers.actions import issue_voucher

    monkeypatch.setattr(acting, "judges", [])
    with readers.reading(Reader.OPERATOR):
        assert issue_voucher(anna, by=operator(COURSES)).pk


def test_r44_in_the_own_cabinet_an_operator_is_a_worker_like_others(anna: Any) -> None:
    from vouchers.asking.actions import ask_for_voucher

    anna.user.is_staff, anna.user.operator_role = True, READER
    anna.user.save(update_fields=["is_staff", "operator_role"])
    assert ask_for_voucher(anna, by=anna.user).pk


def test_r44_support_does_not_touch_an_operators_account(gleb: User) -> None:
    from accounts.actions import remove_second_factor

    galina = operator(SUPPORT)
    with readers.reading(Reader.OPERATOR), pytest.raises(Refused) as refused:
        remove_second_factor(gleb, by=galina, why="звонок")
    assert refused.value.reasons[0].code == "account_of_operator"


def test_r44_only_an_administrator_gives_roles(gleb: User, signed_in: Callable[[User], Client]) -> None:
    galina = operator(SUPPORT)
    with pytest.raises(Refused):
        actions.give_role(galina, ADMINISTRATOR, by=galina, why="сама")
    browser = signed_in(galina)
    page = browser.get(reverse("admin:accounts_user_changelist")).content.decode()
    assert "Новый оператор" not in page
    assert browser.get(reverse("admin:accounts_operator_new")).status_code == 409
    actions.give_role(galina, ADMINISTRATOR, by=gleb, why="приказ")
    assert browser.get(reverse("admin:accounts_operator_new")).status_code == 200


def test_r44_nobody_changes_the_own_role_and_an_administrator_stays(gleb: User) -> None:
    for do in (
        lambda: actions.take_role(gleb, by=gleb, why="ухожу"),
        lambda: actions.give_role(gleb, READER, by=gleb),
    ):
        with pytest.raises(Refused) as refused:
            do()
        assert refused.value.reasons[0].code == "own_rights"


def test_r44_who_is_let_go_is_out_at_once(gleb: User, signed_in: Callable[[User], Client]) -> None:
    galina = operator(SUPPORT)
    browser = signed_in(galina)
    assert browser.get("/admin/").status_code == 200
    answer = signed_in(gleb).post(
        reverse("admin:accounts_user_no-role", args=[galina.pk]), {"why": "уволена"}, follow=True
    )
    assert "Роль снята" in answer.content.decode()
    assert browser.get("/admin/").status_code == 302
    galina.refresh_from_db()
    assert (galina.is_staff, galina.operator_role, galina.is_active) == (False, "", True)
    assert Letter.objects.get(recipient=galina.email).context["subject"] == "Роль оператора снята"


def test_r44_a_new_operator_comes_in_by_the_letter(gleb: User, signed_in: Callable[[User], Client]) -> None:
    from letters import secrets

    form = {"email": "New@Example.ru", "name": "Нина Павловна", "role": SUPPORT, "why": "приказ № 7"}
    answer = signed_in(gleb).post(reverse("admin:accounts_operator_new"), form)
    nina = User.objects.get(email="new@example.ru")
    assert answer.headers["Location"] == reverse("admin:accounts_user_change", args=[nina.pk])
    link = (secrets.make(Letter.objects.get(recipient=nina.email)) or {})["link"]
    browser = Client()
    address = browser.get(link.removeprefix("http://localhost:8000")).headers["Location"]
    browser.post(address, {"password1": "семь синих чайников", "password2": "семь синих чайников"})
    browser.post("/account/login/", {"login": nina.email, "password": "семь синих чайников"})
    assert browser.get("/admin/").status_code == 200


def test_r2_an_address_that_has_an_account_gets_no_second(
    gleb: User, anna: Any, signed_in: Callable[[User], Client]
) -> None:
    form = {"email": "anna@example.ru", "name": "Анна", "role": SUPPORT, "why": "приказ"}
    page = signed_in(gleb).post(reverse("admin:accounts_operator_new"), form).content.decode()
    assert "уже есть учётная запись" in page
    assert 'value="anna@example.ru"' in page

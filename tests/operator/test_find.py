"""R45: the operator's one search, above every page, finds the first of each kind by what it is known by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from home.finding import facts
from lib import snils
from staff.models import Look, SnilsLookUp, Worker
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
PAGE = "/admin/find/"


def found(text: str) -> dict[str, list[str]]:
    return {
        str(model._meta.verbose_name_plural): [*map(str, records)] for model, records in facts.found(text)
    }


def test_r45_each_kind_is_found_by_what_it_is_known_by(anna: Worker) -> None:
    group = factories.CourseGroupFactory(programme__title="Оценивание в начальной школе")
    voucher = factories.VoucherFactory(worker=anna)
    school = factories.OrganizationFactory(name="МБОУ Гимназия № 71")
    assert anna.user is not None
    assert found(anna.full_name)["работники"] == [str(anna)]
    assert found(anna.user.email)["работники"] == [str(anna)]
    assert found(f"Э-{voucher.pk}")["чеки"] == [str(voucher)]
    assert found("гимназия 71") == {"организации": [str(school)]}
    assert found("оценивание")["группы"] == [str(group)]


def test_r45_one_letter_may_be_wrong_only_where_nothing_else_is_found(anna: Worker) -> None:
    spoilt = anna.last_name[:-2] + "ъ" + anna.last_name[-1:]
    assert spoilt != anna.last_name
    assert found(spoilt) == {"работники": [str(anna)]}


def test_r45_five_are_named_and_the_list_has_the_others(gleb: Any, signed_in: SignedIn) -> None:
    for _ in range(7):
        factories.WorkerFactory(last_name="Одинцова")
    page = signed_in(gleb).post(PAGE, {"q": "Одинцова"}).content.decode()
    assert page.count("Одинцова ") == 5
    assert f"{reverse('admin:staff_worker_changelist')}?q=%D0%9E%D0%B4" in page


def test_r45_the_queries_do_not_grow_with_what_is_found(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(2):
        factories.EmploymentFactory(worker__last_name="Одинцова")
    with django_assert_num_queries(QUERIES):
        facts.found("Одинцова")
    for _ in range(3):
        factories.EmploymentFactory(worker__last_name="Одинцова")
    with django_assert_num_queries(QUERIES):
        facts.found("Одинцова")


# One of each kind that is looked for by a word, the people twice (their numbers first), their places; districts and
# synonyms are asked first.
QUERIES = 9


def test_r42_who_was_shown_is_kept(gleb: Any, anna: Worker, signed_in: SignedIn) -> None:
    signed_in(gleb).post(PAGE, {"q": anna.last_name})
    assert anna.pk in Look.objects.get(by=gleb).workers


def test_r42_a_snils_is_looked_up_with_its_reason_and_stands_in_no_address(
    gleb: Any, anna: Worker, signed_in: SignedIn
) -> None:
    client = signed_in(gleb)
    page = client.post(PAGE, {"q": snils.pretty(anna.snils)}, headers={"HX-Request": "true"}).content.decode()
    assert "Зачем вы ищете" in page
    assert anna.last_name not in page
    assert not SnilsLookUp.objects.exists()
    answer = client.post(reverse("admin:staff_worker_snils"), {"snils": anna.snils, "why": "звонок"})
    assert answer["Location"] == reverse("admin:staff_worker_change", args=[anna.pk])


@pytest.mark.parametrize(
    "text", ["", " ", "а", "ив", "12", "\x00\x00", "ъъъъъъъъ", "%_%", "№ 999999999", "'\"<script>"]
)
def test_r45_nothing_found_says_so(gleb: Any, signed_in: SignedIn, text: str) -> None:
    answer = signed_in(gleb).post(PAGE, {"q": text})
    assert answer.status_code == 200
    assert "'\"<script>" not in answer.content.decode()


@pytest.mark.parametrize("who", ["anna", "boris"])
def test_r44_nobody_else_searches(request: pytest.FixtureRequest, signed_in: SignedIn, who: str) -> None:
    user = request.getfixturevalue(who)
    answer = signed_in(getattr(user, "user", user)).post(PAGE, {"q": "Ив"})
    assert answer.status_code in {302, 403}

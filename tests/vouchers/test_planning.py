"""R34: a day of the first course is proposed by one side and holds once the other has agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.facts.overview import overview
from home.rules import overdue
from letters.models import Letter
from lib.acting import Actor
from lib.dates import add_years, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.facts import inbox_count
from staff.models import Worker
from tests.courses.edits import changed
from vouchers import rules
from vouchers.actions import issue_voucher
from vouchers.known import Standing
from vouchers.models import PlannedTraining
from vouchers.planning.actions import agree_to_plan, decline_plan, propose_training, withdraw_plan

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def graduate(anna: Worker) -> Worker:
    changed(anna, graduated_on=today() - timedelta(days=200))
    return anna


def refused(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def proposed(worker: Worker, by: Any, *, by_worker: bool, days: int = 400) -> PlannedTraining:
    day = today() + timedelta(days=days)
    return propose_training(worker, planned_on=day, deficit="Оценивание", by_worker=by_worker, by=by)


def test_r34_the_employer_proposes_and_the_worker_agrees(
    graduate: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    his, hers = signed_in(boris.user), signed_in(graduate.user)
    day = today() + timedelta(days=400)
    typed = {"planned_on": f"{day:%d.%m.%Y}", "deficit": "Оценивание на уроке"}
    page = reverse("vouchers:plan_new", args=[graduate.pk])
    assert "Предложить дату обучения" in his.get(reverse("home:worker", args=[graduate.pk])).text
    assert "Дата предложена" in his.post(page, typed, follow=True).text
    plan = PlannedTraining.objects.get()
    assert Letter.objects.get().kind == "vouchers/plan_proposed"
    assert "Вам предлагают дату обучения" in hers.get(reverse("home:cabinet")).text
    answer = reverse("vouchers:my_plan", args=[plan.pk])
    assert "Дата согласована" in hers.post(answer, {"deed": "agree"}, follow=True).text
    assert overview(graduate).planned == (day, "Оценивание на уроке")
    plan.refresh_from_db()
    assert (plan.requested_by, plan.decided_by, plan.state) == (boris.user, graduate.user, "confirmed")
    for client, address in ((hers, reverse("home:plan")), (his, reverse("home:plans"))):
        assert "Оценивание на уроке" in client.get(address).text
    assert "Согласована плановая дата обучения" in hers.get(reverse("home:my_history")).text


def test_r34_the_worker_proposes_and_the_inbox_answers(
    graduate: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    his, hers = signed_in(boris.user), signed_in(graduate.user)
    day = today() + timedelta(days=400)
    typed = {"planned_on": f"{day:%d.%m.%Y}", "deficit": "Оценивание"}
    assert "Дата предложена" in hers.post(reverse("vouchers:my_plan_new"), typed, follow=True).text
    plan = PlannedTraining.objects.get()
    assert inbox_count(boris) == 1
    assert "Предлагают дату обучения: 1" in his.get(reverse("staff:inbox")).text
    his.post(reverse("staff:inbox_confirm", args=["plans"]), {"one": plan.pk})
    assert Letter.objects.get().kind == "vouchers/plan_agreed"
    other = proposed(graduate, graduate.user, by_worker=True, days=500)
    his.post(reverse("staff:inbox_reject", args=["plans"]), {"one": other.pk, "refusal": "Нужно раньше."})
    assert Letter.objects.filter(kind="vouchers/plan_declined").get().context["refusal"] == "Нужно раньше."
    # What was agreed on before still holds.
    assert overview(graduate).planned_on == day


def test_r34_nobody_agrees_with_the_own_proposal(graduate: Worker, boris: Responsible) -> None:
    his = Actor(boris.user, boris)
    plan = proposed(graduate, his, by_worker=False)
    assert refused(agree_to_plan, plan, by=his) == ["own_proposal"]
    assert refused(withdraw_plan, plan, by=graduate.user) == ["own_proposal"]
    assert refused(proposed, graduate, graduate.user, by_worker=True) == ["proposal_waits"]
    assert withdraw_plan(plan, by=his).state == "withdrawn"
    assert refused(agree_to_plan, plan, by=graduate.user) == ["plan_answered"]
    mine = proposed(graduate, graduate.user, by_worker=True)
    assert refused(agree_to_plan, mine, by=graduate.user) == ["own_proposal"]
    assert decline_plan(mine, by=his, why="Рано").state == "rejected"


def test_r34_a_new_agreement_replaces_the_old(graduate: Worker, boris: Responsible) -> None:
    his = Actor(boris.user, boris)
    first = agree_to_plan(proposed(graduate, graduate.user, by_worker=True), by=his)
    second = agree_to_plan(proposed(graduate, his, by_worker=False, days=500), by=graduate.user)
    first.refresh_from_db()
    assert (first.state, second.state) == ("withdrawn", "confirmed")


def test_r44_another_schools_plan_is_not_hers(
    graduate: Worker, vera: Responsible, signed_in: SignedIn
) -> None:
    plan, hers = proposed(graduate, graduate.user, by_worker=True), signed_in(vera.user)
    for address in (
        reverse("vouchers:plan", args=[plan.pk]),
        reverse("vouchers:plan_new", args=[graduate.pk]),
    ):
        assert hers.get(address).status_code == 404
    assert refused(agree_to_plan, plan, by=Actor(vera.user, vera)) == ["not_your_worker"]


@pytest.mark.parametrize(
    ("graduated", "days", "deficit", "code"),
    [
        (None, 400, "Урок", "no_diploma_known"),
        (1200, 400, "Урок", "graduated_long_ago"),
        (200, 0, "Урок", "planned_in_the_past"),
        (200, 1200, "Урок", "planned_too_late"),
        (200, 400, " ", "say_the_deficit"),
    ],
)
def test_r34_only_a_recent_graduate_and_a_day_that_makes_sense(
    anna: Worker, graduated: int | None, days: int, deficit: str, code: str
) -> None:
    changed(anna, graduated_on=graduated and today() - timedelta(days=graduated))
    day = today() + timedelta(days=days)
    said = {"planned_on": day, "deficit": deficit, "by_worker": True, "by": anna.user}
    assert refused(propose_training, anna, **said) == [code]


def test_r34_after_a_voucher_there_is_nothing_to_plan(graduate: Worker, boris: Responsible) -> None:
    issue_voucher(graduate, by=boris.user)
    assert refused(proposed, graduate, graduate.user, by_worker=True) == ["had_a_voucher"]


def test_r34_while_agreed_nobody_is_overdue_until_that_day(graduate: Worker, boris: Responsible) -> None:
    began = add_years(today(), -4)
    changed(graduate, graduated_on=began)
    changed(graduate.employments.get(), started_on=began)
    assert "три года без чека прошли" in overdue(overview(graduate), today())
    day = today() + timedelta(days=30)
    changed(graduate, graduated_on=today() - timedelta(days=200))
    agree_to_plan(proposed(graduate, graduate.user, by_worker=True, days=30), by=Actor(boris.user, boris))
    changed(graduate, graduated_on=began)
    assert overdue(overview(graduate), day) == ""
    assert "согласованный день" in overdue(overview(graduate), day + timedelta(days=1))


def test_r34_an_agreed_day_only_puts_off() -> None:
    early = date(2026, 1, 1)
    standing = Standing(1, graduated_on=date(2025, 6, 30))
    assert rules.training_due(standing, early) is None, "no position, no term"

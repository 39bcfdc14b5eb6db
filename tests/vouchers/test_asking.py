"""R26, R11: a worker asks for a voucher; a Responsible issues it or says why not; both read the outcome."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib.acting import Actor
from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.facts import inbox_count, waits_of_change
from staff.models import Worker
from tests import factories
from tests.history_guard import unguarded
from vouchers import actions
from vouchers.asking.actions import (
    ask_for_voucher,
    grant_voucher,
    reject_voucher_request,
    withdraw_voucher_request,
)
from vouchers.asking.facts import for_operator
from vouchers.models import Voucher, VoucherRequest

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def refused(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def test_r26_asked_issued_and_read_by_both(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    hers, his = signed_in(anna.user), signed_in(boris.user)
    home = reverse("home:cabinet")
    assert "Попросите чек" in hers.get(home).text
    assert "Просьба о чеке отправлена" in hers.post(reverse("vouchers:ask"), follow=True).text
    page = hers.get(home).text
    assert "ждём ответа" in page
    assert "Волков Борис" in page
    assert inbox_count(boris) == 1
    assert "Просят чек: 1" in his.get(reverse("staff:inbox")).text
    asked = VoucherRequest.objects.get()
    sent = his.post(reverse("staff:inbox_confirm", args=["vouchers"]), {"one": asked.pk}, follow=True)
    assert "Выдано: 1 чек" in sent.text
    voucher = Voucher.objects.get()
    asked.refresh_from_db()
    assert (asked.state, asked.voucher, asked.decided_by) == ("confirmed", voucher, boris.user)
    assert "Выберите курс" in hers.get(home).text
    assert [letter.kind for letter in Letter.objects.all()] == ["vouchers/issued"]
    told = hers.get(reverse("home:my_history")).text
    assert "Вы попросили чек" in told
    assert f"Вам выдан чек {voucher.shown_number}" in told
    # The second click gets the first one's answer.
    assert grant_voucher(asked, by=Actor(boris.user, boris)).voucher == voucher
    assert "Чек по просьбе выдан" in his.get(reverse("staff:inbox_latest")).text


def test_r26_refused_with_a_reason_and_asked_again(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    assert ask_for_voucher(anna, by=anna.user) == asked
    his, page = signed_in(boris.user), reverse("vouchers:request_reject", args=[asked.pk])
    assert "Напишите, почему" in his.post(page, {"refusal": " "}).text
    assert "отклонена" in his.post(page, {"refusal": "Сначала смените должность."}, follow=True).text
    assert Letter.objects.get().context["refusal"] == "Сначала смените должность."
    assert "Сначала смените должность." in signed_in(anna.user).get(reverse("home:cabinet")).text
    assert refused(grant_voucher, asked, by=boris.user) == ["voucher_request_decided"]
    assert ask_for_voucher(anna, by=anna.user).pk != asked.pk


@pytest.mark.parametrize("door", ["card", "list"])
def test_r26_whichever_door_issues_it_answers_the_wish(
    anna: Worker, boris: Responsible, signed_in: SignedIn, door: str
) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    his = signed_in(boris.user)
    if door == "card":
        his.post(reverse("vouchers:issue", args=[anna.pk]))
    else:
        page = his.get(reverse("vouchers:issue_many"), {"worker": anna.pk}).text
        assert "закроется" in page
        his.post(reverse("vouchers:issue_many"), {"worker": anna.pk})
    asked.refresh_from_db()
    assert (asked.state, asked.voucher) == ("confirmed", Voucher.objects.get())
    assert inbox_count(boris) == 0


def test_r26_taken_back_while_nobody_has_answered(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    page = reverse("vouchers:request_withdraw", args=[asked.pk])
    assert signed_in(anna.user).get(reverse("vouchers:ask")).url == page  # type: ignore[attr-defined]
    assert "отозвана" in signed_in(anna.user).post(page, follow=True).text
    assert inbox_count(boris) == 0
    again = ask_for_voucher(anna, by=anna.user)
    actions.issue_voucher(anna, by=boris.user)
    assert refused(withdraw_voucher_request, again, by=anna.user) == ["voucher_request_decided"]


def test_r26_only_a_voucher_that_is_due_is_asked_for(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    actions.issue_voucher(anna, by=boris.user)
    assert refused(ask_for_voucher, anna, by=anna.user) == ["once_in_three_years"]
    assert "один раз в три года" in signed_in(anna.user).post(reverse("vouchers:ask")).text
    assert not VoucherRequest.objects.exists()


def test_r11_the_operator_answers_what_waits_too_long(
    anna: Worker, boris: Responsible, gleb: Any, signed_in: SignedIn
) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    assert not for_operator().exists()
    with unguarded():
        waited = now() - timedelta(days=settings.PATIENCE_DAYS + 1)
        VoucherRequest.objects.filter(pk=asked.pk).update(requested_at=waited)
    assert list(for_operator()) == [asked]
    desk = signed_in(gleb)
    listed = desk.get(reverse("admin:vouchers_voucherrequest_changelist"), {"decides": "operator"})
    assert anna.full_name in listed.text
    page = reverse("admin:vouchers_voucherrequest_confirmation", args=[asked.pk])
    assert "Чек выдан" in desk.post(page, {"why": "обращение 7"}, follow=True).text
    assert Voucher.objects.get().issued_by == gleb


def test_r44_nobody_answers_anothers(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    for name in ("request_confirm", "request_reject"):
        assert signed_in(vera.user).get(reverse(f"vouchers:{name}", args=[asked.pk])).status_code == 404
    assert refused(grant_voucher, asked, by=Actor(vera.user, vera)) == ["not_your_worker"]
    assert refused(reject_voucher_request, asked, by=Actor(vera.user, vera), why="Нет") == ["not_your_worker"]
    mine = signed_in(vera.user).get(reverse("vouchers:request_withdraw", args=[asked.pk]))
    assert mine.status_code == 404


def test_r26_a_wish_follows_the_person_and_is_judged_when_answered(anna: Worker, boris: Responsible) -> None:
    asked = ask_for_voucher(anna, by=anna.user)
    factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=30))
    assert refused(grant_voucher, asked, by=boris.user) == ["once_in_three_years"]
    assert str(waits_of_change(asked)).startswith("Волков Борис")

"""R19: a worker tells of an attestation with a scan, the Responsible confirms or rejects it, both read the outcome."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib.dates import now
from lib.reasons import Refused
from organizations.models import Responsible
from staff.attestation import actions
from staff.facts import attestations_for_operator, inbox_count, waits_of_change
from staff.models import Attestation, AttestationRequest, Worker
from staff.states import Category
from tests.history_guard import unguarded
from tests.staff.attesting import ON, told, typed
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def refused(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def test_r19_told_confirmed_and_shown_to_both(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    hers, his = signed_in(anna.user), signed_in(boris.user)
    mine = reverse("staff:my_attestations")
    sent = hers.post(reverse("staff:my_attestation_new"), typed(anna, next_on="12.03.2031"), follow=True)
    assert "Отправлено на подтверждение" in sent.text
    asked = AttestationRequest.objects.get()
    assert "приказ" not in str(asked.scan.name)
    assert "Решает" in hers.get(mine).text
    assert not Attestation.objects.exists()
    assert "Первая категория, 12.03.2026" in his.get(reverse("staff:inbox")).text
    scan = his.get(reverse("staff:attestation_scan", args=[asked.pk]))
    assert b"".join(scan).startswith(b"\xff\xd8\xff")
    assert scan["Content-Security-Policy"].startswith("sandbox")
    page = reverse("staff:attestation_confirm", args=[asked.pk])
    assert "Сверьте результат" in his.get(page).text
    assert "Аттестация внесена" in his.post(page, follow=True).text
    one = Attestation.objects.get()
    assert (one.worker, one.category, one.on, one.next_on) == (anna, Category.FIRST, ON, date(2031, 3, 12))
    for client, address in ((hers, mine), (his, reverse("home:worker", args=[anna.pk]))):
        assert "Первая категория" in client.get(address).text
    assert Letter.objects.get().kind == "staff/attestation_confirmed"
    told_of = hers.get(reverse("home:my_history")).text
    assert "Вы сообщили об аттестации: первая категория, учитель математики, 12.03.2026" in told_of
    assert "Подтверждена аттестация: первая категория" in told_of
    # The second click gets the first one's answer.
    assert actions.confirm_attestation(asked, by=boris.user).attestation == one
    assert Letter.objects.count() == 1


def test_r19_rejected_with_a_reason_that_the_worker_reads(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    asked = told(anna)
    his, page = signed_in(boris.user), reverse("staff:attestation_reject", args=[asked.pk])
    assert "Напишите, почему отклоняете" in his.post(page, {"refusal": " "}).text
    assert "Аттестация отклонена" in his.post(page, {"refusal": "В приказе другая дата."}, follow=True).text
    assert "В приказе другая дата." in signed_in(anna.user).get(reverse("staff:my_attestations")).text
    assert Letter.objects.get().context["refusal"] == "В приказе другая дата."
    assert not Attestation.objects.exists()
    assert refused(actions.confirm_attestation, asked, by=boris.user) == ["attestation_decided_already"]
    assert "Аттестация отклонена" in his.get(reverse("staff:inbox_latest")).text
    # Told again, with what was wrong mended.
    assert told(anna).pk != asked.pk


def test_r19_withdrawn_while_nobody_has_answered(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    asked = told(anna)
    page = reverse("staff:my_attestation_withdraw", args=[asked.pk])
    assert "отозвано" in signed_in(anna.user).post(page, follow=True).text
    assert inbox_count(boris) == 0
    assert actions.withdraw_attestation(asked, by=anna.user).state == "withdrawn"
    other = told(anna)
    actions.confirm_attestation(other, by=boris.user)
    assert refused(actions.withdraw_attestation, other, by=anna.user) == ["attestation_decided_already"]


def test_r19_once_told_it_is_not_told_twice(anna: Worker, boris: Responsible) -> None:
    asked = told(anna)
    assert told(anna) == asked
    assert refused(told, anna, category=Category.HIGHEST) == ["attestation_waits"]
    facts = {"position": asked.position, "category": Category.HIGHEST, "on": ON, "next_on": None}
    assert refused(actions.record_attestation, anna, **facts, by=boris.user) == ["attestation_waits"]
    actions.confirm_attestation(asked, by=boris.user)
    assert refused(told, anna) == ["attestation_known"]
    assert refused(actions.record_attestation, anna, **facts, by=boris.user) == ["attestation_known"]


def test_r19_nobody_confirms_the_own_and_nobody_anothers(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    own = told(boris.user.worker)  # type: ignore[attr-defined]
    assert refused(actions.confirm_attestation, own, by=boris.user) == ["own_attestation"]
    assert waits_of_change(own).people == ()
    assert list(attestations_for_operator()) == [own]
    theirs, client = told(anna), signed_in(vera.user)
    for name in ("attestation_confirm", "attestation_reject", "attestation_scan"):
        assert client.get(reverse(f"staff:{name}", args=[theirs.pk])).status_code == 404
    assert signed_in(vera.user).get(reverse("staff:my_attestation_scan", args=[theirs.pk])).status_code == 404
    assert (inbox_count(boris), inbox_count(vera)) == (1, 0)


def test_r19_what_is_typed_wrong_is_said_beside_its_field(anna: Worker, signed_in: SignedIn) -> None:
    page = reverse("staff:my_attestation_new")
    wrong = typed(anna, on="12.03.2126", next_on="01.01.2020", scan=SimpleUploadedFile("приказ.pdf", b"MZ"))
    said = signed_in(anna.user).post(page, wrong).text
    assert "Нужен скан" in said
    said = signed_in(anna.user).post(page, typed(anna, on="12.03.2126", next_on="01.01.2020")).text
    assert "ещё не наступила" in said
    assert "не позже этой" in said
    said = signed_in(anna.user).post(page, {}).text
    for missing in ("Выберите, что установлено", "Перепишите дату из приказа", "Приложите скан"):
        assert missing in said
    assert job(anna).position.name in said
    assert not AttestationRequest.objects.exists()


def test_r19_each_waits_for_its_own_day_of_the_operator(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    early, late = told(anna), told(anna, on=date(2026, 2, 1))
    with unguarded():
        AttestationRequest.objects.filter(pk=early.pk).update(requested_at=now() - timedelta(days=3))
    page = signed_in(anna.user).get(reverse("staff:my_attestations")).text
    for asked in AttestationRequest.objects.filter(pk__in=[early.pk, late.pk]):
        assert str(waits_of_change(asked)) in page

"""R29: no template and no voucher without blocks: in the form, in the action, in the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.factories import copied
from vouchers import actions, reasons, rules
from vouchers.models import PaperCourse, TemplateBlock, Voucher, VoucherBlock, VoucherTemplate

pytestmark = pytest.mark.django_db
ADD = "admin:vouchers_vouchertemplate_add"
TABLES = [("voucher_has_blocks", "vouchers_voucher"), ("template_has_blocks", "vouchers_vouchertemplate")]


def sleeping(trigger: str, table: str) -> None:
    """The guard taken away for this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.fixture
def blockless(anna: Worker) -> VoucherTemplate:
    """What the operator could save until now, in force today."""
    sleeping(*TABLES[1])
    return VoucherTemplate.objects.create(effective_from=today() - timedelta(days=1))


def sent(*blocks: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "effective_from": "01.01.2030",
        "why": "приказ № 5",
        "blocks-TOTAL_FORMS": len(blocks),
        "blocks-INITIAL_FORMS": 0,
    }
    for number, block in enumerate(blocks):
        data |= {f"blocks-{number}-{name}": value for name, value in block.items()}
    return data


BLOCK = {"order": 1, "kind": "variative", "name": "Единый блок", "hours": 72, "required": "on"}


def test_r29_the_operators_form_refuses_a_template_without_blocks(
    gleb: User, signed_in: Callable[..., Client]
) -> None:
    operator, was = signed_in(gleb), VoucherTemplate.objects.count()
    for data in (sent(), sent({"required": "on"})):
        page = operator.post(reverse(ADD), data)
        assert page.status_code == 200
        assert "В шаблоне нет ни одного блока" in page.content.decode()
        assert VoucherTemplate.objects.count() == was
    assert operator.post(reverse(ADD), sent(BLOCK)).status_code == 302
    assert VoucherTemplate.objects.get(effective_from=date(2030, 1, 1)).blocks.count() == 1


def test_r29_without_the_forms_check_the_action_refuses_and_the_page_says_so(
    gleb: User, signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    from vouchers.forms import TemplateBlocks

    monkeypatch.setattr(TemplateBlocks, "clean", lambda self: None)
    was = VoucherTemplate.objects.count()
    page = signed_in(gleb).post(reverse(ADD), sent())
    assert page.status_code == 200
    assert "В шаблоне нет ни одного блока" in page.content.decode()
    assert VoucherTemplate.objects.count() == was


def test_r29_without_form_and_rule_the_database_refuses_in_the_same_words(
    gleb: User, signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "template_without_blocks", lambda blocks: [])
    was = VoucherTemplate.objects.count()
    page = signed_in(gleb).post(reverse(ADD), sent())
    assert page.status_code == 200
    assert "В шаблоне нет ни одного блока" in page.content.decode()
    assert VoucherTemplate.objects.count() == was


def test_r29_a_voucher_without_blocks_is_not_issued_by_post(
    anna: Worker, boris: Responsible, blockless: VoucherTemplate, signed_in: Callable[..., Client]
) -> None:
    page = reverse("vouchers:issue", args=[anna.pk])
    for answer in (signed_in(boris.user).get(page), signed_in(boris.user).post(page)):
        assert answer.status_code == 200
        assert "из каких блоков состоит чек" in answer.content.decode()
    assert not Voucher.objects.exists()


def test_r29_nor_is_a_paper_one_recorded(
    anna: Worker, boris: Responsible, blockless: VoucherTemplate
) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_paper_voucher(anna, number="1", issued_on=today(), taken={}, by=boris.user)
    assert [reason.rule for reason in refused.value.reasons] == ["R29"]


def test_r29_without_the_rule_the_database_refuses_the_voucher(
    anna: Worker, boris: Responsible, blockless: VoucherTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "no_blocks", lambda *_: [])
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=boris.user)
    assert [reason.why for reason in refused.value.reasons] == [reasons.voucher_without_blocks]
    assert not Voucher.objects.exists()


def test_control_without_rule_and_trigger_the_empty_voucher_is_seen(
    anna: Worker, boris: Responsible, blockless: VoucherTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "no_blocks", lambda *_: [])
    sleeping(*TABLES[0])
    assert not actions.issue_voucher(anna, by=boris.user).blocks.exists()


def test_r29_the_last_block_is_not_deleted_nor_moved_away(anna: Worker) -> None:
    voucher, other = factories.VoucherFactory(worker=anna), factories.VoucherFactory()
    first, *more = voucher.blocks.all()
    for block in more:
        block.delete()
    judged()
    pk = first.pk
    for change in (first.delete, lambda: _moved(pk, other)):
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            change()
            judged()
        assert refused.value.__cause__.diag.constraint_name == "voucher_has_blocks"


def judged() -> None:
    """What would be said at commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _moved(pk: int, other: Voucher) -> None:
    kept = VoucherBlock.objects.get(pk=pk)
    kept.voucher, kept.order = other, 9
    kept.save(update_fields=["voucher", "order"])


def test_r29_a_template_that_goes_takes_its_blocks_with_it() -> None:
    VoucherTemplate.objects.all().delete()
    judged()
    assert not TemplateBlock.objects.exists()


def test_r31_a_course_of_a_block_that_the_voucher_has_not_is_not_lost_in_silence(
    anna: Worker, boris: Responsible
) -> None:
    """Copied from paper onto block 7 of 3: until now it simply was not written down."""
    day = today() - timedelta(days=40)
    taken = copied("Методика урока", 36, day, day)
    with pytest.raises(Refused) as refused:
        actions.record_paper_voucher(
            anna, number="1", issued_on=day, taken={1: taken, 7: taken}, by=boris.user
        )
    assert "Методика урока" in refused.value.reasons[0].text
    assert not PaperCourse.objects.exists()

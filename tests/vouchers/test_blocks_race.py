"""R29 under a race: two people delete the last two blocks at the same moment; and what happens without the guard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.db import connection, transaction

from tests.invariants.at_once import at_once, many_connections
from vouchers.models import TemplateBlock, VoucherTemplate
from vouchers.states import BlockKind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def template_of_two(transactional_db: None) -> Iterator[list[TemplateBlock]]:
    with transaction.atomic():
        template = VoucherTemplate.objects.create(effective_from=date(2031, 1, 1))
        blocks = [
            TemplateBlock.objects.create(
                template=template, order=order, kind=BlockKind.VARIATIVE, name="Блок", hours=36
            )
            for order in (1, 2)
        ]
    with many_connections():
        yield blocks


def both_deleted_at_once(blocks: list[TemplateBlock]) -> int:
    """How many blocks are left when each of the two is deleted by somebody else at the same moment."""

    def delete(block: TemplateBlock) -> Callable[[], None]:
        def action() -> None:
            with transaction.atomic():
                block.delete()
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_sleep(0.2)")

        return action

    pk = blocks[0].template_id
    at_once([delete(TemplateBlock.objects.get(pk=block.pk)) for block in blocks], threads=2)
    return TemplateBlock.objects.filter(template=pk).count()


def test_r29_two_who_delete_the_last_two_blocks_leave_one(template_of_two: list[TemplateBlock]) -> None:
    assert both_deleted_at_once(template_of_two) == 1


def test_control_without_the_trigger_they_leave_none(template_of_two: list[TemplateBlock]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE vouchers_templateblock DISABLE TRIGGER template_has_blocks")
    try:
        assert both_deleted_at_once(template_of_two) == 0
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE vouchers_templateblock ENABLE TRIGGER template_has_blocks")

"""What the migrations put into the database, and the TRUNCATE after a transactional test takes away."""

from datetime import date
from pathlib import Path

import pytest
from django.db import transaction

from texts.models import Edition
from vouchers.models import TemplateBlock, VoucherTemplate
from vouchers.states import BlockKind

INITIAL = Path("texts/initial")


@transaction.atomic
def default_template() -> VoucherTemplate:
    """The voucher's default blocks (R29), as the migration made them."""
    template, new = VoucherTemplate.objects.get_or_create(effective_from=date(2000, 1, 1))
    if new:
        blocks = [
            (BlockKind.INVARIANT, "Инвариантный блок", 18),
            (BlockKind.VARIATIVE, "Вариативный блок 1", 36),
            (BlockKind.VARIATIVE, "Вариативный блок 2", 36),
        ]
        for order, (kind, name, hours) in enumerate(blocks, start=1):
            TemplateBlock.objects.create(template=template, order=order, kind=kind, name=name, hours=hours)
    return template


@transaction.atomic
def initial_texts() -> None:
    """The consent, the policy and the terms that a new system begins with (R41)."""
    if not Edition.objects.filter(in_force_from=date(2026, 11, 1)).exists():
        for file in sorted(INITIAL.glob("*.md")):
            body = file.read_text().strip()
            Edition.objects.create(text=file.stem, in_force_from=date(2026, 11, 1), body=body)


@pytest.fixture(autouse=True)
def reference_records(request: pytest.FixtureRequest) -> None:
    fixtures = {"db", "transactional_db"} & set(request.fixturenames)
    if fixtures or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        default_template()
        initial_texts()

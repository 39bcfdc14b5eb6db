"""R42: whatever is sent to whatever address of Django's admin, nothing is written but by an action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.db import models
from django.test import Client

from tests.operator.doors import knock
from tests.operator.watch import watched
from ui.admin import OperatorAdmin
from vouchers.models import VoucherTemplate

pytestmark = pytest.mark.django_db


REGISTERED = list(admin.site._registry.items())


IDS = [model.__name__ for model, _ in REGISTERED]


# Which cards have a form; every other one is only read, its actions have pages of their own.
EDITABLE = set(
    "District OrganizationType Organization Position Attestation VoucherTemplate Provider Programme CourseGroup"
    " Synonym FrdoTemplate VoucherQuota SavedAnswer Edition Act".split()
)


def newest(model: type[models.Model]) -> Any:
    return model._default_manager.order_by("pk").last()


@pytest.mark.parametrize(("model", "one"), REGISTERED, ids=IDS)
def test_r42_no_address_of_an_admin_writes_past_an_action(
    model: type[models.Model], one: Any, records: None, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    record, client = newest(model), signed_in(gleb)
    assert record is not None, "the fixture makes one of each"
    with watched() as written:
        knock(client, one, record)
    assert written.past == []
    assert written.inside or model.__name__ not in EDITABLE, "the form that is offered must really save"
    assert model._default_manager.filter(pk=record.pk).exists()


@pytest.mark.parametrize(("model", "one"), REGISTERED, ids=IDS)
def test_r42_what_an_admin_offers(model: type[models.Model], one: Any, gleb: Any, rf: Any) -> None:
    request = rf.get("/")
    request.user = gleb
    assert isinstance(one, OperatorAdmin)
    assert one.has_delete_permission(request) is False
    assert (
        one.has_add_permission(request) == one.has_change_permission(request) == (model.__name__ in EDITABLE)
    )
    assert not one.list_editable
    assert "delete_selected" not in one.get_actions(request)
    for inline in one.get_inline_instances(request):
        edited = inline.has_add_permission(request, None) or inline.has_change_permission(request, None)
        assert not inline.can_delete
        assert edited == (model is VoucherTemplate)

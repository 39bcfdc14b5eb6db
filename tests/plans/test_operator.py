"""With 250,000 workers no list and no card of the admin makes PostgreSQL read a big table from end to end."""

from __future__ import annotations

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.plans.reading import Plans
from tests.plans.test_plans import TYPED, plans, region, visit  # noqa: F401 fixtures
from tests.roles.routes import operators
from tests.roles.test_everybody import browser
from tests.roles.world import World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db
# Without a filter it is a letter to everybody: all Responsibles with their addresses are read, whichever way.
TO_ALL = "admin/organizations/organization/mailing/"


def test_no_page_of_the_operator_reads_a_big_table_whole(plans: Plans, world: World) -> None:  # noqa: F811
    client = browser(world, "gleb")
    for route in operators():
        unlike = re.search(r"\(|logout|admin/(account|mfa|usersessions)/", route.pattern)
        if not route.parameters and not unlike and route.pattern != TO_ALL:
            visit(plans, client, "/" + route.pattern, TYPED)
    for model in admin.site._registry:
        tracked = hasattr(model._meta, "simple_history_manager_attribute")
        if record := model._default_manager.first():
            for page in ("change", "history") if tracked else ("change",):
                name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
                visit(plans, client, reverse(name, args=[record.pk]), ())
    assert len(plans.seen) > 50
    assert not plans.whole, "\n".join(plans.whole)

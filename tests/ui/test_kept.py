"""A statement whose words are kept says what the queryset that it was made of says (R44)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory
from django_filters import FilterSet

from home import worker_views
from home.facts import workers
from home.worker_list import WORKERS
from lib.prepared import Kept
from organizations.models import Responsible
from staff.models import Employment
from tests import factories
from ui.listing import Listing

pytestmark = pytest.mark.django_db
ORDERS = [f"{sign}{column.name}" for column in WORKERS for sign in ("", "-")]


def shown(responsible: Responsible, asked: dict[str, str], **more: Any) -> Any:
    places = Employment.objects.visible_to(responsible).open()
    listing = Listing(
        RequestFactory().get("/", asked),
        places,
        WORKERS,
        "место,места,мест",
        per_page=3,
        details=workers.rows,
        besides=("worker", "человек,человека,человек"),
        **more,
    )
    return list(listing.page), listing.page.number, listing.total, listing.different


def test_r44_kept_words_say_what_the_queryset_says(boris: Responsible, vera: Responsible) -> None:
    for number in range(7):
        here = (boris, vera)[number % 2].organization
        place = factories.EmploymentFactory(organization=here, awaiting=number > 4)
        second = factories.PositionFactory(name=f"Ёж {number}")
        factories.EmploymentFactory(worker=place.worker, organization=here, position=second, training=False)
    for one in (boris, vera):
        kept = (worker_views.open_places, one.organization_id)
        for order in ORDERS:
            for page in ("", "1", "2", "99", "x"):
                asked = {"sort": order, "page": page}
                assert shown(one, asked, kept=kept) == shown(one, asked)
    assert shown(boris, {})[2:] == (9, 5)


def test_what_is_filtered_is_asked_anew(boris: Responsible) -> None:
    factories.EmploymentFactory(organization=boris.organization, kind="external", main_job="Завод")

    class Kinds(FilterSet):
        class Meta:
            model = Employment
            fields = ("kind",)

    kept = (worker_views.open_places, boris.organization_id)
    found = shown(boris, {"kind": "external"}, kept=kept, filter_class=Kinds)
    assert [row.kind for row in found[0]] == ["external"]
    assert shown(boris, {}, kept=kept, filter_class=Kinds)[2] == 2


def test_control_words_that_do_not_look_at_the_number_are_refused() -> None:
    with pytest.raises(ValueError, match="does not look"):
        Kept(Employment.objects.values_list("pk"))


def test_r44_a_wrong_filter_beside_a_right_one_does_not_widen_the_list(boris: Responsible) -> None:
    """The page shows what its Excel shows."""
    factories.EmploymentFactory(organization=boris.organization, kind="external", main_job="Завод")

    class Kinds(FilterSet):
        class Meta:
            model = Employment
            fields = ("kind", "origin")

    asked = {"kind": "external", "origin": "чепуха"}
    kept = shown(boris, asked, kept=(worker_views.open_places, boris.organization_id), filter_class=Kinds)
    assert [row.kind for row in kept[0]] == ["external"]

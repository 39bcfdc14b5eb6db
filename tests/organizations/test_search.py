"""An organization found by part of its name, its number or its district (R1)."""

import pytest
from django.test import Client

from organizations.search import SHOWN, find
from tests.factories import DistrictFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def test_r1_by_name_number_district_in_any_order() -> None:
    north = DistrictFactory(name="Северный район")
    school = OrganizationFactory(name="МБУ «Школа № 12 имени Королёва»", district=north)
    OrganizationFactory(name="Гимназия № 3")
    for text in ("школа 12", "королева", "СЕВЕРНЫЙ школа", str(school.pk), "12 школа"):
        assert school in find(text).organizations, text
    assert find("лицей").total == 0


def test_r1_a_school_is_offered_before_the_kindergarten_named_after_it() -> None:
    school = OrganizationFactory(name="Школа № 12")
    unit = OrganizationFactory(name="Детский сад, подразделение Школы № 12", parent=school)
    assert find("12").organizations == [school, unit]


def test_r1_one_letter_asks_for_nothing_and_a_liquidated_one_is_not_offered() -> None:
    OrganizationFactory(name="Школа", closed_on="2026-01-01")
    assert not find("ш").asked
    assert find("школа").total == 0


def test_r1_many_are_shown_in_part_and_the_chosen_one_always() -> None:
    chosen = OrganizationFactory(name="Яблонька")
    for _ in range(SHOWN + 3):
        OrganizationFactory()
    found = find("школа", chosen.pk)
    assert (len(found.organizations), found.hidden, found.chosen) == (SHOWN, 3, chosen)


def test_r1_the_part_of_the_page_is_public(client: Client) -> None:
    school = OrganizationFactory(name="Школа № 12")
    page = client.get(
        "/organizations/search/", {"search": "школа", "organization": school.pk}
    ).content.decode()
    assert f'value="{school.pk}" checked' in page
    assert "<html" not in page


@pytest.mark.parametrize("text", ["", "\x00", "%", "9" * 100, "🙂", "\\", "_", "²"])
def test_r1_no_typed_text_breaks_it(client: Client, text: str) -> None:
    assert client.get("/organizations/search/", {"search": text, "organization": text}).status_code == 200
    assert client.get("/organizations/search/", {"search": "школа " + text}).status_code == 200

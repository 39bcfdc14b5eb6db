"""R45: the main pages of each role in Firefox too, and a worker enrols there."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from courses.models import CourseGroup
from tests import factories
from tests.e2e.firefox import firefox
from tests.live import Live

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PUBLIC = ["/", "/signup/", "/account/login/", "/help/", "/documents/"]
PAGES = {
    "anna@example.ru": [
        "/cabinet/",
        "/cabinet/catalogue/",
        "/cabinet/data/",
        "/notifications/",
        "/cabinet/plan/",
    ],
    "boris@example.ru": [
        "/organization/",
        "/organization/workers/",
        "/organization/inbox/",
        "/organization/plan/",
    ],
    "gleb@example.ru": ["/admin/", "/admin/support/ticket/", "/admin/reports/", "/admin/staff/worker/"],
}
# Firefox makes no window narrower than this.
WIDTHS = (500, 1280)


@pytest.fixture
def group(anna: Any, boris: Any, gleb: Any) -> CourseGroup:
    factories.VoucherFactory(worker=anna)
    programme = factories.ProgrammeFactory(profile_for=[anna.employments.get().position])
    return factories.CourseGroupFactory(programme=programme, number="Д-1")


def test_r45_the_main_pages_and_an_enrolment_in_firefox(
    live: Live, fox: str, group: CourseGroup, anna: Any, tmp_path: Path
) -> None:
    wide: dict[tuple[str, int], int] = {}
    with firefox(fox, live.url, tmp_path) as person:
        for email, pages in {"": PUBLIC, **PAGES}.items():
            if email:
                person.log_in(anna.user.email if email.startswith("anna") else email)
            for page in pages:
                assert len(person.open(page).text()) > 100, page
                wide |= {(page, width): by for width in WIDTHS if (by := person.sticks_out(width))}
            if email.startswith("anna"):
                person.open(reverse("courses:enrol", args=[group.pk])).press("Записаться")
                assert "записан" in person.text().lower()
            person.forget()
        assert person.errors() == []
    assert wide == {}
    group.refresh_from_db()
    assert group.taken == 1


def test_control_r45_a_broken_program_and_a_wide_page_are_seen(live: Live, fox: str, tmp_path: Path) -> None:
    with firefox(fox, live.url, tmp_path) as person:
        person.open("/account/login/")
        assert person.errors() == []
        person.run("Element.prototype.closest = null; document.body.click()")
        person.run('document.querySelector("main").style.minWidth = "2000px"')
        assert person.sticks_out(1280) > 0
        for _ in range(50):
            if found := person.errors():
                break
            time.sleep(0.1)
        assert any("app" in said and "closest" in said for said in found)

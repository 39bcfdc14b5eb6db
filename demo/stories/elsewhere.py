"""Courses in other places: one that counts, and those that wait for the Responsible with a scan (R20)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from demo.region import Person, Region
from demo.stories.attestations import paper
from staff.models import CourseElsewhere
from staff.states import Change, PaidBy

# One picture for all: nobody of the demo has papers.
SCAN = "elsewhere/demo"
CERTIFICATE = """УДОСТОВЕРЕНИЕ
О ПОВЫШЕНИИ КВАЛИФИКАЦИИ

Документ о квалификации


Образец для демонстрации системы.
Людей, названных в нём, не существует."""
CENTRE = "Московский центр развития образования"


def confirmed(region: Region, who: Person) -> None:
    """Told of two years ago and confirmed by the Responsible of that time."""
    answered = region.at(region.ago(690))
    what = {"programme": "Читательская грамотность на уроках литературы", "hours": 36, "number": "77-20418"}
    _add(region, who, 700, what, state=Change.CONFIRMED, decided_at=answered)


def told(region: Region, who: Person, days: int) -> None:
    """Waits for the Responsible: who told of it so many days ago."""
    number = f"77-{31000 + who.worker}"
    what = {"programme": "Проектная деятельность школьников", "hours": 72, "number": number}
    _add(region, who, days, what, funding=PaidBy.STATE)


def _add(region: Region, who: Person, days: int, what: dict[str, Any], **more: Any) -> None:
    if who.user is None:
        return
    if not default_storage.exists(SCAN):
        default_storage.save(SCAN, ContentFile(paper(CERTIFICATE)))
    ends_on = region.ago(days + 20)
    dates = {"starts_on": ends_on - timedelta(days=11), "ends_on": ends_on, "issued_on": ends_on}
    asked = {"requested_by_id": who.user, "requested_at": region.at(region.ago(days)), "scan": SCAN}
    said = {"provider": CENTRE, "funding": PaidBy.PAID, **what, **dates, **asked, **more}
    region.bulk.add(CourseElsewhere, worker_id=who.worker, **said)

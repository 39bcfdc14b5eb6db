"""Attestations of the personas, and those that workers have told of with a scan (R19)."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from demo.region import Person, Region
from lib.dates import add_years
from lib.documents import fonts
from staff.models import Attestation, AttestationRequest
from staff.states import Category

# One picture for all: nobody of the demo has papers.
SCAN = "attestations/demo"
ORDER = """МИНИСТЕРСТВО ОБРАЗОВАНИЯ
САМАРСКОЙ ОБЛАСТИ

ПРИКАЗ

Об установлении квалификационных категорий
педагогическим работникам

Образец для демонстрации системы.
Людей, названных в ней, не существует."""


def due_soon(region: Region, who: Person) -> None:
    """The last one was almost five years ago."""
    on = add_years(region.today, -5) + timedelta(days=90)
    for day, category in ((add_years(on, -5), Category.FIRST), (on, Category.HIGHEST)):
        said = {"position_id": region.posts[who.post], "category": category, "on": day}
        region.bulk.add(Attestation, worker_id=who.worker, next_on=add_years(day, 5), **said)


def told(region: Region, who: Person, days: int, category: Category = Category.HIGHEST) -> None:
    """Waits for the Responsible: who told of it so many days ago (R19)."""
    if who.user is None:
        return
    if not default_storage.exists(SCAN):
        default_storage.save(SCAN, ContentFile(paper(ORDER)))
    on = region.ago(days + 7)
    region.bulk.add(
        AttestationRequest,
        worker_id=who.worker,
        position_id=region.posts[who.post],
        category=category,
        on=on,
        next_on=add_years(on, 5) if category == Category.FIT else None,
        scan=SCAN,
        requested_by_id=who.user,
        requested_at=region.at(region.ago(days)),
    )


def paper(words: str) -> bytes:
    """A page with these words, as a scanner would have it."""
    from PIL import Image, ImageDraw, ImageFont

    font = next(fonts()[0].glob("*Regular.ttf"))
    page, out = Image.new("L", (827, 1169), 250), BytesIO()
    ImageDraw.Draw(page).multiline_text(
        (413, 120), words, 40, ImageFont.truetype(str(font), 28), anchor="ma", align="center", spacing=14
    )
    page.save(out, "PNG")
    return out.getvalue()

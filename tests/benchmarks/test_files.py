"""R10: the benchmark of a file really previews and loads its rows."""

from __future__ import annotations

import pytest

from benchmarks import files
from imports.models import Batch
from organizations.models import Responsible
from staff.models import Worker
from tests import factories


@pytest.mark.django_db
def test_r10_what_is_measured_is_a_file_of_new_workers(boris: Responsible) -> None:
    factories.PositionFactory()
    before = Worker.objects.count()
    found = files.figures(rows=20, loaded=4)
    assert found["preview_per_s"] > 0
    assert found["load_per_s"] > 0
    assert [batch.lines.count() for batch in Batch.objects.order_by("pk")] == [20, 20, 20, 4]
    assert Worker.objects.count() == before + 4

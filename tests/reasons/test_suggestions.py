"""«Что подойдёт»: the filters that a closed group offers show at least one group that is open to that person (R36, R43)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import reverse

from courses.enrolling.offers import Alternatives, Viewer
from lib.dates import today
from lib.readers import Reader
from staff.models import Worker
from tests.reasons.found import people
from tests.reasons.readers import Browsers, readers

EVERY = 4  # of the demo's people; the named ones are the first


def offered(worker: Worker) -> Iterator[str]:
    viewer = Viewer.for_worker(worker, today())
    instead = Alternatives(viewer)
    closed = [line for line in viewer.coming() if line.closed]
    yield from sorted({found[1] for line in closed if (found := instead.suggestion(line))[1]})


@pytest.fixture
def catalogues(region: None) -> list[tuple[str, Reader, int]]:
    """Each address that is offered to each reader, and how many open groups it shows."""
    browsers, seen = Browsers(), []
    for worker in people()[::EVERY]:
        for reader in set(readers(worker)) - {Reader.OPERATOR}:
            page = "courses:catalogue" if reader == Reader.WORKER else "courses:org_catalogue"
            whose = "" if reader == Reader.WORKER else f"worker={worker.pk}&"
            for query in offered(worker):
                address = f"{reverse(page)}?{whose}{query}"
                answer = browsers.reading(reader, worker).get(address)
                seen.append((address, reader, answer.context["catalogue"].open))
    return seen


def test_r43_what_would_do_is_there(catalogues) -> None:
    """Half of these addresses led to an empty list."""
    assert len(catalogues) > 50
    assert {reader for _, reader, _ in catalogues} == {Reader.WORKER, Reader.RESPONSIBLE}
    assert [address for address, _, count in catalogues if not count] == []

"""The address of a request says who reads the page (R43)."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from lib import readers
from lib.readers import Reader


@pytest.mark.parametrize(
    ("path", "reader"),
    [
        ("/", Reader.WORKER),
        ("/cabinet/courses/", Reader.WORKER),
        ("/organization/", Reader.RESPONSIBLE),
        ("/admin/courses/", Reader.OPERATOR),
        ("/organizations/", Reader.WORKER),
    ],
)
def test_r43_the_area_of_the_request_says_who_reads(path: str, reader: Reader) -> None:
    seen = []

    def page(request: HttpRequest) -> HttpResponse:
        seen.append(readers.now())
        return HttpResponse()

    readers.by_area(page)(RequestFactory().get(path))
    assert seen == [reader]
    assert readers.now() == Reader.WORKER

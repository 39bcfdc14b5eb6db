"""A form in another encoding gets our page, whoever sends it and wherever (415)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from staff.models import SignUp, Worker

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
FILES = "multipart/form-data; boundary=x"


@pytest.mark.parametrize(
    "path", ["/", "/signup/", "/account/login/", "/admin/login/", "/cabinet/data/change/"]
)
@pytest.mark.parametrize("kind", [FORM, FILES])
def test_another_encoding_is_told_so(
    anna: Worker, signed_in: Callable[..., Client], path: str, kind: str
) -> None:
    for browser in (Client(raise_request_exception=False), signed_in(anna.user)):
        for charset in ("utf-16", "UTF-7", "windows-1251", "rot13", "none", "ÿ", "utf8"):
            said = "a=1".encode("utf-16")
            answer = browser.generic("POST", path, said, content_type=f"{kind}; charset={charset}")
            assert answer.status_code == 415
            assert "UTF-8" in answer.content.decode()
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8"])
def test_ours_is_read(client: Client, charset: str) -> None:
    answer = client.generic("POST", "/signup/", b"last_name=x", content_type=f"{FORM}; charset={charset}")
    assert answer.status_code == 200

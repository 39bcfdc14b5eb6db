"""An action's refusal and a page's reason speak to whoever reads (R43)."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template

from lib import readers
from lib.actions import action
from lib.readers import Reader
from lib.reasons import Refused, refuse_if
from tests.lib.saying import too_soon

DAY = date(2029, 3, 10)


@action("", scope=None)
def refused_action(*, by: None, why: str = "") -> None:
    refuse_if([too_soon(7, DAY)])


@pytest.mark.parametrize("reader", Reader)
def test_r43_an_actions_refusal_speaks_to_its_reader(db: None, reader: Reader) -> None:
    with readers.reading(reader), pytest.raises(Refused) as caught:
        refused_action(by=None)
    assert caught.value.reasons[0].text == too_soon(7, DAY).to(reader).text
    assert caught.value.messages == [caught.value.reasons[0].text]
    assert caught.value.reasons[0].why is too_soon


def test_r43_the_tag_speaks_to_its_reader() -> None:
    with readers.reading(Reader.RESPONSIBLE):
        page = Template("{% reasons verdict %}").render(Context({"verdict": [too_soon(7, DAY)]}))
    assert "Работнику пока рано." in page
    assert '<a href="/organization/workers/7/?tab=10.03.2029">Работник № 7</a>' in page

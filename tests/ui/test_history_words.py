"""R42: a version of any record says what changed, where no action has a sentence for it."""

from __future__ import annotations

from typing import Any

import pytest

from lib.actions import action
from lib.readers import Reader
from tests import factories
from ui.history import of_record

pytestmark = pytest.mark.django_db


@action("", scope=None)
def correct(record: Any, values: dict[str, Any], *, by: Any, why: str = "") -> None:
    for name, value in values.items():
        setattr(record, name, value)
    record.save(update_fields=list(values))


def test_r42_an_edit_names_the_fields(gleb: Any) -> None:
    programme = factories.ProgrammeFactory(title="Чтение", hours=36)
    correct(programme, {"title": "Смысловое чтение", "hours": 18}, by=gleb)
    correct(programme, {"hours": 18}, by=gleb)
    said = [event.what for event in of_record(programme.history.all(), Reader.OPERATOR)]
    assert said == ["Запись изменена", "Изменено: название; объём, часов", "Запись создана"]

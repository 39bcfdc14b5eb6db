"""R44: two administrators who let each other go at the same moment do not both succeed."""

from __future__ import annotations

import pytest

from accounts.models import User
from accounts.operators import actions
from accounts.operators.roles import OperatorRole
from lib.reasons import Refused
from tests import factories
from tests.invariants.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_r44_an_administrator_always_remains() -> None:
    one, other = (factories.UserFactory(is_staff=True) for _ in "12")
    answers = at_once(
        [
            lambda: actions.take_role(one, by=other, why="спор"),
            lambda: actions.take_role(other, by=one, why="спор"),
        ]
    )
    left = User.objects.filter(operator_role=OperatorRole.ADMINISTRATOR)
    assert left.count() == 1
    assert sum(isinstance(answer, Refused) for answer in answers) == 1

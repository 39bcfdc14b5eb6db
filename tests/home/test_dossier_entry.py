"""R40, R43: may the person enter the cabinet, why not, and what the operator does about it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from accounts.addresses import nowhere
from accounts.models import User
from home.dossier.entry import entry
from staff.models import Invitation
from ui.templatetags.steps import Step

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def user(**fields: Any) -> User:
    told: dict[str, Any] = {"pk": 7, "email": "anna@example.ru", "password": "replaced$x", "last_login": AT}
    return User(**told | fields)


def invitation(**fields: Any) -> Invitation:
    return Invitation(pk=5, email="anna@example.ru", invited_at=AT, **fields)


CASES: dict[str, tuple[User | None, Invitation | None, Step, str, str]] = {
    "nobody": (None, None, Step.LATER, "приглашения тоже", ""),
    "invited": (None, invitation(), Step.WAITING, "23.11.2026 на anna@example.ru", "Приглашение"),
    "disowned": (None, invitation(disowned_at=AT), Step.FAILED, "«Это не\u00a0я»", "Приглашение"),
    "never came": (user(last_login=None), invitation(), Step.WAITING, "ещё не\u00a0приняли", "Приглашение"),
    "shut": (user(is_active=False), None, Step.FAILED, "закрыта", "Учётная запись"),
    "freed": (user(email=nowhere(7)), None, Step.FAILED, "освобождена", "Подтвердить почту"),
    "refused": (user(email_refused_at=AT), None, Step.NOW, "не\u00a0принимает", "Подтвердить почту"),
    "enters": (user(), None, Step.DONE, "последний вход 23.11.2026", "Ссылка для пароля"),
    "no password": (user(password="!"), None, Step.DONE, "подтверждена", "Учётная запись"),
}


@pytest.mark.parametrize("case", CASES)
def test_r43_may_the_person_enter(case: str) -> None:
    account, sent, state, said, button = CASES[case]
    line = entry(account, sent, may=True)
    assert (line.state, line.button, said in line.hint) == (state, button, True)


def test_r44_who_may_not_act_on_accounts_is_led_to_the_card() -> None:
    assert entry(user(), None, may=False).to == ("admin:accounts_user_change", 7)

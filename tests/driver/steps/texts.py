"""Editions of the consent, and people who agree to them (R41, R42)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from accounts.models import User
from lib.dates import today
from tests.driver.world import World
from texts import actions
from texts.known import CONSENT
from texts.models import Edition


def write(w: World) -> Any:
    day = today() + timedelta(days=w.dice.randint(0, 40))
    edition = Edition(text=CONSENT, in_force_from=day, body="Текст", asks_anew=w.chance(0.5))
    return actions.write_edition(edition, by=w.operator, why=w.why())


def change(w: World) -> Any:
    edition = w.any_of(Edition.objects.all())
    if edition is None:
        return None
    edition.body = f"Текст {w.dice.randint(1, 9)}"
    return actions.change_edition(edition, by=w.operator, why=w.why())


def agree(w: World) -> Any:
    user, edition = w.any_of(User.objects.all()), w.any_of(Edition.objects.published(today()))
    return user and edition and (actions.agree(user, edition, by=user) or True)


STEPS = {
    "texts.actions.write_edition": write,
    "texts.actions.change_edition": change,
    "texts.actions.agree": agree,
}

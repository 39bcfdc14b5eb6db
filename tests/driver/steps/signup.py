"""Registration: signed up, the letter again, the link, «это не я», forgotten (R1–R4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from staff.models import SignUp, Worker
from staff.signup import actions as signup
from staff.states import Kind
from tests.driver.world import World
from tests.factories import snils_number


def sign_up(w: World) -> Any:
    """A new person, or one who is known already and tries again."""
    known = w.any_of(Worker.objects.not_merged()) if w.chance(0.3) else None
    number = w.dice.randint(1, 9_999_999)
    kind = w.dice.choice([Kind.MAIN, Kind.EXTERNAL])
    asked = SignUp(
        email=f"newcomer{number}@example.ru",
        last_name=known.last_name if known else f"Новикова{number}",
        first_name=known.first_name if known else "Дарья",
        patronymic=known.patronymic if known else "Олеговна",
        birth_date=known.birth_date if known else date(1995, 3, 8),
        snils=known.snils if known else snils_number(number),
        kind=kind,
        main_job="Завод" if kind == Kind.EXTERNAL else "",
        organization=w.dice.choice(w.organizations),
        position=w.dice.choice(w.positions),
    )
    return signup.sign_up(asked, by=None)


def ask_again(w: World) -> Any:
    asked = w.any_of(SignUp.objects.all())
    signup.ask_again(asked.email if asked else "nobody@example.ru", by=None)
    return True


def issue_link(w: World) -> Any:
    asked = w.any_of(SignUp.objects.all())
    return asked and signup.issue_link(asked, w.dice.randint(1, 50), by=None)


def complete_registration(w: World) -> Any:
    asked = w.any_of(SignUp.objects.all())
    if asked is None:
        return None
    link = asked.link if w.chance(0.9) else asked.link + 1
    return signup.complete_registration(asked.pk, link, "!", by=None)


def disown(w: World) -> Any:
    asked = w.any_of(SignUp.objects.all())
    return asked and signup.disown(asked.pk, asked.link, by=None)


def forget_unconfirmed(w: World) -> Any:
    signup.forget_unconfirmed(by=None)
    return True


STEPS = {
    "staff.signup.actions.sign_up": sign_up,
    "staff.signup.actions.ask_again": ask_again,
    "staff.signup.actions.issue_link": issue_link,
    "staff.signup.actions.complete_registration": complete_registration,
    "staff.signup.actions.disown": disown,
    "staff.signup.actions.forget_unconfirmed": forget_unconfirmed,
}

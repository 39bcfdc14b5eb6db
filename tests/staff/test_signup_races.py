"""Two sign-ups of one person in the same second: one account (R1). Real threads, real transactions, and controls."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.db.models import UniqueConstraint

from accounts.models import User
from lib.reasons import Refused
from staff.models import SignUp, Worker
from staff.signup import actions, facts
from tests.factories import SignUpFactory, snils_number

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

SNILS = snils_number(70_001)
ONE_PERSON = {
    "last_name": "Новикова",
    "first_name": "Дарья",
    "patronymic": "Олеговна",
    "birth_date": "1995-03-08",
}


@pytest.fixture(autouse=True)
def slow_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time passes between the question and the action: without a guard both have asked before either has done."""

    def slowly(person: SignUp) -> Any:
        known = facts.registered(person)
        time.sleep(0.3)
        return known

    monkeypatch.setattr(actions, "registered", slowly)


def nothing_is_held(*_words: str) -> None:
    """The lock, off."""


def together(*signups: SignUp) -> list[str]:
    """Everybody presses the button at once; what each was told."""
    barrier = threading.Barrier(len(signups))
    told: list[str] = []

    def press(signup: SignUp) -> None:
        try:
            barrier.wait()
            worker = actions.complete_registration(signup.pk, signup.link, "!", by=None)
            told.append(f"worker {worker.pk}")
        except Refused as refused:
            told.append(",".join(reason.rule for reason in refused.reasons))
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[signup]) for signup in signups]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


def same_snils() -> list[SignUp]:
    return [SignUpFactory(snils=SNILS, last_name=name) for name in ("Первая", "Вторая", "Третья")]


def same_name() -> list[SignUp]:
    return [SignUpFactory(snils=snils_number(n), **ONE_PERSON) for n in (1, 2, 3)]


@contextmanager
def without_constraint(name: str) -> Iterator[None]:
    constraint = next(one for one in Worker._meta.constraints if one.name == name)
    assert isinstance(constraint, UniqueConstraint)
    with connection.schema_editor() as editor:
        editor.remove_constraint(Worker, constraint)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE staff_worker, accounts_user CASCADE")
        with connection.schema_editor() as editor:
            editor.add_constraint(Worker, constraint)


@pytest.mark.parametrize("signups", [same_snils, same_name])
def test_r1_one_account_and_the_ordinary_refusal(signups: Callable[[], list[SignUp]]) -> None:
    told = together(*signups())
    assert told[:2] == ["R1", "R1"]
    assert told[2].startswith("worker")
    assert (Worker.objects.count(), User.objects.count()) == (1, 1)


def test_r1_the_constraint_alone_gives_the_same_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "lock_words", nothing_is_held)
    told = together(*same_snils())
    assert told[:2] == ["R1", "R1"]
    assert Worker.objects.count() == 1


def test_r1_the_lock_alone_holds_too() -> None:
    with without_constraint("worker_snils_unique"):
        together(*same_snils())
        assert Worker.objects.count() == 1


def test_r1_control_without_both_there_are_three_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "lock_words", nothing_is_held)
    with without_constraint("worker_snils_unique"):
        together(*same_snils())
        assert Worker.objects.count() == 3


def test_r1_control_without_the_lock_one_name_gets_three_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "lock_words", nothing_is_held)
    together(*same_name())
    assert Worker.objects.count() == 3


def test_r2_one_address_and_two_people() -> None:
    told = together(*[SignUpFactory(email="one@example.ru", last_name=name) for name in ("Первая", "Вторая")])
    assert told[0] == "R2"
    assert User.objects.get().email == "one@example.ru"


def test_r3_a_double_press_makes_one_account_and_both_hear_the_same() -> None:
    signup = SignUpFactory()
    told = together(signup, signup, signup)
    assert len(set(told)) == 1
    assert Worker.objects.count() == 1

"""Wrong passwords stop whoever tries them, and never the owner (R3, decision 0018)."""

from __future__ import annotations

import pytest

from accounts.models import User
from staff.models import Worker
from tests.accounts.trying import OWNER, STOPPED, STRANGER, THIRD, at, entered, log_in, wrong
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def test_ten_wrong_passwords_stop_that_address_for_that_account(anna: Worker, gleb: User) -> None:
    assert STOPPED not in wrong(at(STRANGER), 10).content.decode()
    assert STOPPED in log_in(at(STRANGER)).content.decode()
    assert log_in(at(STRANGER), gleb.email).status_code == 302, "a whole school sits behind one address"
    assert log_in(at(OWNER)).status_code == 302


def test_a_known_browser_enters_from_the_strangers_own_address(anna: Worker) -> None:
    owner = entered(at(STRANGER))
    wrong(at(STRANGER), 10)
    assert log_in(owner).status_code == 302


def test_strangers_of_many_addresses_do_not_stop_a_known_browser(anna: Worker) -> None:
    owner = entered(at(OWNER))
    for number in range(12):
        wrong(at(f"198.51.100.{number}"), 9)
    assert STOPPED in log_in(at("198.51.100.99")).content.decode(), (
        "a hundred guesses an hour from everywhere"
    )
    assert log_in(owner).status_code == 302


def test_ten_wrong_passwords_in_a_known_browser_stop_it_and_nobody_else(anna: Worker) -> None:
    owner, at_home = entered(at(OWNER)), entered(at(THIRD))
    wrong(owner, 10)
    assert STOPPED in log_in(owner).content.decode()
    assert log_in(at_home).status_code == 302
    assert log_in(at(OWNER)).status_code == 302


def test_a_right_password_is_not_counted(anna: Worker) -> None:
    for _ in range(12):
        assert log_in(at(OWNER), password=PASSWORD).status_code == 302

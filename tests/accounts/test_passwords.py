"""«Выслать пароль»: a one-time link, never a password; every session ends (R5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from letters import rendering, secrets
from letters.models import Letter
from lib.dates import now
from staff.models import Worker
from tests.accounts.trying import OWNER, STOPPED, at, log_in, wrong
from tests.factories import PASSWORD, UserFactory
from tests.staff.signing import latest, link_in, read

pytestmark = pytest.mark.django_db
NEW = "другие три слова"


def ask(client: Client, email: str) -> Letter:
    client.post("/account/password/reset/", {"email": email})
    return latest("accounts/password_reset", to=email.strip().lower())


def set_new(client: Client, link: str, password: str = NEW) -> str:
    form = client.get(link).headers["Location"]
    client.post(form, {"password1": password, "password2": password})
    return form


def test_r5_the_link_sets_a_new_password_once(anna: Worker) -> None:
    browser = Client()
    link = link_in(ask(browser, " ANNA@example.ru"))
    assert set_new(browser, link).endswith("-set-password/"), "the token does not stay in the address"
    assert not Client().login(email="anna@example.ru", password=PASSWORD)
    assert Client().login(email="anna@example.ru", password=NEW)

    used = Client().get(link, follow=True)
    assert "больше не работает" in used.content.decode()


def test_r5_the_letter_promises_no_password_and_the_outbox_keeps_no_link(anna: Worker) -> None:
    letter = ask(Client(), "anna@example.ru")
    assert "Пароль письмом не отправляется" in read(letter).body
    secret = secrets.make(letter)
    assert secret
    assert "/password/reset/key/" not in rendering.kept(letter, secret).body
    assert secrets.HIDDEN in rendering.kept(letter, secret).body


def test_r5_the_link_lives_two_hours(anna: Worker) -> None:
    with time_machine.travel(now() - timedelta(hours=2, seconds=5)):
        link = link_in(ask(Client(), "anna@example.ru"))
    assert "больше не работает" in Client().get(link).content.decode()


def test_r5_a_link_opened_while_somebody_else_is_signed_in_asks_to_sign_out(
    anna: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    link = link_in(ask(Client(), "anna@example.ru"))
    browser = signed_in(gleb)
    page = browser.get(link, follow=True)
    assert "под другой учётной записью" in page.content.decode()
    assert browser.get("/account/password/change/").status_code == 200, "opening a link signs nobody out"
    form = browser.post("/account/logout/", {"next": link}, follow=True)
    assert form.request["PATH_INFO"].endswith("-set-password/")
    browser.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert Client().login(email="anna@example.ru", password=NEW)


def test_r5_an_outdated_letter_is_not_sent(anna: Worker) -> None:
    letter = ask(Client(), "anna@example.ru")
    assert letter.expires_at
    assert timedelta(minutes=119) < letter.expires_at - now() < timedelta(minutes=121)


@pytest.mark.parametrize("email", ["nobody@example.ru", "closed@example.ru", "invited@example.ru"])
def test_r5_nobody_is_written_to_who_has_no_password_to_forget(email: str) -> None:
    UserFactory(email="closed@example.ru", is_active=False)
    invited = UserFactory(email="invited@example.ru", password=None)
    assert not invited.has_usable_password()
    assert secrets.make(ask(Client(), email)) is None


def test_r5_every_session_ends_with_the_password(anna: Worker, signed_in: Callable[[User], Client]) -> None:
    at_school, at_home = signed_in(anna.user), signed_in(anna.user)
    link = link_in(ask(Client(), "anna@example.ru"))
    set_new(Client(), link)
    for browser in (at_school, at_home):
        assert browser.get("/cabinet/").headers["Location"].startswith("/account/login/")
    assert "изменён" in read(latest("accounts/password_changed", to="anna@example.ru")).subject


def test_r5_changing_it_in_the_cabinet_keeps_this_browser_only(
    anna: Worker, signed_in: Callable[[User], Client]
) -> None:
    other, browser = signed_in(anna.user), signed_in(anna.user)
    said = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert browser.post("/account/password/change/", said).status_code == 302
    assert browser.get("/account/password/change/").status_code == 200
    assert other.get("/account/password/change/").status_code == 302


def test_r42_a_new_password_stands_in_the_history_without_the_password(anna: Worker) -> None:
    browser = Client()
    set_new(browser, link_in(ask(browser, "anna@example.ru")))
    row = User.objects.get(pk=anna.user_id).history.latest()
    assert (row.history_user, row.history_change_reason) == (
        anna.user,
        "accounts.change_password: человек задал новый пароль",
    )
    assert not hasattr(row, "password")


def test_r42_a_log_in_leaves_no_row_in_the_history(anna: Worker) -> None:
    before = anna.user.history.count()
    Client().post("/account/login/", {"login": "anna@example.ru", "password": PASSWORD})
    anna.user.refresh_from_db()
    assert anna.user.last_login is not None
    assert anna.user.history.count() == before


def test_r5_a_new_password_forgets_the_wrong_ones(anna: Worker) -> None:
    owner = at(OWNER)
    for number in range(12):
        wrong(at(f"198.51.100.{number}"), 9)
    wrong(owner, 10)
    assert STOPPED in log_in(owner).content.decode()
    set_new(owner, link_in(ask(owner, "anna@example.ru")))
    assert log_in(owner, password=NEW).status_code == 302

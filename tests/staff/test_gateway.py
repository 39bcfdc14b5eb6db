"""«Войти через Госуслуги»: only a confirmed СНИЛС says who the person is (R1, R10, decision 0065)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from oidc_provider_mock import run_server_in_thread
from pytest_django import Settings

from accounts.models import User
from letters.models import Letter
from staff.gateway import provider
from staff.models import Worker
from tests import factories
from tests.staff.gateway import Gateway

# The provider speaks of its own library's future.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
NUMBER = "11223344595"


@pytest.fixture(scope="module")
def listening() -> Iterator[str]:
    with run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def gateway(listening: str, settings: Settings) -> Iterator[Gateway]:
    settings.OIDC_URL, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = listening, "ais", "secret"
    provider._client.cache_clear()
    provider.breaker.answered()
    yield Gateway(listening)
    provider._client.cache_clear()


def who(browser: Client) -> str:
    """Whose cabinet this browser has entered."""
    page = browser.get("/cabinet/data/")
    return page.context["request"].user.email if page.status_code == 200 else ""


def test_r1_the_snils_says_who_it_is_and_not_the_email(
    gateway: Gateway, client: Client, anna: Worker, boris
) -> None:
    """The address at the provider is another's of ours: nothing is entered by it."""
    gateway.knows("anna", snils=anna.snils, email=boris.user.email, email_verified=True)
    gateway.enter(client, "anna")
    assert who(client) == anna.user.email


def test_r1_the_email_alone_opens_nothing(gateway: Gateway, client: Client, anna: Worker) -> None:
    gateway.knows("stranger", email=anna.user.email, email_verified=True)
    page = gateway.enter(client, "stranger")
    assert page.status_code == 403
    assert "не подтвердил ваш СНИЛС" in page.content.decode()
    assert who(client) == ""


def test_r1_a_snils_with_hyphens_is_the_same_one(gateway: Gateway, client: Client, anna: Worker) -> None:
    number = f"{anna.snils[:3]}-{anna.snils[3:6]}-{anna.snils[6:9]} {anna.snils[9:]}"
    gateway.knows("hyphens", snils=number)
    gateway.enter(client, "hyphens")
    assert who(client) == anna.user.email


def test_r1_whom_we_do_not_know_reads_what_to_do(gateway: Gateway, client: Client) -> None:
    gateway.knows("unknown", snils=NUMBER)
    page = gateway.enter(client, "unknown")
    assert page.status_code == 403
    assert "Работника с вашим СНИЛС в АИС нет" in page.content.decode()
    assert 'href="/signup/"' in page.content.decode()


def test_r1_a_merged_record_leads_to_the_one_that_goes_on(
    gateway: Gateway, client: Client, anna: Worker
) -> None:
    double = factories.WorkerFactory(user=None, merged_into=anna)
    gateway.knows("double", snils=double.snils)
    gateway.enter(client, "double")
    assert who(client) == anna.user.email


def test_r1_a_closed_account_stays_closed(gateway: Gateway, client: Client, anna: Worker) -> None:
    anna.user.is_active = False
    anna.user.save(update_fields=["is_active"])
    gateway.knows("closed", snils=anna.snils)
    page = gateway.enter(client, "closed")
    assert page.redirect_chain[-1][0] == "/account/inactive/"
    assert who(client) == ""


def test_r1_the_second_step_is_asked_all_the_same(gateway: Gateway, client: Client, anna: Worker) -> None:
    TOTP.activate(anna.user, generate_totp_secret())
    gateway.knows("careful", snils=anna.snils)
    page = gateway.enter(client, "careful")
    assert page.redirect_chain[-1][0] == "/account/2fa/authenticate/"
    assert who(client) == ""


@pytest.fixture
def invited() -> Worker:
    worker = factories.WorkerFactory(user=None)
    place = factories.EmploymentFactory(worker=worker)
    factories.InvitationFactory(worker=worker, organization=place.organization, email="typed@mail.ru")
    return worker


def test_r10_who_has_no_account_yet_opens_it(gateway: Gateway, client: Client, invited: Worker) -> None:
    """The address is the one that the provider has confirmed, whatever the Responsible typed."""
    gateway.knows("invited", snils=invited.snils, email="Own@Mail.ru", email_verified=True)
    page = gateway.enter(client, "invited")
    assert invited.full_name in page.content.decode()
    assert not User.objects.filter(email="own@mail.ru").exists()
    page = client.post("/gateway/open/", {}, follow=True)
    assert not User.objects.filter(email="own@mail.ru").exists()
    client.post("/gateway/open/", {"consent": "on"})
    invited.refresh_from_db()
    assert invited.user.email == who(client) == "own@mail.ru"
    assert invited.invitation.consent
    assert invited.invitation.accepted_at
    assert client.get("/gateway/open/").status_code == 404


def test_r10_an_address_that_nobody_has_confirmed_opens_nothing(
    gateway: Gateway, client: Client, invited: Worker
) -> None:
    gateway.knows("unconfirmed", snils=invited.snils, email="own@mail.ru", email_verified=False)
    page = gateway.enter(client, "unconfirmed").content.decode()
    assert "приглашение отправлено на t…d@mail.ru" in page
    assert "typed@mail.ru" not in page
    assert client.get("/gateway/open/").status_code == 404


def test_r2_an_address_of_another_account_opens_nothing(
    gateway: Gateway, client: Client, invited: Worker, anna: Worker
) -> None:
    gateway.knows("taken", snils=invited.snils, email=anna.user.email, email_verified=True)
    page = gateway.enter(client, "taken")
    assert "уже есть учётная запись" in page.content.decode()
    assert who(client) == ""


def test_r5_who_came_in_so_can_set_a_password(gateway: Gateway, client: Client, invited: Worker) -> None:
    gateway.knows("forgetful", snils=invited.snils, email="own@mail.ru", email_verified=True)
    gateway.enter(client, "forgetful")
    client.post("/gateway/open/", {"consent": "on"})
    from accounts.letters import reset_link

    link = reset_link(Letter(kind="accounts/password_reset", recipient="own@mail.ru"))
    assert link
    assert "/password/reset/key/" in link["link"]


def test_r1_another_browsers_answer_enters_nobody(gateway: Gateway, client: Client, anna: Worker) -> None:
    """Somebody's link with a code of their own: this browser has asked nothing."""
    gateway.knows("anna", snils=anna.snils)
    said = gateway.answer(gateway.asked(Client()), "anna")
    client.get("/gateway/")
    page = client.post("/gateway/back/", said)
    assert page.status_code == 403
    assert "не завершён" in page.content.decode()
    assert who(client) == ""


def test_r1_an_answer_works_once(gateway: Gateway, client: Client, anna: Worker) -> None:
    gateway.knows("anna", snils=anna.snils)
    said = gateway.answer(gateway.asked(client), "anna")
    kept = client.cookies["sessionid"].value if "sessionid" in client.cookies else ""
    client.post("/gateway/back/", said)
    assert who(client) == anna.user.email
    thief = Client()
    if kept:
        thief.cookies["sessionid"] = kept
    assert thief.post("/gateway/back/", said).status_code == 403


def test_r1_an_answer_to_another_question_is_not_believed(
    gateway: Gateway, client: Client, anna: Worker
) -> None:
    """A token that was made for somebody's earlier question: its nonce is not this browser's."""
    gateway.knows("anna", snils=anna.snils)
    said = gateway.answer(gateway.asked(client), "anna")
    session = client.session
    (question,) = [value for key, value in session.items() if key.startswith("_state_gateway_")]
    question["data"]["nonce"] = "another"
    session.save()
    assert client.post("/gateway/back/", said).status_code == 403
    assert who(client) == ""


def test_r1_an_answer_for_another_site_is_not_believed(
    gateway: Gateway, client: Client, anna: Worker, settings: Settings
) -> None:
    gateway.knows("anna", snils=anna.snils)
    said = gateway.answer(gateway.asked(client), "anna")
    provider.client().server_metadata["issuer"] = "http://localhost:1"
    assert client.post("/gateway/back/", said).status_code == 403
    assert who(client) == ""


def test_r1_a_signature_of_another_is_not_believed(gateway: Gateway, client: Client, anna: Worker) -> None:
    with run_server_in_thread() as other:
        keys = f"http://localhost:{other.server_port}/jwks"
        provider.client().load_server_metadata()["jwks_uri"] = keys
        gateway.knows("anna", snils=anna.snils)
        page = gateway.enter(client, "anna")
    assert page.status_code == 403
    assert who(client) == ""


def test_r1_cancelled_there(gateway: Gateway, client: Client) -> None:
    page = client.get("/gateway/back/", gateway.answer(gateway.asked(client), ""))
    assert page.status_code == 403
    assert "отменён" in page.content.decode()


def test_r7_a_provider_that_is_away_is_said_and_the_password_goes_on_working(
    gateway: Gateway, client: Client, settings: Settings
) -> None:
    settings.OIDC_URL = "http://127.0.0.1:1"
    for _ in range(2):
        page = client.get("/gateway/")
        assert page.status_code == 403
        assert "сейчас не работает" in page.content.decode()
    assert not provider.breaker.lets_through()
    assert client.get("/account/login/").status_code == 200


def test_it_is_off_until_the_settings_name_it(client: Client, settings: Settings) -> None:
    assert settings.OIDC_URL == ""
    for path in ("/gateway/", "/gateway/back/", "/gateway/open/"):
        assert client.get(path).status_code == 404
    assert "/gateway/" not in client.get("/account/login/").content.decode()


def test_the_log_in_page_has_its_button(gateway: Gateway, client: Client) -> None:
    page = client.get("/account/login/").content.decode()
    assert 'href="/gateway/"' in page
    assert "Войти через Госуслуги" in page

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from demo import personas, tour

pytestmark = pytest.mark.django_db
FIRST, SECOND = "00000000000000000001-0000000a", "01795464407356993815-0000000b"
PAGES = [
    reverse("demo:start"),
    reverse("demo:letters"),
    reverse("demo:letter", args=[FIRST]),
    reverse("demo:letter_body", args=[FIRST]),
]


@pytest.fixture
def letters(tmp_path: Path, settings: Settings) -> Path:
    settings.DEMO_MAIL_DIR = str(tmp_path)
    for name, to, subject in (
        (FIRST, "anna@demo.example", "Вы записаны"),
        (SECOND, "new@pochta.example", "Почта"),
    ):
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = "АИС <noreply@staffedu.ru>", to, subject
        letter.set_content("Нажмите http://localhost:8000/signup/confirm/t/ <b>сейчас</b>")
        letter.add_alternative("<p>Нажмите</p><script>alert(1)</script>", subtype="html")
        head = f"X-Envelope-To: {to}\r\n".encode()
        (tmp_path / f"{name}.eml").write_bytes(head + letter.as_bytes())
    (tmp_path / ".00000000000000000002-0000000c").write_bytes(b"half")
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_where_real_people_are_there_are_no_such_pages(
    client: Client, letters: Path, settings: Settings, page: str
) -> None:
    assert client.get(page).status_code == 200
    settings.DEMO = False
    assert client.get(page).status_code == 404


def test_nobody_enters_by_a_button_where_real_people_are(
    client: Client, loaded: None, settings: Settings
) -> None:
    settings.DEMO = False
    answer = client.post(reverse("demo:enter"), {"email": personas.ANNA.email})
    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


def test_enter_as_anna(client: Client, loaded: None) -> None:
    answer = client.post(reverse("demo:enter"), {"email": personas.ANNA.email})
    assert answer["Location"] == reverse("home:index")
    anna = User.objects.get(email=personas.ANNA.email)
    assert client.session["_auth_user_id"] == str(anna.pk)


@pytest.mark.parametrize("email", ["", "ivanova@pochta.example", "loader@demo.example", "ANNA@demo.example"])
def test_nobody_else_is_entered_as(client: Client, loaded: None, email: str) -> None:
    assert client.post(reverse("demo:enter"), {"email": email}).status_code == 404


def test_not_by_a_link(client: Client, loaded: None) -> None:
    assert client.get(reverse("demo:enter"), {"email": personas.ANNA.email}).status_code == 405


def test_a_foreign_form_enters_nobody(loaded: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(reverse("demo:enter"), {"email": personas.ANNA.email}).status_code == 403


@pytest.mark.parametrize("number", range(1, 6))
def test_each_step_begins_where_it_says(client: Client, loaded: None, number: int) -> None:
    step = tour.STEPS[number - 1]
    client.post(reverse("demo:enter"), {"email": personas.VERA.email})
    answer = client.post(reverse("demo:enter"), {"step": str(number)})
    assert answer["Location"] == step.address
    assert client.get(step.address).status_code == 200
    assert ("_auth_user_id" in client.session) == bool(step.email)


def test_the_start_page_shows_everybody(client: Client, loaded: None) -> None:
    page = client.get(reverse("demo:start")).content.decode()
    for one in personas.LOGINS:
        assert one.email in page
    assert personas.PASSWORD in page
    assert "Регион ещё не загружен" not in page


def test_the_start_page_before_the_load(client: Client) -> None:
    assert "Регион ещё не загружен" in client.get(reverse("demo:start")).content.decode()


def test_letters_newest_first_and_by_address(client: Client, letters: Path) -> None:
    page = client.get(reverse("demo:letters")).content.decode()
    assert page.index("new@pochta.example") < page.index("anna@demo.example")
    page = client.get(reverse("demo:letters"), {"to": "ANNA"}).content.decode()
    assert "Вы записаны" in page
    assert "new@pochta.example" not in page
    assert (
        "Таким адресатам писем нет"
        in client.get(reverse("demo:letters"), {"to": "\0nobody"}).content.decode()
    )


def test_no_catcher_no_letters(client: Client, settings: Settings) -> None:
    settings.DEMO_MAIL_DIR = ""
    assert "Писем пока нет" in client.get(reverse("demo:letters")).content.decode()
    assert client.get(reverse("demo:letter", args=[FIRST])).status_code == 404


def test_a_letter_has_live_links_and_dead_tags(client: Client, letters: Path) -> None:
    page = client.get(reverse("demo:letter", args=[FIRST]))
    text = page.content.decode()
    assert 'href="http://localhost:8000/signup/confirm/t/"' in text
    assert "<b>сейчас" not in text
    assert "alert(1)" not in text
    assert "frame-src 'self'" in page["Content-Security-Policy"]


def test_the_html_of_a_letter_runs_nothing(client: Client, letters: Path) -> None:
    body = client.get(reverse("demo:letter_body", args=[FIRST]))
    policy = body["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-top-navigation-by-user-activation" in policy
    assert "script-src" not in policy
    assert "allow-scripts" not in policy
    assert body["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("name", ["passwd", "1-zz", "1-a", "00000000000000000002-0000000c"])
def test_only_letters_are_read(client: Client, letters: Path, name: str) -> None:
    assert client.get(reverse("demo:letter", args=[name])).status_code == 404

"""R39: a visitor of the demo writes a letter to the operator and answers one of ours."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

pytestmark = pytest.mark.django_db
NAME = "00000000000000000001-0000000a"
TYPED = {"sender": "anna@demo.example", "subject": "Чек", "text": "Где он?"}


def test_r39_a_letter_from_any_address_with_its_files(client: Client) -> None:
    files = [SimpleUploadedFile("Скан.jpg", b"1"), SimpleUploadedFile("Приказ.docx", b"2")]
    page = client.post(reverse("demo:write"), {**TYPED, "attached": files}, follow=True)
    assert "Письмо отправлено" in page.text
    [letter] = mail.outbox
    assert (letter.from_email, letter.to, letter.body) == (
        "anna@demo.example",
        ["support@staffedu.ru"],
        "Где он?",
    )
    assert [name for name, *_ in letter.attachments] == ["Скан.jpg", "Приказ.docx"]


def test_r39_an_answer_names_the_letter_and_quotes_it(
    client: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.DEMO_MAIL_DIR = str(tmp_path)
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Message-ID"] = (
        "noreply@staffedu.ru",
        "anna@demo.example",
        "<7@staffedu.ru>",
    )
    letter.set_content("Какой номер?")
    (tmp_path / f"{NAME}.eml").write_bytes(letter.as_bytes())
    address = f"{reverse('demo:write')}?answer={NAME}"
    assert reverse("demo:write") in client.get(reverse("demo:letter", args=[NAME])).text
    assert "&gt; Какой номер?" in client.get(address).text
    client.post(address, TYPED)
    assert mail.outbox[0].extra_headers == {"In-Reply-To": "<7@staffedu.ru>"}


@pytest.mark.parametrize("wrong", [{"sender": "не адрес"}, {"sender": ""}])
def test_what_is_no_address_sends_nothing(wrong: dict[str, str], client: Client) -> None:
    assert client.post(reverse("demo:write"), {**TYPED, **wrong}).status_code == 200
    assert mail.outbox == []


def test_where_real_people_are_nobody_writes_in_another_name(client: Client, settings: Settings) -> None:
    settings.DEMO = False
    assert client.post(reverse("demo:write"), TYPED).status_code == 404

"""The servers that every test stands on."""

from __future__ import annotations

import os

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection

from local import database
from tests.factories import UserFactory
from tests.servers import Mailbox


def test_r45_similarity_sees_cyrillic(db: None) -> None:
    """With LC_CTYPE=C pg_trgm is silently blind to Russian names."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        cursor.execute("SELECT similarity('Кузнецов', 'Кузнецова'), upper('ёлкин')")
        likeness, upper = cursor.fetchone()
    assert likeness > 0.5
    assert upper == "ЁЛКИН"


def test_the_broker_is_real() -> None:
    cache.set("greeting", "здравствуйте")
    assert cache.get("greeting") == "здравствуйте"


def test_r7_a_letter_leaves_by_smtp(mailbox: Mailbox) -> None:
    mail.send_mail("Тема", "Текст письма", "ais@example.ru", ["anna@example.ru"])
    (letter,) = mailbox.wait(to="anna@example.ru")
    assert letter["Subject"] == "Тема"
    assert letter.get_content().strip() == "Текст письма"


def test_a_demo_never_opens_a_database_with_real_people(transactional_db: None) -> None:
    """DATABASE_URL may by mistake name the real site: the demo lets anybody in without a password."""
    folder, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    url = f"{folder}/{connection.settings_dict['NAME']}"
    database.refuse_real_people(url)
    UserFactory()
    with pytest.raises(database.NotADemo):
        database.refuse_real_people(url)

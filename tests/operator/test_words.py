"""R45: cases, genders and numbers of the operator's pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[..., Client]


def page(client: Client, name: str, *args: Any, **data: Any) -> str:
    return client.get(reverse(f"admin:{name}", args=args), data).content.decode()


def test_r45_titles_decline_what_they_name(gleb: Any, signed_in: SignedIn) -> None:
    client, programme = signed_in(gleb), factories.ProgrammeFactory()
    assert "Выберите группу" in page(client, "courses_coursegroup_changelist")
    assert "Добавить программу" in page(client, "courses_programme_changelist")
    assert "Добавить программу" in page(client, "courses_programme_add")
    card = page(client, "courses_programme_change", programme.pk)
    assert "Изменить программу" in card
    assert 'data-field-name="должности"' in card


def test_r45_an_empty_list_counts_and_speaks_right(gleb: Any, signed_in: SignedIn) -> None:
    assert "0 писем" in page(signed_in(gleb), "letters_letter_changelist")
    assert "Ничего не нашлось" in page(signed_in(gleb), "letters_letter_changelist", q="нет такого")


def test_r45_what_was_saved_is_said_without_a_gender(gleb: Any, signed_in: SignedIn) -> None:
    client = signed_in(gleb)
    url = reverse("admin:organizations_district_add")
    text = client.post(url, {"name": "Заречный район", "why": "новый район"}, follow=True).content.decode()
    assert "Добавлено: район" in text
    assert "успешно" not in text


def test_r42_the_history_in_the_admin_reads_as_everywhere(gleb: Any, signed_in: SignedIn) -> None:
    client, group = signed_in(gleb), factories.CourseGroupFactory()
    url = reverse("admin:organizations_organization_change", args=[factories.OrganizationFactory().pk])
    client.get(url)
    text = page(client, "courses_coursegroup_history", group.pk)
    assert "Запись создана" in text
    assert "ui.edit_record" not in text

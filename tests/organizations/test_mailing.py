"""The operator's letter to the organizations that the list shows: «организации без Ответственного» (R7, R21)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from letters.rendering import said
from lib.dates import today
from lib.reasons import Refused
from organizations.mailings import addresses, send_mailing
from organizations.models import Mailing, Organization, Responsible
from tests import factories

pytestmark = pytest.mark.django_db
PAGE = "admin:organizations_organization_mailing"
TYPED = {
    "subject": "Назначьте Ответственного",
    "text": "До *1 декабря*\n\n<b>назначьте</b> [тут](javascript:1)",
}


@pytest.fixture
def unattended() -> Organization:
    return factories.OrganizationFactory(name="Лицей № 7", email="Lyceum7@example.ru")


def test_r21_written_to_those_without_a_responsible_and_to_nobody_else(
    unattended: Organization, boris: Responsible, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    factories.OrganizationFactory(email="gone@example.ru", closed_on=today())
    client, page = signed_in(gleb), reverse(PAGE) + "?unattended=yes"
    listed = client.get(reverse("admin:organizations_organization_changelist") + "?unattended=yes")
    assert f"{reverse(PAGE)}?unattended=yes" in listed.content.decode()
    assert "lyceum7@example.ru" in client.get(page).content.decode()
    looked = client.post(page, {**TYPED, "look": "1", "seen": 1}).content.decode()
    assert "До *1 декабря*" in looked
    assert "<b>назначьте</b>" not in looked
    assert not Letter.objects.exists()
    answer = client.post(page, {**TYPED, "seen": 1}, follow=True).content.decode()
    assert "Письмо поставлено в очередь, адресов: 1." in answer
    letter = Letter.objects.get()
    assert (letter.recipient, letter.kind) == ("lyceum7@example.ru", "organizations/mailing")
    read = said(letter, {})
    assert read.subject == "Назначьте Ответственного"
    assert "&lt;b&gt;назначьте&lt;/b&gt;" in read.html
    assert 'href="javascript' not in read.html
    assert Mailing.objects.get().by == gleb


def test_r7_one_click_pressed_twice_writes_once(
    unattended: Organization, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    client, page = signed_in(gleb), reverse(PAGE)
    form = client.post(page, {**TYPED, "look": "1", "seen": 1}).content.decode()
    token = form.partition('name="form_token" value="')[2].partition('"')[0]
    assert token
    for _ in range(2):
        client.post(page, {**TYPED, "seen": 1, "form_token": token})
    assert (Mailing.objects.count(), Letter.objects.count()) == (1, 1)


def test_the_mailbox_and_every_responsible_get_it_once(
    boris: Responsible, vera: Responsible, gleb: User
) -> None:
    school = boris.organization
    school.email = "Boris@example.ru"
    school.save(update_fields=["email"])
    factories.ResponsibleFactory(user=boris.user, organization=factories.OrganizationFactory(parent=school))
    found = addresses(Organization.objects.all())
    assert found == {
        "boris@example.ru": (boris.user_id, "Школа № 12"),
        "vera@example.ru": (vera.user_id, "Гимназия № 3"),
    }
    mailing = send_mailing(Organization.objects.all(), "Тема", "Текст", seen=2, by=gleb)
    assert mailing.letters == Letter.objects.count() == 2


@pytest.mark.parametrize(("seen", "code"), [(1, "nobody_to_write_to"), (7, "other_number_of_mailboxes")])
def test_r43_another_number_of_mailboxes_is_shown_first(seen: int, code: str, gleb: User) -> None:
    if seen == 7:
        factories.OrganizationFactory(email="school@example.ru")
    with pytest.raises(Refused) as caught:
        send_mailing(Organization.objects.all(), "Тема", "Текст", seen=seen, by=gleb)
    assert [str(reason.code) for reason in caught.value.reasons] == [code]

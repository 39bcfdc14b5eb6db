"""R40: an e-mail that another account holds is taken from it, for whose it is; nobody is left without a way to work."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from accounts.addresses import leads_nowhere
from accounts.models import User
from letters.actions import queue
from letters.models import Letter
from letters.sending import drain
from letters.states import LetterState
from lib.reasons import Refused
from organizations.models import Responsible
from staff.email import reasons
from staff.email.by_hand import confirm_by_hand
from staff.email.freeing import free_email
from staff.models import Invitation
from tests.staff.emailing import NEW, OLD
from tests.staff.test_email_by_hand import log_in

pytestmark = pytest.mark.django_db
WHY = "адрес принадлежит другой учительнице, перезвонили обеим"


def test_r40_from_the_card_the_mailbox_is_told_and_free(anna: Any, gleb: User, signed_in: Any) -> None:
    desk, hers = signed_in(gleb), signed_in(anna.user)
    page = reverse("admin:accounts_user_freeing", args=[anna.user_id])
    assert OLD in desk.get(page).text
    assert "Почта свободна" in desk.post(page, {"why": WHY}, follow=True).text
    user = User.objects.get(pk=anna.user_id)
    assert leads_nowhere(user.email)
    assert not User.objects.filter(email=OLD).exists()
    assert log_in(OLD) == 200
    assert log_in(user.email) == 200
    assert hers.get(reverse("home:cabinet")).status_code == 302
    [letter] = Letter.objects.all()
    assert (letter.kind, letter.recipient) == ("staff/email_freed", OLD)
    assert letter.context["who"] == "О…а А. С."
    assert WHY in user.history.latest().history_change_reason


def test_r40_nothing_is_sent_to_an_account_without_a_mailbox(anna: Any, gleb: User) -> None:
    free_email(anna.user, by=gleb, why=WHY)
    queue("accounts/notice", None, user=anna.user, context={"subject": "Слово", "text": "Слово"})
    drain()
    assert [one.to for one in mail.outbox] == [[OLD]]
    assert Letter.objects.latest("pk").state == LetterState.UNNEEDED


def test_r40_the_second_click_finds_it_done_and_another_address_opens_it_again(anna: Any, gleb: User) -> None:
    for _ in range(2):
        free_email(anna.user, by=gleb, why=WHY)
    assert Letter.objects.count() == 1
    confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    assert Letter.objects.filter(kind="accounts/password_reset", recipient=NEW).exists()
    assert not Letter.objects.filter(kind="staff/email_by_hand").exclude(recipient=NEW).exists()


def test_r40_not_from_an_operator_nor_from_who_works_by_it(
    boris: Responsible, gleb: User, signed_in: Any
) -> None:
    for user, why in ((gleb, reasons.address_of_operator), (boris.user, reasons.responsible_needs_it)):
        with pytest.raises(Refused) as refused:
            free_email(user, by=gleb, why=WHY)
        assert [reason.why for reason in refused.value.reasons] == [why]
    page = reverse("admin:accounts_user_freeing", args=[boris.user_id])
    shown = signed_in(gleb).post(page, {"why": WHY}).text
    assert boris.organization.name in shown
    assert reverse("admin:accounts_user_email", args=[boris.user_id]) in shown


def test_r40_the_invitation_to_it_is_dead_and_another_may_be_invited(anna: Any, gleb: User) -> None:
    school = anna.employments.get().organization
    sent = Invitation.objects.create(worker=anna, email=OLD, organization=school)
    free_email(anna.user, by=gleb, why=WHY)
    sent.refresh_from_db()
    assert sent.disowned_at is not None

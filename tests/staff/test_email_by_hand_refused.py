"""R40: when the operator may not confirm an e-mail by hand, and what to do then."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from lib.reasons import Refused
from organizations.models import Responsible
from staff.email import reasons
from staff.email.by_hand import confirm_by_hand
from staff.email.freeing import free_email
from tests import factories
from tests.staff.emailing import NEW, OLD

pytestmark = pytest.mark.django_db
WHY = "перезвонили, паспорт назван верно"


def whys(refused: Any) -> list[Any]:
    return [reason.why for reason in refused.value.reasons]


@pytest.mark.parametrize("case", ["held", "same", "operator", "shut", "organization", "unsaid"])
def test_r40_refused_with_the_reason(case: str, anna: Any, boris: Responsible, gleb: User) -> None:
    boris.organization.email = "school@example.ru"
    boris.organization.save()
    shut = factories.UserFactory(is_active=False)
    user = {"operator": gleb, "shut": shut}.get(case, anna.user)
    email = {"held": "boris@example.ru", "same": OLD, "organization": "school@example.ru"}.get(case, NEW)
    with pytest.raises(Refused) as refused:
        confirm_by_hand(user, email, by=gleb, why="" if case == "unsaid" else WHY)
    expected = {
        "held": "held_by_another",
        "same": "confirmed_anyway",
        "operator": "address_of_operator",
        "shut": "account_is_shut",
        "organization": "organization_address",
        "unsaid": "say_who_asked",
    }
    assert [why.code for why in whys(refused)] == [expected[case]]


def test_r40_an_address_that_was_freed_is_given_to_whose_it_is(anna: Any, gleb: User, signed_in: Any) -> None:
    holder = factories.UserFactory(email=NEW)
    with pytest.raises(Refused) as refused:
        confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    assert whys(refused) == [reasons.held_by_another]
    page = signed_in(gleb).post(
        reverse("admin:accounts_user_email", args=[anna.user_id]), {"email": NEW, "why": WHY}
    )
    assert f'href="{reverse("admin:accounts_user_freeing", args=[holder.pk])}"' in page.text
    free_email(holder, by=gleb, why=WHY)
    confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    assert User.objects.get(email=NEW) == anna.user

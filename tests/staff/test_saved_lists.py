"""R45: a Responsible's own lists: a filter under a name, found again, renamed, removed; nobody else's, and no data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from lib.reasons import Refused
from organizations.actions import revoke_access
from organizations.models import Responsible
from staff.lists import actions
from staff.lists.facts import filter_of
from staff.lists.rules import MOST
from staff.models import SavedList, Worker

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
LIST = "/organization/workers/"


def refused(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("voucher=now&course=&q=&page=2&sort=-name", "voucher=now"),
        ("voucher=now&course=none", "course=none&voucher=now"),
        ("q=Орлова&course=none", "course=none"),
        ("q=Орлова", ""),
        (f"voucher={'x' * 600}", ""),
    ],
)
def test_r45_only_the_filter_is_kept(typed: str, kept: str) -> None:
    assert filter_of(QueryDict(typed)) == kept


def test_r45_saved_found_again_renamed_removed(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    desk = signed_in(boris.user)
    assert "Сохранить этот список" not in desk.get(LIST).text
    assert "Сохранить этот список" not in desk.get(LIST, {"voucher": "now"}).text, "it is a ready-made one"
    shown = desk.get(LIST, {"voucher": "now", "course": "none", "q": anna.last_name, "page": "1"}).text
    new = f"{reverse('staff:list_new')}?course=none&voucher=now"
    assert new.replace("&", "&amp;") in shown
    assert "Назовите список" in desk.post(new, {"name": " "}).text
    saved = desk.post(new, {"name": "Без курса"}, follow=True)
    assert "Список «Без курса» сохранён" in saved.text
    assert (saved.context["listing"].total, anna.full_name in saved.text) == (2, True)
    one = SavedList.objects.get()
    assert (one.user, one.query) == (boris.user, "course=none&voucher=now")
    # The form sends every field, the empty ones too: it is the same list.
    again = desk.get(LIST, {"q": "", "voucher": "now", "course": "none", "kind": ""}).text
    assert 'aria-current="page"' in again
    assert "Сохранить этот список" not in again
    change = reverse("staff:list_change", args=[one.pk])
    assert change in again
    assert "называется «Не учатся»" in desk.post(change, {"name": "Не учатся"}, follow=True).text
    removal = reverse("staff:list_removal", args=[one.pk])
    assert "останутся" in desk.get(removal).text
    assert "Список «Не учатся» убран" in desk.post(removal, follow=True).text
    assert not SavedList.objects.exists()


def test_r45_their_number_and_their_names(boris: Responsible, vera: Responsible) -> None:
    me, other = {"by": boris.user}, {"by": vera.user}
    first = actions.save_list("Список", "voucher=now", **me)
    assert actions.save_list("Список", "voucher=now", **me) == first
    assert refused(actions.save_list, "список", "course=none", **me) == ["list_name_taken"]
    assert refused(actions.save_list, "Другой", "voucher=now", **me) == ["list_saved_already"]
    assert refused(actions.save_list, "Другой", "", **me) == ["nothing_to_save"]
    assert actions.save_list("Список", "voucher=now", **other) != first
    for number in range(1, MOST):
        actions.save_list(f"Список {number}", f"position={number}", **me)
    assert refused(actions.save_list, "Лишний", "leave=any", **me) == ["too_many_lists"]
    assert refused(actions.rename_list, first, "Список 1", **me) == ["list_name_taken"]
    actions.remove_list(first, **me)
    actions.save_list("Лишний", "leave=any", **me)


def test_r44_nobody_sees_anothers_list_and_it_opens_nothing(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    one = actions.save_list("Наши", "voucher=now", by=boris.user)
    desk = signed_in(vera.user)
    assert "Наши" not in desk.get(LIST).text
    for name in ("list_change", "list_removal"):
        assert desk.get(reverse(f"staff:{name}", args=[one.pk])).status_code == 404
    # Whose access has ended has the list, and no page that would show it.
    revoke_access(boris, by=vera.user, why="уволен")
    assert SavedList.objects.filter(user=boris.user).exists()
    assert signed_in(boris.user).get(LIST, {"voucher": "now"}).status_code != 200

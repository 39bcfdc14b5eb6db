"""R7: each reminder can be switched off, in the cabinet and by the link of the letter; what is about safety cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from letters import actions, rendering, switches
from letters.facts import switched_off
from letters.models import Letter, SwitchedOff
from tests.letters.variants import VARIANTS
from tests.letters.variants.world import ANNA, World

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
KIND = "courses/starts_soon"
SETTINGS = "/notifications/settings/"


def written(user: Any, kind: str = KIND) -> bool:
    return actions.queue(kind, None, user=user).pk is not None


def test_r7_what_is_switched_off_is_not_written_and_comes_back(
    anna: Any, boris: Any, signed_in: SignedIn
) -> None:
    client = signed_in(anna.user)
    client.post(SETTINGS, {"worker": [kind for kind in switches.WORKER if kind != KIND]})
    assert switched_off(anna.user) == {KIND}
    assert [written(anna.user), written(boris.user), written(anna.user, "accounts/password_changed")] == [
        False,
        True,
        True,
    ]
    client.post(SETTINGS, {"worker": list(switches.WORKER)})
    assert written(anna.user)


def test_r7_a_cause_that_was_switched_off_is_no_other_letter(anna: Any, gleb: Any) -> None:
    actions.switch(anna.user, off={KIND}, by=anna.user)
    assert actions.queue(KIND, None, user=anna.user, cause=gleb).pk is None
    assert Letter.objects.count() == 0


def test_r7_a_worker_is_asked_of_the_own_reminders_only(anna: Any, boris: Any, signed_in: SignedIn) -> None:
    assert set(signed_in(anna.user).get(SETTINGS).context["form"].fields) == {"worker"}
    form = signed_in(boris.user).get(SETTINGS).context["form"]
    assert set(form.fields) == {"worker", "responsible"}


def test_r7_the_link_of_a_letter_asks_first_and_needs_no_entrance(anna: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    path = reverse("letters:switch_off", args=[switches.token(anna.user.pk, KIND)])
    assert "Не присылать такие письма?" in client.get(path).content.decode()
    assert not SwitchedOff.objects.exists()
    # As a mail program presses it (RFC 8058): it has been on no page of ours.
    assert "Больше не пришлём" in client.post(path, {"List-Unsubscribe": "One-Click"}).content.decode()
    assert client.post(path).status_code == 200
    assert switched_off(anna.user) == {KIND}


@pytest.mark.parametrize("kind", ["accounts/password_changed", "courses/cancelled", "no/such"])
def test_r7_nothing_else_is_switched_off_by_a_link(anna: Any, kind: str) -> None:
    path = reverse("letters:switch_off", args=[switches.token(anna.user.pk, kind)])
    assert Client().post(path).status_code == 404
    forged = reverse("letters:switch_off", args=[switches.token(anna.user.pk, KIND)[:-1] + "-"])
    assert Client().post(forged).status_code == 404


def test_r7_reminders_and_only_they_carry_the_way_to_switch_them_off() -> None:
    kinds = {variant.kind: variant for variant in VARIANTS if not variant.secret}
    assert switches.SWITCHABLE.keys() <= kinds.keys()
    world = World(ANNA)
    for kind in ("courses/starts_soon", "support/received"):
        Letter.objects.all().delete()
        kinds[kind].write(world)
        letter = Letter.objects.get()
        mail = rendering.message(letter, rendering.said(letter, {}))
        ours = "/notifications/off/" in str(mail.extra_headers.get("List-Unsubscribe"))
        assert ours == ("/notifications/off/" in mail.body) == (kind in switches.SWITCHABLE)
        assert "/notifications/off/" not in rendering.kept(letter, {}).body

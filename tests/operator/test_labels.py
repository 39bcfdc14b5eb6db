"""R45: the operator's cards name each thing once and in right Russian."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from staff.models import Employment, SignUp, Worker

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


def test_r45_the_mailbox_of_an_account_is_confirmed(anna: Worker, gleb: Any, signed_in: SignedIn) -> None:
    url = reverse("admin:accounts_user_change", args=[anna.user_id])
    card = signed_in(gleb).get(url).content.decode()
    assert re.search("подтверждён", card, re.IGNORECASE)
    assert not re.search("подтвержден\\b", card, re.IGNORECASE)


def test_r45_a_kind_of_work_and_where_the_main_one_is_are_two_things() -> None:
    for model in (Employment, SignUp):
        assert model._meta.get_field("main_job").verbose_name == "где основная работа"


def test_r45_scripts_say_no_word_twice(gleb: Any, signed_in: SignedIn) -> None:
    script = signed_in(gleb).get(reverse("admin:jsi18n")).content.decode()
    [catalogue] = re.findall(r"newcatalog = (\{.*?\n  \});", script, re.DOTALL)
    said = str(json.loads(catalogue))
    assert "нажмите стрелку влево" in said
    assert " и и " not in said

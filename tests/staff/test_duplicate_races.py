"""Two changes into one name at the same moment (R1), and the control."""

from __future__ import annotations

import time
from typing import Any

import pytest

from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data import actions as decisions
from staff.personal_data import facts
from tests import factories
from tests.staff.changing import BORN, asked, at_once


def _both_become_sokolova(boris: Responsible, monkeypatch: pytest.MonkeyPatch) -> int:
    """Two people of one birthday ask for one name, and both changes are confirmed at the same moment."""

    same_as_another = facts.same_as_another

    def slowly(worker: Worker, changed: Any) -> set[str]:
        same = same_as_another(worker, changed)
        time.sleep(0.3)
        return same

    monkeypatch.setattr(facts, "same_as_another", slowly)
    names = {"first_name": "Анна", "patronymic": "Сергеевна", "birth_date": BORN}
    workers = [factories.WorkerFactory(last_name=name, **names) for name in ("Орлова", "Лисицына")]
    changes = [asked(worker, last_name="Соколова") for worker in workers]
    at_once([lambda change=change: decisions.confirm_change(change, by=boris.user) for change in changes])
    return Worker.objects.filter(last_name="Соколова").count()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_r1_two_changes_into_one_name_at_once(boris: Responsible, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _both_become_sokolova(boris, monkeypatch) == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_control_r1_without_the_held_words_both_pass(
    boris: Responsible, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions, "lock_words", lambda *words: None)
    assert _both_become_sokolova(boris, monkeypatch) == 2

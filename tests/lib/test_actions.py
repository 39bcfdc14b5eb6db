"""The decorator every action stands on: one transaction, who and why, reasons for constraints, the lock order."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from lib import acting
from lib.actions import action
from lib.locks import LockOrderBroken, lock, lock_all
from lib.reasons import Reason, Refused, refuse_if
from organizations.models import Organization, Responsible
from staff.models import Worker
from tests import factories


@action("", scope=None)
def rename(
    organization: Organization, name: str, *, by: Any, why: str = "", then: Any = None
) -> Organization:
    organization = lock(organization)
    organization.name = name
    organization.save(update_fields=["name"])
    if then:
        then()
    return organization


def test_r42_history_says_who_from_what_to_what_and_why(school12: Organization, gleb: Any) -> None:
    rename(school12, "Школа № 12 имени Гагарина", by=gleb, why="устав от 01.09.2026")
    after, before = school12.history.all()[:2]
    assert (after.history_user, before.name, after.name) == (gleb, "Школа № 12", "Школа № 12 имени Гагарина")
    assert after.history_change_reason == "tests.rename: устав от 01.09.2026"


@pytest.mark.django_db(transaction=True)
def test_a_refusal_leaves_nothing_behind(school12: Organization) -> None:
    def refuse() -> None:
        refuse_if([Reason("Нельзя.", rule="R24", next_step="Напишите оператору.")])

    with pytest.raises(Refused) as refused:
        rename(school12, "Другая", by=None, then=refuse)
    assert [reason.rule for reason in refused.value.reasons] == ["R24"]
    school12.refresh_from_db()
    assert school12.name == "Школа № 12"
    assert school12.history.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_broken_constraint_is_the_ordinary_reason(
    school12: Organization, other_school: Organization
) -> None:
    @action("", scope=None)
    def put_below_itself(*, by: Any, why: str = "") -> None:
        for child, parent in ((school12, other_school), (other_school, school12)):
            child.parent = parent
            child.save(update_fields=["parent"])

    with pytest.raises(Refused, match="подразделением самой себя"):
        put_below_itself(by=None)
    school12.refresh_from_db()
    assert school12.parent is None


def test_an_action_inside_another_is_a_part_of_it(school12: Organization, gleb: Any) -> None:
    @action("", scope=None)
    def outer(*, by: Any, why: str = "") -> None:
        rename(school12, "Внутри", by=None, why="не скажет")

    outer(by=gleb, why="снаружи")
    assert school12.history.latest().history_user == gleb
    assert school12.history.latest().history_change_reason == "tests.outer: снаружи"


def test_a_hook_runs_first_inside_the_transaction(school12: Organization) -> None:
    seen: list[str] = []

    def hook() -> None:
        action = acting.current.get()
        seen.append(f"{action.action if action else ''} {connection.in_atomic_block}")

    with acting.on_enter(hook):
        rename(school12, "А", by=None)
    rename(school12, "Б", by=None)
    assert seen == ["tests.rename True"]


def test_locks_are_taken_in_one_order(anna: Worker, boris: Responsible) -> None:
    @action("", scope=None)
    def backwards(*, by: Any, why: str = "") -> None:
        lock(anna)
        lock(boris)

    @action("", scope=None)
    def forwards(*, by: Any, why: str = "") -> None:
        lock(boris)
        lock(anna)

    forwards(by=None)
    with pytest.raises(LockOrderBroken, match=r"organizations\.responsible after staff\.worker"):
        backwards(by=None)


@pytest.mark.django_db(transaction=True)
def test_several_of_a_kind_are_locked_by_their_numbers(django_assert_num_queries: Any) -> None:
    pks = [factories.OrganizationFactory().pk for _ in range(3)]

    @action("", scope=None)
    def take(*, by: Any, why: str = "") -> list[int]:
        return [row.pk for row in lock_all(Organization, reversed(pks))]

    assert take(by=None) == sorted(pks)

"""R42: no tracked row changes in silence, and the guard that sees to it does see it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from accounts.models import User
from organizations.models import Organization
from tests import factories
from tests.history_guard import tracked, unguarded

pytestmark = pytest.mark.django_db(transaction=True)


def guard_speaks() -> pytest.RaisesExc[DatabaseError]:
    return pytest.raises(DatabaseError, match="left no history")


@pytest.fixture
def school() -> Organization:
    return factories.OrganizationFactory()


def test_r42_a_save_leaves_its_history(school: Organization) -> None:
    with transaction.atomic():
        school.name = "Школа № 13"
        school.save(update_fields=["name"])
    assert school.history.count() == 2


def test_r42_control_an_update_of_a_queryset_is_seen(school: Organization) -> None:
    with guard_speaks():
        Organization.objects.filter(pk=school.pk).update(name="Втихую")


def test_r42_control_a_bulk_insert_is_seen() -> None:
    with guard_speaks():
        User.objects.bulk_create([User(email="silent@example.org")])


def test_r42_control_raw_sql_is_seen(school: Organization) -> None:
    with guard_speaks(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM organizations_organization WHERE id = %s", [school.pk])


def test_r42_one_told_change_does_not_cover_two(school: Organization) -> None:
    with guard_speaks(), transaction.atomic():
        school.name = "Школа № 13"
        school.save(update_fields=["name"])
        Organization.objects.filter(pk=school.pk).update(name="Втихую")


def test_r42_a_change_undone_to_a_savepoint_is_no_change(school: Organization) -> None:
    with transaction.atomic():
        with transaction.atomic():
            Organization.objects.filter(pk=school.pk).update(name="Втихую")
            transaction.set_rollback(True)
        school.name = "Школа № 13"
        school.save(update_fields=["name"])


def test_the_guard_can_be_switched_off(school: Organization) -> None:
    with unguarded():
        Organization.objects.filter(pk=school.pk).update(name="Загрузка")
    with guard_speaks():
        Organization.objects.filter(pk=school.pk).update(name="Втихую")


def test_what_the_history_leaves_out_is_not_asked_for() -> None:
    user = factories.UserFactory()
    User.objects.filter(pk=user.pk).update(password="x")


def test_r42_every_record_of_the_rooms_is_tracked() -> None:
    rooms = {model._meta.app_label for model in tracked()}
    assert rooms >= {"accounts", "organizations", "staff", "vouchers", "courses"}

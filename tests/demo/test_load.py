from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from psycopg.errors import UniqueViolation
from pytest_django import Settings

from accounts.models import User
from courses.models import CourseGroup, Enrolment
from courses.states import Phase, Seat
from demo import bulk, personas
from demo.load import ORDER, is_empty, wipe
from demo.names import snils
from lib.dates import today
from staff.models import Worker
from tests.demo.conftest import silent
from vouchers.models import Voucher, VoucherTemplate

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    return {model._meta.label: list(model._base_manager.order_by("pk").values_list()) for model in ORDER}


def test_the_same_seed_gives_the_same_region(loading: Callable[..., None]) -> None:
    with time_machine.travel(NOON, tick=False):
        loading()
        first = everything()
        wipe()
        loading()
        assert everything() == first
        wipe()
        loading(seed=7)
        assert everything()["staff.Worker"] != first["staff.Worker"]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2028, 2, 29, 8, tzinfo=UTC),
        datetime(2029, 2, 28, 8, tzinfo=UTC),
        # A Sunday, the last minutes of the year in Samara, and the first ones.
        datetime(2027, 10, 31, 8, tzinfo=UTC),
        datetime(2026, 12, 31, 19, 59, 58, tzinfo=UTC),
        datetime(2026, 12, 31, 20, 0, 2, tzinfo=UTC),
    ],
)
def test_it_never_goes_stale(loading: Callable[..., None], moment: datetime) -> None:
    """Every date is counted from the day of the load."""
    with time_machine.travel(moment, tick=False):
        loading()
        assert {group.phase(today()) for group in CourseGroup.objects.all()} == set(Phase)
        assert Voucher.objects.valid_on(today()).exists()
        assert not Worker.objects.filter(registered_at__gt=moment).exists()
        assert not Enrolment.objects.filter(enrolled_at__gt=moment).exists()
        assert not Voucher.objects.filter(issued_on__gt=today()).exists()


def test_r42_everything_loaded_has_its_history(loaded: None) -> None:
    for model in apps.get_models():
        if model in ORDER and hasattr(model, "history"):
            names = ("id", "history_type", "history_change_reason", "history_user__name")
            told = model.history.filter(history_change_reason=bulk.WHY).values_list(*names)
            # What the actions of the last day made says so itself (demo.lately).
            made = model.history.filter(history_type="+").exclude(history_change_reason=bulk.WHY)
            later = set(made.values_list("id", flat=True))
            assert len(later) <= 2, model
            assert list(told.order_by("id")) == [
                (pk, "+", bulk.WHY, "Загрузка демонстрации")
                for pk in model._base_manager.order_by("pk").values_list("pk", flat=True)
                if pk not in later
            ], model
            first = model.history.earliest("history_id")
            assert first.instance.pk == first.id


def test_new_rows_go_on_from_the_loaded_ones(loaded: None) -> None:
    with connection.cursor() as cursor:
        for model in ORDER:
            if model._meta.pk.get_internal_type() == "UUIDField":
                continue
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [model._meta.db_table])
            assert cursor.fetchone()[0] == model._base_manager.order_by("-pk").first().pk + 1


def test_r36_the_seat_trigger_counts_again_after_the_load(loaded: None) -> None:
    enrolment = Enrolment.objects.filter(state=Seat.ACTIVE).first()
    assert enrolment
    before = CourseGroup.objects.get(pk=enrolment.group_id).taken
    Enrolment.objects.filter(pk=enrolment.pk).update(state=Seat.RELEASED, released_at=NOON)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS enrolment_counts_seat IMMEDIATE")
    assert CourseGroup.objects.get(pk=enrolment.group_id).taken == before - 1


def test_control_the_constraints_stay_on_while_rows_are_copied(db: None) -> None:
    """Two people with one СНИЛС do not get in by this door either (R1)."""
    rows = bulk.Bulk([Worker], NOON)
    for _ in range(2):
        rows.add(Worker, last_name="А", first_name="Б", birth_date=today(), snils=snils(1))
    with pytest.raises(UniqueViolation), transaction.atomic(), bulk.quickly(silent):
        rows.flush()


def test_people_with_a_log_in_enter_with_the_shown_password(loaded: None, client: Any) -> None:
    for one in personas.LOGINS:
        user = User.objects.get(email=one.email)
        assert user.check_password(personas.PASSWORD)
        assert EmailAddress.objects.get(user=user).verified
    gleb = User.objects.get(email=personas.OPERATOR_EMAIL)
    assert gleb.is_superuser
    others = User.objects.exclude(email__in=[one.email for one in personas.LOGINS])
    assert not any(user.has_usable_password() for user in others)


def test_it_refuses_where_people_are_and_where_it_is_no_demo(loaded: None, settings: Settings) -> None:
    with pytest.raises(CommandError, match="уже есть"):
        call_command("load_demo", workers=150)
    with pytest.raises(CommandError, match="не меньше 150"):
        call_command("load_demo", workers=10, again=True)
    settings.DEMO = False
    with pytest.raises(CommandError, match="не демонстрация"):
        call_command("load_demo", workers=150, again=True)
    assert Worker.objects.count() == 150


def test_again_begins_from_nothing(loaded: None) -> None:
    User.objects.create_user("somebody@example.ru")
    said = StringIO()
    call_command("load_demo", workers=160, again=True, stdout=said)
    assert Worker.objects.count() == 160
    assert not User.objects.filter(email="somebody@example.ru").exists()
    assert VoucherTemplate.history.count() == VoucherTemplate.objects.count() > 0, (
        "what stays keeps its history"
    )
    assert "работников: 160" in said.getvalue()
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'staff_worker'")
        assert cursor.fetchone() == (160,), "PostgreSQL was not told how long the tables have become"
    wipe()
    assert is_empty()


def test_log_ins_are_printed_without_an_address() -> None:
    said = personas.as_text()
    for one in personas.LOGINS:
        assert one.email in said
    assert personas.PASSWORD in said
    assert "http" not in said

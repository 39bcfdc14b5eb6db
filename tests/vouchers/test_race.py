"""R26 under a race: 16 at once for each worker, one voucher each; and what happens when a guard is off."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from lib.reasons import Refused
from staff.models import Worker
from tests import factories
from vouchers import actions
from vouchers.models import Voucher

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
AT_ONCE, WORKERS = 16, 12


def all_at_once(worker: Worker, action: Callable[[], object]) -> Counter[str]:
    """Real connections, all at the start line together; what each of them got."""
    start = threading.Barrier(AT_ONCE)

    def one(_: int) -> str:
        try:
            connection.ensure_connection()
            start.wait(timeout=30)
            action()
            return "issued"
        except Refused as refused:
            return ",".join(reason.rule for reason in refused.reasons)
        except Exception as error:
            return f"{type(error).__name__} {getattr(error.__cause__, 'sqlstate', '')}".strip()
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(pool.map(one, range(AT_ONCE)))


def deadlocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


@pytest.fixture
def wide_pool(settings: object) -> Iterator[None]:
    """Sixteen clients need sixteen connections; the web server has as many as it has threads."""
    pool = connection.pool  # type: ignore[attr-defined]
    had = (pool.min_size, pool.max_size)
    pool.resize(1, AT_ONCE + 2)
    yield
    pool.resize(*had)


@pytest.fixture
def without_the_constraint() -> Iterator[None]:
    """The net below, taken away; put back as it was."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'voucher_once_in_term'"
        )
        definition = cursor.fetchone()[0]
        cursor.execute("ALTER TABLE vouchers_voucher DROP CONSTRAINT voucher_once_in_term")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("TRUNCATE vouchers_voucher CASCADE")
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute(f"ALTER TABLE vouchers_voucher ADD CONSTRAINT voucher_once_in_term {definition}")


def without_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "hold", lambda row: row)


def issue(worker: Worker) -> Callable[[], object]:
    return lambda: actions.issue_voucher(worker, by=None)


def test_r26_sixteen_at_once_get_one_voucher_and_the_ordinary_refusal(wide_pool: None) -> None:
    before = deadlocks()
    for worker in [factories.EmploymentFactory().worker for _ in range(WORKERS)]:
        assert all_at_once(worker, issue(worker)) == {"issued": 1, "R26": AT_ONCE - 1}
        assert Voucher.objects.for_worker(worker).count() == 1
    assert deadlocks() == before


def test_r26_without_the_lock_the_constraint_still_holds(
    wide_pool: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_the_lock(monkeypatch)
    worker = factories.EmploymentFactory().worker
    got = all_at_once(worker, issue(worker))
    assert Voucher.objects.for_worker(worker).count() == got["issued"] == 1


def test_r26_without_the_constraint_the_lock_still_holds(
    wide_pool: None, without_the_constraint: None
) -> None:
    worker = factories.EmploymentFactory().worker
    assert all_at_once(worker, issue(worker)) == {"issued": 1, "R26": AT_ONCE - 1}


def test_control_without_both_the_race_is_seen(
    wide_pool: None, without_the_constraint: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_the_lock(monkeypatch)
    doubled = 0
    for _ in range(5):
        worker = factories.EmploymentFactory().worker
        all_at_once(worker, issue(worker))
        doubled += Voucher.objects.for_worker(worker).count() > 1
    assert doubled

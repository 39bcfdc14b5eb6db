"""R26 and R28 said twice, in Python and in PostgreSQL: the two agree on every day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from tests.factories import VoucherFactory
from vouchers.known import Issued

EVERY_DAY = """
SELECT issued_on, ({next})::date, ({valid})::date FROM (
    SELECT day::date AS issued_on, 3::smallint AS term_years
    FROM generate_series('2000-01-01', '2100-12-31', interval '1 day') AS day
) AS v
"""


INSERT_ANOTHER = """
INSERT INTO vouchers_voucher (worker_id, medium, number, scan, term_years, full_name, organization_id, organization_name,
    position_id, position_name, created_at, issued_on)
SELECT worker_id, medium, number, scan, term_years, full_name, organization_id, organization_name,
    position_id, position_name, created_at, %s FROM vouchers_voucher WHERE id = %s
"""
AND_ITS_BLOCK = """
INSERT INTO vouchers_voucherblock (voucher_id, "order", kind, name, hours, required)
SELECT max(id), 1, 'variative', 'Блок', 36, true FROM vouchers_voucher
"""


def columns_own_words(name: str) -> str:
    """The expression of the generated column, as the database keeps it: not a copy of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
               JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
               WHERE d.adrelid = 'vouchers_voucher'::regclass AND a.attname = %s""",
            [name],
        )
        return str(cursor.fetchone()[0])


@pytest.mark.django_db
def test_r26_r28_python_and_postgresql_agree_on_every_issue_date() -> None:
    sql = EVERY_DAY.format(next=columns_own_words("next_possible_on"), valid=columns_own_words("valid_until"))
    with connection.cursor() as cursor:
        cursor.execute(sql)
        rows = cursor.fetchall()
    assert len(rows) == 36_890
    apart = [
        row
        for row in rows
        if (row[1], row[2]) != (Issued(1, "", row[0]).next_on, Issued(1, "", row[0]).valid_until)
    ]
    assert apart == []


def test_r26_counting_back_would_disagree() -> None:
    """The control: the comparison notices the usual mistake, «issued later than today minus three years»."""
    days = [date(2000, 1, 1) + timedelta(n) for n in range(36_890)]
    naive = [day + timedelta(days=365 * 3) for day in days]
    assert sum(one != Issued(1, "", day).next_on for one, day in zip(naive, days, strict=True)) > 10_000


@pytest.mark.django_db
def test_r26_raw_sql_is_refused_by_the_constraint() -> None:
    first = VoucherFactory(issued_on=date(2024, 2, 29))
    with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT_ANOTHER, [date(2027, 2, 27), first.pk])
    assert refused.value.__cause__.diag.constraint_name == "voucher_once_in_term"
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ais.history_guard = 'off'")
        cursor.execute(INSERT_ANOTHER, [date(2027, 2, 28), first.pk])
        cursor.execute(AND_ITS_BLOCK)

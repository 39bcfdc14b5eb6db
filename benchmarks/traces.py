"""What a region that is at work has besides its people: letters, looks, invitations, questions, files, similar records.

The demo's loader makes a few of these for its own people, and the operator's lists of them grow like those of people.
For each hundred workers: 50 letters, 170 looks (a list of many people each tenth of them), one invitation, 5 questions;
a file of 20 rows for each organization, a list of the staff for every other one, a pair of similar records for each
200 workers.
"""

from __future__ import annotations

from django.db import connection, transaction

from courses.models import WaitingEntry
from demo.bulk import WHY
from imports.models import Batch, Line
from letters.models import Attempt, Letter
from staff.models import DuplicatePair, Invitation, Look, PersonQuestion, StaffList

# Parents before children, as in `demo.load.ORDER`.
ORDER = [
    Letter, Attempt, Look, Invitation, PersonQuestion, Batch, Line, StaffList, DuplicatePair, WaitingEntry,
]  # fmt: skip
PLACE = """(SELECT DISTINCT ON (worker_id) worker_id, organization_id FROM staff_employment
    WHERE state = 'current' ORDER BY worker_id, id)"""
RESPONSIBLE = """(SELECT DISTINCT ON (organization_id) organization_id, user_id FROM organizations_responsible
    WHERE state = 'active' ORDER BY organization_id, id)"""
STATEMENTS = (
    """
WITH invited AS (
    UPDATE staff_worker worker SET user_id = NULL
    WHERE worker.id % 100 = 7 AND worker.merged_into_id IS NULL AND NOT EXISTS (
        SELECT FROM organizations_responsible WHERE user_id = worker.user_id
    ) AND NOT EXISTS (SELECT FROM accounts_user WHERE id = worker.user_id AND email LIKE '%@demo.example')
    RETURNING id
)
UPDATE staff_historicalworker SET user_id = NULL WHERE id IN (SELECT id FROM invited)
""",
    f"""
INSERT INTO staff_invitation (worker_id, email, organization_id, invited_by_id, invited_at, link, wrong_answers, consent)
SELECT worker.id, 'invited' || worker.id || '@pochta.example', place.organization_id, acting.user_id,
    now() - interval '1 day' * (worker.id % 40), 1, 0, ''
FROM staff_worker worker JOIN {PLACE} place ON place.worker_id = worker.id
JOIN {RESPONSIBLE} acting USING (organization_id)
WHERE worker.user_id IS NULL AND worker.merged_into_id IS NULL
    AND NOT EXISTS (SELECT FROM staff_invitation WHERE worker_id = worker.id)
""",
    """
INSERT INTO letters_letter (uuid, message_id, kind, recipient, user_id, context, cause_type, state, priority, attempts,
    due_at, queued_at, closed_at, subject, body)
SELECT md5('letter' || worker.id)::uuid, worker.id || '@letters.example', 'vouchers/issued', account.email, account.id,
    '{}', '', CASE WHEN worker.id % 500 = 0 THEN 'bounced' ELSE 'sent' END, 10, 1,
    sent.at, sent.at, sent.at, 'Вам выдан чек', repeat('Вам выдан именной образовательный чек. ', 10)
FROM staff_worker worker JOIN accounts_user account ON account.id = worker.user_id
CROSS JOIN LATERAL (SELECT now() - interval '1 hour' * (worker.id % 5000 + 30) AS at) sent
WHERE worker.id % 2 = 0
""",
    """
INSERT INTO letters_attempt (letter_id, number, started_at, ended_at, outcome, code, answer)
SELECT id, 1, closed_at, closed_at, CASE state WHEN 'sent' THEN 'accepted' ELSE 'refused' END, 250, '' FROM letters_letter
WHERE attempts = 1
""",
    f"""
INSERT INTO staff_look (at, by_id, organization_id, what, workers, request_id)
SELECT now() - interval '1 minute' * (worker.id * 2 + time), acting.user_id, place.organization_id,
    CASE many WHEN 1 THEN 'Ваша карточка' ELSE 'Список работников' END,
    ARRAY(SELECT near.worker_id::bigint FROM {PLACE} near WHERE near.organization_id = place.organization_id
        AND near.worker_id >= worker.id ORDER BY near.worker_id LIMIT many),
    md5(worker.id || ':' || time)
FROM staff_worker worker JOIN {PLACE} place ON place.worker_id = worker.id
JOIN {RESPONSIBLE} acting USING (organization_id), generate_series(1, 2) AS time
CROSS JOIN LATERAL (SELECT CASE WHEN time = 1 AND worker.id % 5 = 0 THEN 100 ELSE 1 END AS many) page
ORDER BY 1
""",
    f"""
INSERT INTO staff_personquestion (at, by_id, organization_id, asked, answer, found_id)
SELECT now() - interval '1 hour' * (worker.id % 8000), acting.user_id, acting.organization_id, 'И. И. (СНИЛС …1)',
    'main_job', worker.id
FROM staff_worker worker JOIN {RESPONSIBLE} acting ON acting.organization_id % 50 = worker.id % 50
WHERE worker.id % 100 < 5 AND worker.id % 7 = acting.organization_id % 7
""",
    f"""
INSERT INTO imports_batch (kind, organization_id, file_name, digest, switches, found, notes, state, stopped, by_id, at)
SELECT 'workers', organization_id, 'Работники.xlsx', md5(organization_id::text), '["create"]', '{{}}', '[]', 'loaded', '',
    user_id, now() - interval '1 day' * (organization_id % 60)
FROM {RESPONSIBLE} acting
""",
    """
INSERT INTO imports_line (batch_id, number, "values", raw, name, note, verdict, words, "then", state, made_type)
SELECT batch.id, line, '{}', '{}', 'Иванова Мария Петровна', '', 'new', 'Запишем как нового работника', '', 'loaded', ''
FROM imports_batch batch, generate_series(1, 20) AS line
WHERE NOT EXISTS (SELECT FROM imports_line WHERE batch_id = batch.id)
""",
    f"""
INSERT INTO staff_stafflist (organization_id, names, loaded_at, loaded_by_id)
SELECT acting.organization_id, array_agg(worker.full_name ORDER BY worker.id), now(), acting.user_id
FROM {RESPONSIBLE} acting JOIN {PLACE} place USING (organization_id) JOIN staff_worker worker ON worker.id = place.worker_id
WHERE acting.organization_id % 2 = 0 GROUP BY acting.organization_id, acting.user_id
ON CONFLICT DO NOTHING
""",
    """
INSERT INTO staff_duplicatepair (first_id, second_id, found_at, why)
SELECT worker.id, worker.id + 1, now(), '' FROM staff_worker worker JOIN staff_worker next ON next.id = worker.id + 1
WHERE worker.id % 200 = 3
ON CONFLICT DO NOTHING
""",
)


@transaction.atomic
def leave() -> None:
    """They are there afterwards, once. What has a history has its first row too, or `check_invariants` would miss it."""
    if Look.objects.exists():
        return
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        for statement in STATEMENTS:
            cursor.execute(statement)
        for model in ORDER:
            if hasattr(model, "history"):
                cursor.execute(_first_history(model), [WHY])


def _first_history(model: type) -> str:
    table, told = model._meta.db_table, model.history.model._meta  # type: ignore[attr-defined]
    own = {field.column for field in model._meta.concrete_fields}  # type: ignore[attr-defined]
    shared = ", ".join(f'"{field.column}"' for field in told.concrete_fields if field.column in own)
    return (
        f'INSERT INTO "{told.db_table}" ({shared}, history_date, history_type, history_change_reason)'
        f" SELECT {shared}, now(), '+', %s FROM \"{table}\" made"
        f' WHERE NOT EXISTS (SELECT FROM "{told.db_table}" told WHERE told.id = made.id)'
    )

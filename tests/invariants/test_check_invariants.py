"""`check_invariants` is worth as much as it can notice: each of its checks is broken once by hand."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from courses.enrolling.actions import enrol
from courses.states import Funding
from home.invariants import Check, every_check
from lib.dates import today
from tests import factories

pytestmark = pytest.mark.django_db
CHECKS = {check.sentence: check for check in every_check()}
HISTORIES = [check for check in CHECKS.values() if check.rule == "R42"]

ASKED = """INSERT INTO staff_workrequest (worker_id, employment_id, kind, leave, why, state, requested_by_id, requested_at,
        refusal) SELECT w.id, e.id, 'mark', '', '', 'pending', w.user_id, now(), ''
        FROM staff_worker w JOIN staff_employment e ON e.worker_id = w.id;"""
ON_LEAVE = """INSERT INTO staff_leaveperiod (employment_id, kind, begins_on, recorded_at, cancelled_why)
        SELECT id, 'maternity', '2026-01-01', now(), '' FROM staff_employment;"""

# What breaks it, past every guard: constraints dropped, triggers asleep.
BREAK = {
    "занято мест столько, сколько человек записано и скольким место предложено": (
        "UPDATE courses_coursegroup SET taken = taken + 1"
    ),
    "занято не больше, чем есть мест": "UPDATE courses_coursegroup SET seats = 0",
    "в отменённой группе и в черновике мест никто не занимает": "UPDATE courses_coursegroup SET draft = true",
    "у отменённой группы сказано, почему, и она не закрыта": "UPDATE courses_coursegroup SET cancelled_at = now()",
    "ждут места столько, сколько человек в листе ожидания": "UPDATE courses_coursegroup SET queue = 7",
    "у кого есть место в группе, тот его не ждёт": """INSERT INTO courses_waitingentry
        (worker_id, group_id, awaits, state, asked_at) SELECT worker_id, group_id, 'opening', 'waiting', now()
        FROM courses_enrolment""",
    "триггеры, которые считают места, включены": (
        "ALTER TABLE courses_waitingentry DISABLE TRIGGER waiting_counts_seat"
    ),
    "у работника одно место в группе": "SELECT again()",
    "обучение по двум должностям не пересекается": "SELECT again(); UPDATE courses_enrolment e SET position_id = p.id"
    " FROM staff_position p WHERE e.id = (SELECT max(id) FROM courses_enrolment) AND p.id <> e.position_id",
    "даты записи те же, что у группы": "UPDATE courses_enrolment SET ends_on = ends_on + 1",
    "оплата записи та же, что у группы": "UPDATE courses_coursegroup SET funding = 'paid'",
    "в закрытой группе итог есть у каждого, в открытой — ни у кого": "UPDATE courses_coursegroup SET closed_at = now()",
    "удостоверение только у тех, у кого курс пройден": "INSERT INTO courses_certificate"
    " (enrolment_id, provider_id, number, issued_on) SELECT min(id), 1, 'У-1', '2026-01-01' FROM courses_enrolment",
    "чек выдан один раз за срок": """INSERT INTO vouchers_voucher (worker_id, medium, number, scan, issued_on, term_years,
        full_name, organization_id, organization_name, position_id, position_name, created_at)
        SELECT worker_id, medium, number, scan, issued_on + 1, term_years, full_name, organization_id, organization_name,
        position_id, position_name, created_at FROM vouchers_voucher""",
    "по квоте сочтены все чеки организации за год, и их не больше, чем выделено": """INSERT INTO vouchers_voucherquota
        (organization_id, year, allowed, issued) SELECT organization_id, 1999, 5, 3 FROM vouchers_voucher""",
    "триггеры, которые считают чеки по квотам, включены": (
        "ALTER TABLE vouchers_voucher DISABLE TRIGGER voucher_counts_quota"
    ),
    "блок чека использован один раз": "SELECT again()",
    "блок того же работника, вида и не короче программы": "UPDATE vouchers_voucherblock SET hours = 1",
    "в каждом чеке есть блоки": "DELETE FROM vouchers_voucherblock",
    "в каждом шаблоне чека есть блоки": "DELETE FROM vouchers_templateblock",
    "триггеры, которые требуют блоков, включены": (
        "ALTER TABLE vouchers_voucherblock DISABLE TRIGGER voucher_has_blocks"
    ),
    "группа начинается, пока чек действует": "UPDATE courses_enrolment SET starts_on = '2001-01-01'",
    "в полностью использованном электронном чеке один блок профильный": (
        "DELETE FROM vouchers_voucherblock b WHERE NOT EXISTS"
        " (SELECT 1 FROM courses_enrolment e WHERE e.voucher_block_id = b.id);"
        " UPDATE courses_enrolment SET profile = false"
    ),
    "аннулированный чек назван, и на нём никто не учится": "UPDATE vouchers_voucher SET annulled_at = now()",
    "о каждом курсе аннулированного чека решено, и решение исполнено": """INSERT INTO vouchers_papercourse
        (block_id, provider, programme, hours, profile, starts_on, ends_on, certificate_number, kept_as)
        SELECT min(id), 'ИРО', 'Урок', 18, false, '2026-01-01', '2026-01-02', '', 'paid' FROM vouchers_voucherblock;
        UPDATE vouchers_voucher SET annulled_at = now()""",
    "в закрытой организации никто не работает и не ждёт": (
        "UPDATE organizations_organization SET closed_on = '2026-01-01'"
    ),
    "у закрытой организации нет доступов и действующих подразделений": (
        "UPDATE organizations_organization SET closed_on = '2026-01-01'"
    ),
    "СНИЛС с верными контрольными цифрами": "UPDATE staff_worker SET snils = '11111111111'",
    "один СНИЛС — одна учётная запись": "UPDATE staff_worker SET snils = '11223344595'",
    "у работающего отмечена ровно одна должность": "UPDATE staff_employment SET training = false",
    "рядом с основной работой отметка не стоит на совместительстве, если его не выбрали": (
        "UPDATE staff_employment SET training = false; INSERT INTO staff_employment (worker_id, organization_id,"
        " position_id, kind, main_job, state, origin, training, training_chosen, requested_at, refusal, started_on)"
        " SELECT worker_id, organization_id, position_id, 'internal', main_job, state, origin, true, false,"
        " requested_at, refusal, started_on FROM staff_employment"
    ),
    "завершённое место работы имеет последний день, а должность на нём не отмечена": (
        "UPDATE staff_employment SET state = 'ended'"
    ),
    "Ответственный с открытым доступом работает в своей организации": "DELETE FROM staff_employment",
    "закрытый доступ объяснён, открытый не закрыт": "UPDATE organizations_responsible SET state = 'suspended'",
    "подтверждённое изменение дошло до личных данных": """INSERT INTO staff_personaldatachange
        (worker_id, values, why, state, requested_by_id, requested_at, decided_at, refusal)
        SELECT min(w.id), '{"last_name": ["Орлова", "Соколова"]}', '', 'confirmed', min(w.user_id),
        now(), now() + interval '1 minute', '' FROM staff_worker w""",
    "запрос об отпуске или должности ждёт только там, где работник работает": """INSERT INTO staff_workrequest
        (worker_id, employment_id, kind, leave, why, state, requested_by_id, requested_at, refusal)
        SELECT -w.id, e.id, 'mark', '', '', 'pending', w.user_id, now(), ''
        FROM staff_worker w JOIN staff_employment e ON e.worker_id = w.id""",
    "об одном и том же на одном месте работы ждёт один запрос": ASKED + ASKED,
    "отпуска на одном месте работы не пересекаются": ON_LEAVE + ON_LEAVE,
    "подтверждённая аттестация внесена тому, кто о ней сообщил, а другие сообщения ничего не внесли": (
        """INSERT INTO staff_attestationrequest
        (worker_id, position_id, category, "on", scan, state, requested_by_id, requested_at, refusal)
        SELECT min(w.id), 1, 'first', '2026-03-12', '', 'confirmed', min(w.user_id), now(), '' FROM staff_worker w"""
    ),
    "просьба о чеке закрыта чеком того же работника, и только выданная": """INSERT INTO vouchers_voucherrequest
        (worker_id, state, requested_by_id, requested_at, refusal)
        SELECT min(w.id), 'confirmed', min(w.user_id), now(), '' FROM staff_worker w""",
    "организация не подчинена самой себе": "UPDATE organizations_organization SET parent_id = id",
    "у объединённой записи ничего не осталось": "UPDATE staff_worker SET merged_into_id = id",
    "всё, что принадлежало объединённой записи, перешло к оставшейся": (
        "UPDATE staff_worker SET merged_into_id = id"
    ),
    "электронная почта у каждого своя": "UPDATE accounts_user SET email = 'one@example.ru'",
    "адрес для входа подтверждён владельцем": "UPDATE accounts_user SET email = 'other' || id || '@example.ru'",
    "ни одно письмо не застряло у отправителя": (
        "UPDATE letters_letter SET state = 'sending', lease_until = now() - interval '1 hour'"
    ),
    "у каждой попытки отправить есть письмо, и они сочтены": "UPDATE letters_letter SET attempts = 3",
}
AGAIN = """
CREATE FUNCTION pg_temp.again() RETURNS void LANGUAGE sql AS $$
    INSERT INTO courses_enrolment (worker_id, group_id, programme_id, position_id, funding, voucher_block_id, profile,
                                   starts_on, ends_on, state, enrolled_at, release_reason, kept_as)
    SELECT worker_id, group_id, programme_id, position_id, funding, voucher_block_id, profile, starts_on, ends_on, state,
           enrolled_at, '', kept_as FROM courses_enrolment
$$
"""
UNGUARD = """
SET LOCAL statement_timeout = 0;  -- a busy machine takes longer than a page may
DO $$ DECLARE guard text; BEGIN
    FOR guard IN
        SELECT format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I CASCADE', c.relname, conname)
        FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND contype IN ('c', 'u', 'x', 'f')
        UNION ALL
        SELECT format('DROP INDEX IF EXISTS %I', i.relname) FROM pg_index JOIN pg_class i ON i.oid = indexrelid
        JOIN pg_namespace n ON n.oid = i.relnamespace
        WHERE n.nspname = 'public' AND indisunique AND NOT indisprimary
          AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
    LOOP EXECUTE guard; END LOOP;
END $$
"""


@pytest.fixture
def world(anna, boris, cheque_of_anna) -> None:
    """Somebody with everything: a voucher, a seat that it pays for, a letter."""
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group = factories.CourseGroupFactory(programme=programme, starts_on=today() + timedelta(days=20))
    assert group.funding == Funding.VOUCHER
    enrol(anna, group, by=anna.user)


@pytest.fixture
def cheque_of_anna(anna):
    return factories.VoucherFactory(worker=anna)


def breaks(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(UNGUARD)
        cursor.execute(AGAIN)
        cursor.execute(sql.replace("again()", "pg_temp.again()"))


def test_every_check_is_broken_here_once() -> None:
    assert {check.sentence for check in CHECKS.values() if check.rule != "R42"} == BREAK.keys()


@pytest.mark.parametrize("sentence", BREAK)
def test_what_is_wrong_is_noticed(world, sentence: str) -> None:
    check: Check = CHECKS[sentence]
    assert check.violations() == (0, [])
    breaks(BREAK[sentence])
    count, shown = check.violations(limit=1)
    assert count >= 1
    assert len(shown) == 1


def test_r42_a_record_without_a_history_is_noticed(world) -> None:
    unwritten = [check for check in HISTORIES if "есть история" in check.sentence]
    assert [check.sentence for check in unwritten if check.violations()[0]] == []
    breaks("DELETE FROM courses_historicalenrolment")
    assert [check.sentence for check in unwritten if check.violations()[0]] == [
        "у каждой записи «запись в группу» есть история"
    ]


def test_r42_a_record_that_differs_from_its_last_line_is_noticed(world) -> None:
    check = CHECKS["запись «работник» такова, как в последней строке её истории"]
    assert check.violations()[0] == 0
    breaks(
        "UPDATE staff_worker SET birth_date = birth_date + 1 WHERE id = (SELECT min(id) FROM staff_worker)"
    )
    assert check.violations()[0] == 1


def test_r42_a_line_without_who_and_why_is_noticed(world) -> None:
    check = CHECKS["в истории записи «запись в группу» сказано, кто или почему"]
    assert check.violations()[0] == 0
    breaks("UPDATE courses_historicalenrolment SET history_user_id = NULL, history_change_reason = ''")
    assert check.violations()[0] == 1


@pytest.mark.django_db(transaction=True)
def test_the_command_counts_and_fails_when_something_is_wrong(anna, tmp_path) -> None:
    """Factories write no «who», so there is always something to say here. Prometheus hears the same number."""
    said = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("check_invariants", stdout=said, textfile=str(tmp_path / "ais.prom"))
    *lines, last = said.getvalue().splitlines()
    assert left.value.code == 1
    assert all(line.startswith("R42") for line in lines)
    assert last.startswith(f"{len(CHECKS)} checks, ")
    found = re.search(r", (\d+) violations$", last)
    assert found
    assert f"\nais_invariants_violations {found[1]}.0\n" in (tmp_path / "ais.prom").read_text()
    assert int(found[1]) > 0

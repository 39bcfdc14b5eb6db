-- Made by `make schema` for PostgreSQL 18 of the migrations ebab9174c55e02a902188c73afe3f7314003f363a877510c9b437b9fc4f0d74d
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE FUNCTION public.courses_count_seat() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    gives_up bigint := CASE WHEN TG_OP <> 'INSERT' AND OLD.state <> 'released' THEN OLD.group_id END;
    takes    bigint := CASE WHEN TG_OP <> 'DELETE' AND NEW.state <> 'released' THEN NEW.group_id END;
BEGIN
    IF gives_up IS NOT DISTINCT FROM takes THEN
        RETURN NULL;
    END IF;
    UPDATE courses_coursegroup SET taken = taken - 1 WHERE id = gives_up;
    UPDATE courses_coursegroup SET taken = taken + 1 WHERE id = takes;
    RETURN NULL;
END $$;
CREATE FUNCTION public.courses_count_waiting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    kept  int := CASE WHEN TG_OP <> 'DELETE' AND NEW.state = 'offered' THEN 1 ELSE 0 END
               - CASE WHEN TG_OP <> 'INSERT' AND OLD.state = 'offered' THEN 1 ELSE 0 END;
    waits int := CASE WHEN TG_OP <> 'DELETE' AND NEW.state = 'waiting' AND NEW.awaits = 'seat' THEN 1 ELSE 0 END
               - CASE WHEN TG_OP <> 'INSERT' AND OLD.state = 'waiting' AND OLD.awaits = 'seat' THEN 1 ELSE 0 END;
BEGIN
    IF kept <> 0 OR waits <> 0 THEN
        UPDATE courses_coursegroup SET taken = taken + kept, queue = queue + waits
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.group_id ELSE NEW.group_id END;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.courses_standing(on_day date, at_moment timestamp with time zone, of_workers bigint[]) RETURNS TABLE(worker_id bigint, graduated_on date, workplaces json, vouchers json, seats json, waits json)
    LANGUAGE plpgsql STABLE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN QUERY
    SELECT
        worker.id,
        worker.graduated_on,
        -- Workplaces: confirmed, waiting and ended.
        (
            SELECT json_agg(json_build_array(
                job.id, job.organization_id, organization.name, job.position_id, position.name, job.state, job.kind,
                position.pedagogical, position.voucher_entitled, job.training, job.training_chosen,
                EXISTS (
                    SELECT FROM organizations_responsible responsible
                    WHERE responsible.organization_id = job.organization_id AND responsible.state = 'active'
                    AND (responsible.until IS NULL OR responsible.until >= on_day)
                ),
                (job.requested_at AT TIME ZONE 'Europe/Samara')::date, (job.decided_at AT TIME ZONE 'Europe/Samara')::date,
                job.started_on, job.ended_on, job.refusal
            ) ORDER BY job.id)
            FROM staff_employment job
            JOIN staff_position position ON position.id = job.position_id
            JOIN organizations_organization organization ON organization.id = job.organization_id
            WHERE job.worker_id = worker.id AND job.state IN ('awaiting', 'current', 'ended')
        ),
        -- Vouchers, annulled ones too; the blocks of those that count, each with what was copied on it from paper.
        (
            SELECT json_agg(json_build_array(
                voucher.id, voucher.number, voucher.issued_on,
                voucher.term_years, voucher.annulled_at IS NOT NULL, voucher.medium = 'paper', voucher.position_id,
                voucher.position_name,
                (
                    SELECT json_agg(json_build_array(
                        block.id, block."order", block.kind, block.name, block.hours, block.required,
                        CASE WHEN paper.id IS NOT NULL THEN json_build_array(
                            paper.id, paper.programme, paper.provider, paper.hours, paper.starts_on, paper.ends_on,
                            paper.profile, paper.certificate_number, paper.certificate_date
                        ) END
                    ) ORDER BY block."order")
                    FROM vouchers_voucherblock block
                    LEFT JOIN vouchers_papercourse paper ON paper.block_id = block.id
                    WHERE block.voucher_id = voucher.id AND voucher.annulled_at IS NULL
                )
            ) ORDER BY voucher.issued_on, voucher.id)
            FROM vouchers_voucher voucher
            WHERE voucher.worker_id = worker.id
        ),
        -- Seats that were not released, and what each says on the voucher that pays for it.
        (
            SELECT json_agg(json_build_array(
                seat.id, seat.group_id, programme.title, seat.position_id, position.name, seat.starts_on, seat.ends_on,
                seat.voucher_block_id, course.time <> '' AND course.place <> '', seat.programme_id, course.time,
                seat.state, provider.name, programme.hours, seat.profile, course.number, course.place,
                certificate.number, certificate.issued_on
            ) ORDER BY seat.starts_on, seat.id)
            FROM courses_enrolment seat
            JOIN courses_coursegroup course ON course.id = seat.group_id
            JOIN courses_programme programme ON programme.id = course.programme_id
            JOIN courses_provider provider ON provider.id = programme.provider_id
            JOIN staff_position position ON position.id = seat.position_id
            LEFT JOIN courses_certificate certificate ON certificate.enrolment_id = seat.id
            WHERE seat.worker_id = worker.id AND seat.state <> 'released'
        ),
        -- Places in waiting lists that are not over; the last: is a seat kept for the person at this moment?
        (
            SELECT json_agg(json_build_array(
                entry.id, entry.group_id, entry.offered_until,
                entry.state = 'offered' AND entry.offered_until >= at_moment
            ) ORDER BY entry.asked_at, entry.id)
            FROM courses_waitingentry entry
            WHERE entry.worker_id = worker.id AND entry.state IN ('waiting', 'offered')
        )
    FROM staff_worker worker
    WHERE worker.id = ANY(of_workers);
END $$;
CREATE FUNCTION public.edition_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.in_force_from > (now() AT TIME ZONE 'Europe/Samara')::date THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'edition % is in force and stays as it is', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_stays';
END $$;
CREATE FUNCTION public.look_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '1 year' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'who looked is not rewritten: row % stays as it is', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_stays';
END $$;
CREATE FUNCTION public.organization_tree_has_no_cycle() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE above(id, parent_id) AS (
            SELECT id, parent_id FROM organizations_organization WHERE id = NEW.parent_id
            UNION
            SELECT o.id, o.parent_id FROM organizations_organization o JOIN above ON o.id = above.parent_id
        )
        SELECT 1 FROM above WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'organization % would stand below itself', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_tree_no_cycle';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.snils_valid(digits text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
    SELECT digits ~ '^[0-9]{11}$' AND (
        SELECT sum(substr(digits, place, 1)::int * (10 - place)) FROM generate_series(1, 9) AS place
    ) % 101 % 100 = substr(digits, 10, 2)::int
$_$;
CREATE FUNCTION public.support_erase(person bigint, operator bigint, reason text, withdrawn bigint) RETURNS TABLE(act bigint, gone_files text[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    records bigint[];
    accounts bigint[];
    mailboxes text[];
    names text[];
    scans text[];
    removed jsonb := '{}';
    said record;
    touched bigint;
BEGIN
    SELECT array_agg(id) INTO records FROM staff_worker
    WHERE (id = person OR merged_into_id = person) AND erased_at IS NULL;
    IF records IS NULL OR EXISTS (
        SELECT FROM staff_employment WHERE worker_id = ANY(records) AND state IN ('awaiting', 'current')
    ) THEN
        RAISE EXCEPTION 'works or is erased: %', person USING ERRCODE = 'check_violation', CONSTRAINT = 'erased_works_nowhere';
    END IF;
    PERFORM set_config('ais.erasing', person::text, true);

    SELECT coalesce(array_agg(DISTINCT id), '{}') INTO accounts FROM (
        SELECT user_id AS id FROM staff_worker WHERE id = ANY(records)
        UNION SELECT shut_id FROM support_merge WHERE survivor_id = ANY(records)
    ) theirs WHERE id IS NOT NULL;
    SELECT coalesce(array_agg(DISTINCT email), '{}') INTO mailboxes FROM (
        SELECT email FROM accounts_user WHERE id = ANY(accounts)
        UNION SELECT email FROM accounts_historicaluser WHERE id = ANY(accounts)
        UNION SELECT email FROM staff_emailchange WHERE worker_id = ANY(records)
        UNION SELECT was FROM staff_emailchange WHERE worker_id = ANY(records)
        UNION SELECT email FROM staff_invitation WHERE worker_id = ANY(records)
        UNION SELECT email FROM staff_historicalinvitation WHERE worker_id = ANY(records)
        UNION SELECT email FROM staff_signup WHERE worker_id = ANY(records)
    ) theirs WHERE email <> '';
    SELECT coalesce(array_agg(DISTINCT said_so), '{}') INTO names FROM (
        SELECT full_name AS said_so FROM staff_worker WHERE id = ANY(records)
        UNION SELECT trim(last_name || ' ' || first_name || ' ' || patronymic) FROM staff_historicalworker WHERE id = ANY(records)
        UNION SELECT trim(last_name || ' ' || first_name) FROM staff_historicalworker WHERE id = ANY(records)
        UNION SELECT full_name FROM vouchers_voucher WHERE worker_id = ANY(records)
    ) theirs;
    SELECT coalesce(array_agg(DISTINCT path), '{}') INTO scans FROM (
        SELECT scan AS path FROM staff_attestationrequest WHERE worker_id = ANY(records)
        UNION SELECT scan FROM staff_courseelsewhere WHERE worker_id = ANY(records)
        UNION SELECT scan FROM vouchers_voucher WHERE worker_id = ANY(records)
        UNION SELECT scan FROM organizations_responsible WHERE user_id = ANY(accounts)
        UNION SELECT file FROM support_ticketfile WHERE ticket_id IN (
            SELECT id FROM support_ticket
            WHERE author_id = ANY(accounts) OR worker_id = ANY(records) OR other_id = ANY(records) OR email = ANY(mailboxes)
        )
    ) theirs WHERE path <> '';

    FOR said IN SELECT * FROM (VALUES
        -- Letters: to the person, and what letters to others say of the person.
        (1, '', $q$UPDATE support_incomingletter SET returned_id = NULL WHERE returned_id IN (
            SELECT id FROM letters_letter WHERE user_id = ANY($2) OR user_id IS NULL AND recipient = ANY($3))$q$),
        (2, '', $q$DELETE FROM letters_attempt WHERE letter_id IN (
            SELECT id FROM letters_letter WHERE user_id = ANY($2) OR user_id IS NULL AND recipient = ANY($3))$q$),
        (3, '', $q$DELETE FROM letters_resending WHERE letter_id IN (
            SELECT id FROM letters_letter WHERE user_id = ANY($2) OR user_id IS NULL AND recipient = ANY($3))$q$),
        (4, 'Письма работнику', $q$DELETE FROM letters_letter
            WHERE user_id = ANY($2) OR user_id IS NULL AND recipient = ANY($3)$q$),
        (5, 'Письма другим о работнике (тексты)', $q$UPDATE letters_letter SET subject = '', body = '', context = '{}'
            WHERE state NOT IN ('queued', 'waiting', 'sending')
              AND subject || ' ' || body || ' ' || context::text LIKE ANY(SELECT '%' || one || '%' FROM unnest($4) one)$q$),
        (6, '', $q$DELETE FROM letters_switchedoff WHERE user_id = ANY($2)$q$),
        -- How the account is entered.
        (7, '', $q$DELETE FROM accounts_session WHERE user_id = ANY($2)$q$),
        (8, 'Сеансы входа', $q$DELETE FROM usersessions_usersession WHERE user_id = ANY($2)$q$),
        (9, '', $q$DELETE FROM mfa_authenticator WHERE user_id = ANY($2)$q$),
        (10, '', $q$DELETE FROM account_emailconfirmation WHERE email_address_id IN (
            SELECT id FROM account_emailaddress WHERE user_id = ANY($2))$q$),
        (11, 'Адреса электронной почты', $q$DELETE FROM account_emailaddress WHERE user_id = ANY($2)$q$),
        (12, 'Отправленные формы', $q$DELETE FROM submissions_submission WHERE user_id = ANY($2)$q$),
        (13, '', $q$DELETE FROM submissions_upload WHERE user_id = ANY($2)$q$),
        (14, 'Учётная запись', $q$UPDATE accounts_user SET email = 'osvobozhdena-' || id || '@pochty-net.invalid',
            name = 'Данные уничтожены', password = '!', is_active = false, session_round = session_round + 1,
            last_login = NULL, email_refused_at = now() WHERE id = ANY($2)$q$),
        (15, 'История учётной записи', $q$UPDATE accounts_historicaluser SET email = 'osvobozhdena-' || id || '@pochty-net.invalid',
            name = 'Данные уничтожены', history_change_reason = split_part(history_change_reason, ': ', 1) WHERE id = ANY($2)$q$),
        (16, '', $q$UPDATE django_admin_log SET object_repr = '', change_message = '' WHERE user_id = ANY($2)
            OR object_repr LIKE ANY(SELECT '%' || one || '%' FROM unnest($4) one)$q$),
        -- Files of rows that organizations sent.
        (17, 'Строки файлов организаций', $q$UPDATE imports_line SET "values" = '{}', raw = '{}', name = '', note = '',
            words = '', "then" = '', instead = NULL WHERE worker_id = ANY($1) OR name = ANY($4)$q$),
        (18, 'Имя в списках работников', $q$UPDATE staff_stafflist SET names = ARRAY(
            SELECT one FROM unnest(names) one WHERE NOT one = ANY($4)) WHERE names::text[] && $4$q$),
        -- Responsible.
        (19, 'Приказы Ответственного', $q$UPDATE organizations_responsible SET order_number = '—', scan = '', refusal = ''
            WHERE user_id = ANY($2)$q$),
        (20, '', $q$UPDATE organizations_historicalresponsible SET order_number = '—', scan = '', refusal = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE user_id = ANY($2)$q$),
        (21, '', $q$UPDATE organizations_suspension SET why = '—' WHERE responsible_id IN (
            SELECT id FROM organizations_responsible WHERE user_id = ANY($2))$q$),
        -- Requests and what only they needed.
        (22, 'Запросы об отпусках и должностях', $q$DELETE FROM staff_workrequest WHERE worker_id = ANY($1)$q$),
        (23, '', $q$DELETE FROM staff_historicalworkrequest WHERE worker_id = ANY($1)$q$),
        (24, '', $q$DELETE FROM staff_historicalleaveperiod WHERE employment_id IN (
            SELECT id FROM staff_employment WHERE worker_id = ANY($1))$q$),
        (25, 'Отпуска', $q$DELETE FROM staff_leaveperiod WHERE employment_id IN (
            SELECT id FROM staff_employment WHERE worker_id = ANY($1))$q$),
        (26, '', $q$DELETE FROM staff_attestationrequest WHERE worker_id = ANY($1)$q$),
        (27, '', $q$DELETE FROM staff_historicalattestationrequest WHERE worker_id = ANY($1)$q$),
        (28, 'Аттестации', $q$DELETE FROM staff_attestation WHERE worker_id = ANY($1)$q$),
        (29, '', $q$DELETE FROM staff_historicalattestation WHERE worker_id = ANY($1)$q$),
        (30, 'Запросы об изменении данных', $q$DELETE FROM staff_personaldatachange WHERE worker_id = ANY($1)$q$),
        (31, '', $q$DELETE FROM staff_historicalpersonaldatachange WHERE worker_id = ANY($1)$q$),
        (32, 'Смены почты', $q$DELETE FROM staff_emailchange WHERE worker_id = ANY($1)$q$),
        (33, '', $q$DELETE FROM staff_historicalemailchange WHERE worker_id = ANY($1)$q$),
        (34, 'Курсы из других мест', $q$DELETE FROM staff_courseelsewhere WHERE worker_id = ANY($1)$q$),
        (35, '', $q$DELETE FROM staff_historicalcourseelsewhere WHERE worker_id = ANY($1)$q$),
        (36, 'Приглашение', $q$DELETE FROM staff_invitation WHERE worker_id = ANY($1)$q$),
        (37, '', $q$DELETE FROM staff_historicalinvitation WHERE worker_id = ANY($1)$q$),
        (38, 'Заявка на регистрацию', $q$DELETE FROM staff_signup WHERE worker_id = ANY($1) OR lower(email) = ANY($3)$q$),
        (39, '', $q$DELETE FROM staff_cabinethint WHERE worker_id = ANY($1)$q$),
        (40, '', $q$DELETE FROM staff_duplicatepair WHERE first_id = ANY($1) OR second_id = ANY($1)$q$),
        (41, '', $q$DELETE FROM staff_savedlist WHERE user_id = ANY($2)$q$),
        (42, '', $q$UPDATE staff_personquestion SET asked = '', found_id = NULL WHERE found_id = ANY($1)$q$),
        (43, '', $q$UPDATE staff_snilslookup SET digits = '', why = '' WHERE found_id = ANY($1)$q$),
        -- What is counted stays without words.
        (44, '', $q$UPDATE staff_employment SET main_job = '', refusal = '' WHERE worker_id = ANY($1)$q$),
        (45, '', $q$UPDATE staff_historicalemployment SET main_job = '', refusal = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (46, '', $q$UPDATE staff_dismissal SET undone_why = '' WHERE employment_id IN (
            SELECT id FROM staff_employment WHERE worker_id = ANY($1))$q$),
        (47, '', $q$UPDATE staff_transfer SET undone_why = '' WHERE left_id IN (
            SELECT id FROM staff_employment WHERE worker_id = ANY($1))$q$),
        (48, 'Имя в чеках', $q$UPDATE vouchers_voucher SET full_name = 'Данные уничтожены', scan = '' WHERE worker_id = ANY($1)$q$),
        (49, '', $q$UPDATE vouchers_historicalvoucher SET full_name = 'Данные уничтожены', scan = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (50, '', $q$UPDATE vouchers_annulment SET why = '' WHERE voucher_id IN (
            SELECT id FROM vouchers_voucher WHERE worker_id = ANY($1))$q$),
        (51, '', $q$UPDATE vouchers_settledcourse SET said = '' WHERE annulment_id IN (
            SELECT a.id FROM vouchers_annulment a JOIN vouchers_voucher v ON v.id = a.voucher_id WHERE v.worker_id = ANY($1))$q$),
        (52, '', $q$UPDATE vouchers_papercourse SET certificate_number = '', certificate_date = NULL WHERE block_id IN (
            SELECT b.id FROM vouchers_voucherblock b JOIN vouchers_voucher v ON v.id = b.voucher_id WHERE v.worker_id = ANY($1))$q$),
        (53, '', $q$UPDATE vouchers_historicalpapercourse SET certificate_number = '', certificate_date = NULL,
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE block_id IN (
            SELECT b.id FROM vouchers_voucherblock b JOIN vouchers_voucher v ON v.id = b.voucher_id WHERE v.worker_id = ANY($1))$q$),
        (54, '', $q$UPDATE vouchers_voucherrequest SET refusal = '' WHERE worker_id = ANY($1)$q$),
        (55, '', $q$UPDATE vouchers_historicalvoucherrequest SET refusal = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (56, '', $q$UPDATE vouchers_plannedtraining SET refusal = '', deficit = '—' WHERE worker_id = ANY($1)$q$),
        (57, '', $q$UPDATE vouchers_historicalplannedtraining SET refusal = '', deficit = '—',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (58, '', $q$UPDATE courses_enrolment SET release_reason = '' WHERE worker_id = ANY($1)$q$),
        (59, '', $q$UPDATE courses_historicalenrolment SET release_reason = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (60, 'Номера удостоверений', $q$UPDATE courses_certificate SET number = 'уничтожен-' || id WHERE enrolment_id IN (
            SELECT id FROM courses_enrolment WHERE worker_id = ANY($1))$q$),
        (61, '', $q$UPDATE courses_historicalcertificate SET number = 'уничтожен-' || id,
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE enrolment_id IN (
            SELECT id FROM courses_enrolment WHERE worker_id = ANY($1))$q$),
        (62, '', $q$UPDATE courses_historicalwaitingentry
            SET history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        (63, '', $q$DELETE FROM courses_documentopening WHERE document_id IN (
            SELECT id FROM courses_shareddocument WHERE worker_id = ANY($1))$q$),
        (64, 'Ссылки на документ для аттестации', $q$DELETE FROM courses_shareddocument WHERE worker_id = ANY($1)$q$),
        (65, '', $q$DELETE FROM courses_historicalshareddocument WHERE worker_id = ANY($1)$q$),
        (66, '', $q$DELETE FROM courses_calendarfeed WHERE worker_id = ANY($1)$q$),
        -- Support.
        (67, 'Входящие письма', $q$UPDATE support_incomingletter SET email = '', name = '', subject = '', text = '',
            left_out = '', header_id = '', why = '' WHERE lower(email) = ANY($3) OR ticket_id IN (SELECT id FROM support_ticket
            WHERE author_id = ANY($2) OR worker_id = ANY($1) OR other_id = ANY($1) OR email = ANY($3))$q$),
        (68, 'Файлы обращений', $q$DELETE FROM support_ticketfile WHERE ticket_id IN (SELECT id FROM support_ticket
            WHERE author_id = ANY($2) OR worker_id = ANY($1) OR other_id = ANY($1) OR email = ANY($3))$q$),
        (69, 'Сообщения обращений', $q$UPDATE support_ticketmessage SET text = '—' WHERE ticket_id IN (SELECT id FROM support_ticket
            WHERE author_id = ANY($2) OR worker_id = ANY($1) OR other_id = ANY($1) OR email = ANY($3))$q$),
        (70, '', $q$UPDATE support_historicalticket SET signed = '', paper_number = '', about = '', description = '', email = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE id IN (SELECT id FROM support_ticket
            WHERE author_id = ANY($2) OR worker_id = ANY($1) OR other_id = ANY($1) OR email = ANY($3))$q$),
        (71, 'Обращения', $q$UPDATE support_ticket SET signed = '', paper_number = '', about = '', description = '', email = ''
            WHERE author_id = ANY($2) OR worker_id = ANY($1) OR other_id = ANY($1) OR email = ANY($3)$q$),
        (72, '', $q$DELETE FROM support_mergedvalue WHERE merge_id IN (
            SELECT id FROM support_merge WHERE survivor_id = ANY($1) OR absorbed_id = ANY($1))$q$),
        (73, '', $q$UPDATE support_merge SET why = '—', undone_why = '' WHERE survivor_id = ANY($1) OR absorbed_id = ANY($1)$q$),
        (74, '', $q$UPDATE support_historicalmerge SET why = '—', undone_why = '',
            history_change_reason = split_part(history_change_reason, ': ', 1)
            WHERE survivor_id = ANY($1) OR absorbed_id = ANY($1)$q$),
        (75, '', $q$UPDATE support_withdrawal SET why = '' WHERE worker_id = ANY($1)$q$),
        (76, '', $q$UPDATE support_historicalwithdrawal SET why = '',
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE worker_id = ANY($1)$q$),
        -- The person: last, since the lines above look for it.
        (77, 'Личные данные', $q$UPDATE staff_worker SET last_name = 'Данные', first_name = 'уничтожены', patronymic = '',
            birth_date = '1900-01-01', snils = '', graduated_on = NULL, erased_at = now() WHERE id = ANY($1)$q$),
        (78, 'История личных данных', $q$UPDATE staff_historicalworker SET last_name = 'Данные', first_name = 'уничтожены',
            patronymic = '', birth_date = '1900-01-01', snils = '', graduated_on = NULL,
            history_change_reason = split_part(history_change_reason, ': ', 1) WHERE id = ANY($1)$q$)
    ) AS lines (number, kind, line) ORDER BY number
    LOOP
        EXECUTE said.line USING records, accounts, mailboxes, names;
        GET DIAGNOSTICS touched = ROW_COUNT;
        IF said.kind <> '' AND touched > 0 THEN
            removed := removed || jsonb_build_object(said.kind, touched);
        END IF;
    END LOOP;

    INSERT INTO support_destruction (worker_id, withdrawal_id, at, by_id, why, rows, files)
    VALUES (person, withdrawn, now(), operator, reason, removed, cardinality(scans))
    RETURNING id INTO act;
    gone_files := scans;
    RETURN NEXT;
END $_$;
CREATE FUNCTION public.template_has_blocks() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE parent bigint;
BEGIN
    IF TG_TABLE_NAME = 'vouchers_vouchertemplate' THEN
        parent := NEW.id;
    ELSE
        parent := OLD.template_id;
    END IF;
    PERFORM 1 FROM vouchers_vouchertemplate WHERE id = parent FOR NO KEY UPDATE;
    IF FOUND AND NOT EXISTS (SELECT 1 FROM vouchers_templateblock WHERE template_id = parent) THEN
        RAISE EXCEPTION 'vouchers_vouchertemplate % has no blocks', parent
            USING ERRCODE = 'check_violation', CONSTRAINT = 'template_has_blocks';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.voucher_has_blocks() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE parent bigint;
BEGIN
    IF TG_TABLE_NAME = 'vouchers_voucher' THEN
        parent := NEW.id;
    ELSE
        parent := OLD.voucher_id;
    END IF;
    PERFORM 1 FROM vouchers_voucher WHERE id = parent FOR NO KEY UPDATE;
    IF FOUND AND NOT EXISTS (SELECT 1 FROM vouchers_voucherblock WHERE voucher_id = parent) THEN
        RAISE EXCEPTION 'vouchers_voucher % has no blocks', parent
            USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_has_blocks';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.vouchers_begin_quota() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(88, 26);
    -- What this very transaction has issued is counted below.
    SET CONSTRAINTS voucher_counts_quota IMMEDIATE;
    SET CONSTRAINTS voucher_counts_quota DEFERRED;
    NEW.issued := (
        SELECT count(*) FROM vouchers_voucher
        WHERE organization_id = NEW.organization_id AND medium = 'electronic' AND annulled_at IS NULL
          AND issued_on BETWEEN make_date(NEW.year, 1, 1) AND make_date(NEW.year, 12, 31)
    );
    RETURN NEW;
END $$;
CREATE FUNCTION public.vouchers_count_quota() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    was  bigint := CASE WHEN TG_OP <> 'INSERT' AND OLD.medium = 'electronic' AND OLD.annulled_at IS NULL
                   THEN OLD.organization_id END;
    now_ bigint := CASE WHEN TG_OP <> 'DELETE' AND NEW.medium = 'electronic' AND NEW.annulled_at IS NULL
                   THEN NEW.organization_id END;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(88, 26);
    IF was IS NOT NULL THEN
        UPDATE vouchers_voucherquota SET issued = issued - 1
        WHERE organization_id = was AND year = extract(year FROM OLD.issued_on);
    END IF;
    IF now_ IS NOT NULL THEN
        UPDATE vouchers_voucherquota SET issued = issued + 1
        WHERE organization_id = now_ AND year = extract(year FROM NEW.issued_on);
    END IF;
    RETURN NULL;
END $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_historicaluser (
    id bigint NOT NULL,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    session_round integer NOT NULL,
    operator_role character varying(13) NOT NULL,
    CONSTRAINT accounts_historicaluser_session_round_check CHECK ((session_round >= 0))
);
ALTER TABLE public.accounts_historicaluser ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_historicaluser_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    user_id bigint
);
CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    session_round integer NOT NULL,
    email_refused_at timestamp with time zone,
    operator_role character varying(13) NOT NULL,
    CONSTRAINT accounts_user_session_round_check CHECK ((session_round >= 0)),
    CONSTRAINT user_operator_has_role CHECK (((NOT (is_staff AND ((operator_role)::text = ''::text))) AND (is_staff OR ((operator_role)::text = ''::text))))
);
CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_calendarfeed (
    id bigint NOT NULL,
    number integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT courses_calendarfeed_number_check CHECK ((number >= 0))
);
ALTER TABLE public.courses_calendarfeed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_calendarfeed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_certificate (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    issued_on date NOT NULL,
    enrolment_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT certificate_has_number CHECK ((NOT ((number)::text = ''::text)))
);
ALTER TABLE public.courses_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_coursegroup (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    funding character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    "time" character varying(120) NOT NULL,
    place character varying(300) NOT NULL,
    registration_from date NOT NULL,
    registration_until date NOT NULL,
    seats integer NOT NULL,
    taken integer NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    programme_id bigint NOT NULL,
    queue integer NOT NULL,
    cancel_reason text NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    draft boolean NOT NULL,
    revision smallint NOT NULL,
    form character varying(10) NOT NULL,
    town character varying(80) NOT NULL,
    registration_hour time without time zone,
    contact_email character varying(254) NOT NULL,
    contact_name character varying(120) NOT NULL,
    contact_phone character varying(60) NOT NULL,
    minimum integer,
    sessions jsonb NOT NULL,
    CONSTRAINT courses_coursegroup_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT courses_coursegroup_queue_check CHECK ((queue >= 0)),
    CONSTRAINT courses_coursegroup_revision_check CHECK ((revision >= 0)),
    CONSTRAINT courses_coursegroup_seats_check CHECK ((seats >= 0)),
    CONSTRAINT courses_coursegroup_taken_check CHECK ((taken >= 0)),
    CONSTRAINT group_cancelled_is_empty CHECK (((cancelled_at IS NULL) OR (taken = 0))),
    CONSTRAINT group_closed_or_cancelled CHECK (((cancelled_at IS NULL) OR (closed_at IS NULL))),
    CONSTRAINT group_draft_is_empty CHECK (((NOT draft) OR (taken = 0))),
    CONSTRAINT group_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT group_registration_before_start CHECK ((registration_until <= starts_on)),
    CONSTRAINT group_registration_window CHECK ((registration_until >= registration_from)),
    CONSTRAINT group_seats_not_oversold CHECK (((taken >= 0) AND (taken <= seats))),
    CONSTRAINT group_session_days CHECK ((NOT jsonb_path_exists(sessions, '$[*]?(@."day" < 0 || @."day" > $"last")'::jsonpath, jsonb_build_object('last', (ends_on - starts_on))))),
    CONSTRAINT group_session_hours CHECK ((NOT jsonb_path_exists(sessions, '$[*]?(@."from" >= @."to")'::jsonpath)))
);
ALTER TABLE public.courses_coursegroup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_coursegroup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_documentopening (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    device character varying(60) NOT NULL,
    document_id bigint NOT NULL
);
ALTER TABLE public.courses_documentopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_documentopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_enrolment (
    id bigint NOT NULL,
    funding character varying(20) NOT NULL,
    profile boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state character varying(12) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone,
    release_reason text NOT NULL,
    enrolled_by_id bigint,
    group_id bigint NOT NULL,
    position_id bigint NOT NULL,
    released_by_id bigint,
    voucher_block_id bigint,
    worker_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    held_group bigint GENERATED ALWAYS AS (
CASE
    WHEN (NOT ((state)::text = 'released'::text)) THEN group_id
    ELSE NULL::bigint
END) STORED,
    kept_as character varying(20) NOT NULL,
    CONSTRAINT enrolment_block_only_for_voucher CHECK (((((funding)::text = 'voucher'::text) AND ((kept_as)::text = ''::text) AND (voucher_block_id IS NOT NULL)) OR (((funding)::text = 'voucher'::text) AND ((kept_as)::text = ANY ((ARRAY['state_assignment'::character varying, 'paid'::character varying])::text[])) AND (voucher_block_id IS NULL)) OR ((NOT ((funding)::text = 'voucher'::text)) AND ((kept_as)::text = ''::text) AND (voucher_block_id IS NULL)))),
    CONSTRAINT enrolment_released_has_time CHECK ((((released_at IS NOT NULL) AND ((state)::text = 'released'::text)) OR ((NOT ((state)::text = 'released'::text)) AND (released_at IS NULL))))
);
ALTER TABLE public.courses_enrolment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_enrolment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_frdotemplate (
    id bigint NOT NULL,
    effective_from date NOT NULL,
    columns text NOT NULL,
    note text NOT NULL
);
ALTER TABLE public.courses_frdotemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_frdotemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalcertificate (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    issued_on date NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    enrolment_id bigint,
    history_user_id bigint
);
ALTER TABLE public.courses_historicalcertificate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalcertificate_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalcoursegroup (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    funding character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    "time" character varying(120) NOT NULL,
    place character varying(300) NOT NULL,
    registration_from date NOT NULL,
    registration_until date NOT NULL,
    seats integer NOT NULL,
    closed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    closed_by_id bigint,
    history_user_id bigint,
    programme_id bigint,
    cancel_reason text NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    draft boolean NOT NULL,
    revision smallint NOT NULL,
    form character varying(10) NOT NULL,
    town character varying(80) NOT NULL,
    registration_hour time without time zone,
    contact_email character varying(254) NOT NULL,
    contact_name character varying(120) NOT NULL,
    contact_phone character varying(60) NOT NULL,
    minimum integer,
    sessions jsonb NOT NULL,
    CONSTRAINT courses_historicalcoursegroup_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT courses_historicalcoursegroup_revision_check CHECK ((revision >= 0)),
    CONSTRAINT courses_historicalcoursegroup_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.courses_historicalcoursegroup ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalcoursegroup_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalenrolment (
    id bigint NOT NULL,
    funding character varying(20) NOT NULL,
    profile boolean NOT NULL,
    state character varying(12) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone,
    release_reason text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    enrolled_by_id bigint,
    group_id bigint,
    history_user_id bigint,
    position_id bigint,
    released_by_id bigint,
    voucher_block_id bigint,
    worker_id bigint,
    kept_as character varying(20) NOT NULL
);
ALTER TABLE public.courses_historicalenrolment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalenrolment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalfrdotemplate (
    id bigint NOT NULL,
    effective_from date NOT NULL,
    columns text NOT NULL,
    note text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.courses_historicalfrdotemplate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalfrdotemplate_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalprogramme (
    id bigint NOT NULL,
    title character varying(400) NOT NULL,
    hours smallint NOT NULL,
    block character varying(10) NOT NULL,
    for_all_teachers boolean NOT NULL,
    annotation text NOT NULL,
    active boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    provider_id bigint,
    bring text NOT NULL,
    content text NOT NULL,
    outcomes text NOT NULL,
    price integer,
    CONSTRAINT courses_historicalprogramme_hours_check CHECK ((hours >= 0)),
    CONSTRAINT courses_historicalprogramme_price_check CHECK ((price >= 0))
);
ALTER TABLE public.courses_historicalprogramme ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalprogramme_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalprogramme_profile_for (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    history_id integer NOT NULL,
    position_id bigint,
    programme_id bigint
);
ALTER TABLE public.courses_historicalprogramme_profile_for ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalprogramme_profile_for_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalprovider (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    short_name character varying(80) NOT NULL,
    address character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(60) NOT NULL,
    active boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.courses_historicalprovider ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalprovider_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalshareddocument (
    id bigint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    until date NOT NULL,
    closed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    worker_id bigint
);
ALTER TABLE public.courses_historicalshareddocument ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalshareddocument_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalsynonym (
    id bigint NOT NULL,
    said character varying(200) NOT NULL,
    means text NOT NULL,
    active boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.courses_historicalsynonym ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalsynonym_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_historicalwaitingentry (
    id bigint NOT NULL,
    awaits character varying(8) NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    offered_until timestamp with time zone,
    ended_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    asked_by_id bigint,
    group_id bigint,
    history_user_id bigint,
    worker_id bigint
);
ALTER TABLE public.courses_historicalwaitingentry ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_historicalwaitingentry_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_programme (
    id bigint NOT NULL,
    title character varying(400) NOT NULL,
    hours smallint NOT NULL,
    block character varying(10) NOT NULL,
    for_all_teachers boolean NOT NULL,
    annotation text NOT NULL,
    active boolean NOT NULL,
    provider_id bigint NOT NULL,
    bring text NOT NULL,
    content text NOT NULL,
    outcomes text NOT NULL,
    price integer,
    stems tsvector GENERATED ALWAYS AS (to_tsvector('russian'::regconfig, ((((((replace(lower((title)::text), 'ё'::text, 'е'::text) || ' '::text) || replace(lower(annotation), 'ё'::text, 'е'::text)) || ' '::text) || replace(lower(outcomes), 'ё'::text, 'е'::text)) || ' '::text) || replace(lower(content), 'ё'::text, 'е'::text)))) STORED,
    CONSTRAINT courses_programme_hours_check CHECK ((hours >= 0)),
    CONSTRAINT courses_programme_price_check CHECK ((price >= 0)),
    CONSTRAINT programme_hours_positive CHECK ((hours > 0))
);
ALTER TABLE public.courses_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_programme_profile_for (
    id bigint NOT NULL,
    programme_id bigint NOT NULL,
    position_id bigint NOT NULL
);
ALTER TABLE public.courses_programme_profile_for ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_programme_profile_for_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_provider (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    short_name character varying(80) NOT NULL,
    address character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(60) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.courses_provider ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_provider_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_shareddocument (
    id bigint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    until date NOT NULL,
    closed_at timestamp with time zone,
    worker_id bigint NOT NULL,
    CONSTRAINT document_days_in_turn CHECK ((last_day >= first_day))
);
ALTER TABLE public.courses_shareddocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_shareddocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_startreminder (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    written_at timestamp with time zone NOT NULL,
    group_id bigint NOT NULL
);
ALTER TABLE public.courses_startreminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_startreminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_synonym (
    id bigint NOT NULL,
    said character varying(200) NOT NULL,
    means text NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.courses_synonym ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_synonym_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_voucherreminder (
    id bigint NOT NULL,
    about character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    voucher_id bigint NOT NULL
);
ALTER TABLE public.courses_voucherreminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_voucherreminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.courses_waitingentry (
    id bigint NOT NULL,
    awaits character varying(8) NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    offered_until timestamp with time zone,
    ended_at timestamp with time zone,
    asked_by_id bigint,
    group_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT waiting_ended_has_time CHECK ((((ended_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'offered'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['waiting'::character varying, 'offered'::character varying])::text[]))) AND (ended_at IS NOT NULL)))),
    CONSTRAINT waiting_offer_has_an_end CHECK (((NOT ((state)::text = 'offered'::text)) OR (((awaits)::text = 'seat'::text) AND (offered_until > asked_at))))
);
ALTER TABLE public.courses_waitingentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_waitingentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.home_askedreport (
    name character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    failed_at timestamp with time zone
);
CREATE TABLE public.home_countedreport (
    name character varying(20) NOT NULL,
    rows jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    seconds smallint NOT NULL,
    CONSTRAINT home_countedreport_seconds_check CHECK ((seconds >= 0))
);
CREATE TABLE public.imports_batch (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    file_name character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    switches jsonb NOT NULL,
    found jsonb NOT NULL,
    notes jsonb NOT NULL,
    state character varying(10) NOT NULL,
    stopped text NOT NULL,
    at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    undone_at timestamp with time zone,
    lease_until timestamp with time zone,
    by_id bigint NOT NULL,
    organization_id bigint,
    undone_by_id bigint
);
ALTER TABLE public.imports_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_historicalbatch (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    file_name character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    switches jsonb NOT NULL,
    found jsonb NOT NULL,
    notes jsonb NOT NULL,
    state character varying(10) NOT NULL,
    stopped text NOT NULL,
    at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    undone_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    by_id bigint,
    history_user_id bigint,
    organization_id bigint,
    undone_by_id bigint
);
ALTER TABLE public.imports_historicalbatch ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_historicalbatch_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_line (
    id bigint NOT NULL,
    number integer NOT NULL,
    "values" jsonb NOT NULL,
    raw jsonb NOT NULL,
    name character varying(300) NOT NULL,
    note character varying(300) NOT NULL,
    verdict character varying(10) NOT NULL,
    words text NOT NULL,
    "then" text NOT NULL,
    instead jsonb,
    state character varying(10) NOT NULL,
    made_type character varying(80) NOT NULL,
    made_id bigint,
    batch_id bigint NOT NULL,
    worker_id bigint,
    CONSTRAINT imports_line_number_check CHECK ((number >= 0))
);
ALTER TABLE public.imports_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.letters_attempt (
    id bigint NOT NULL,
    number integer NOT NULL,
    started_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    outcome character varying(10) NOT NULL,
    code smallint,
    answer text NOT NULL,
    letter_id bigint NOT NULL,
    CONSTRAINT letters_attempt_code_check CHECK ((code >= 0)),
    CONSTRAINT letters_attempt_number_check CHECK ((number >= 0))
);
ALTER TABLE public.letters_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letters_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.letters_letter (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    message_id character varying(120) NOT NULL,
    kind character varying(80) NOT NULL,
    recipient character varying(254) NOT NULL,
    context jsonb NOT NULL,
    cause_type character varying(80) NOT NULL,
    cause_id bigint,
    state character varying(10) NOT NULL,
    priority smallint NOT NULL,
    attempts integer NOT NULL,
    lease_until timestamp with time zone,
    due_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    expires_at timestamp with time zone,
    queued_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    subject character varying(250) NOT NULL,
    body text NOT NULL,
    user_id bigint,
    read_at timestamp with time zone,
    CONSTRAINT letter_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying, 'sent'::character varying, 'waiting'::character varying, 'failed'::character varying, 'bounced'::character varying, 'expired'::character varying, 'unneeded'::character varying])::text[]))),
    CONSTRAINT letters_letter_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT letters_letter_priority_check CHECK ((priority >= 0))
);
ALTER TABLE public.letters_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letters_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.letters_resending (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    why text NOT NULL,
    by_id bigint,
    letter_id bigint NOT NULL
);
ALTER TABLE public.letters_resending ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letters_resending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.letters_switchedoff (
    id bigint NOT NULL,
    kind character varying(80) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.letters_switchedoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letters_switchedoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_district (
    id bigint NOT NULL,
    name character varying(120) NOT NULL
);
ALTER TABLE public.organizations_district ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_district_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_historicaldistrict (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.organizations_historicaldistrict ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_historicaldistrict_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_historicalorganization (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    address character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(60) NOT NULL,
    must_register integer,
    closed_on date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    district_id bigint,
    history_user_id bigint,
    parent_id bigint,
    successor_id bigint,
    type_id bigint,
    CONSTRAINT organizations_historicalorganization_must_register_check CHECK ((must_register >= 0))
);
ALTER TABLE public.organizations_historicalorganization ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_historicalorganization_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_historicalorganizationtype (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.organizations_historicalorganizationtype ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_historicalorganizationtype_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_historicalresponsible (
    id bigint NOT NULL,
    state character varying(20) NOT NULL,
    order_number character varying(60) NOT NULL,
    order_date date NOT NULL,
    scan text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    user_id bigint,
    organization_id bigint,
    principal_id bigint,
    since date,
    until date
);
ALTER TABLE public.organizations_historicalresponsible ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_historicalresponsible_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_mailing (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    subject character varying(150) NOT NULL,
    text text NOT NULL,
    letters integer NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT organizations_mailing_letters_check CHECK ((letters >= 0))
);
ALTER TABLE public.organizations_mailing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_mailing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_organization (
    id bigint NOT NULL,
    name character varying(300) NOT NULL,
    address character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(60) NOT NULL,
    must_register integer,
    closed_on date,
    district_id bigint NOT NULL,
    parent_id bigint,
    successor_id bigint,
    type_id bigint NOT NULL,
    CONSTRAINT organization_not_own_parent CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL)))),
    CONSTRAINT organizations_organization_must_register_check CHECK ((must_register >= 0))
);
ALTER TABLE public.organizations_organization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_organization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_organizationtype (
    id bigint NOT NULL,
    name character varying(120) NOT NULL
);
ALTER TABLE public.organizations_organizationtype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_organizationtype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_responsible (
    id bigint NOT NULL,
    state character varying(20) NOT NULL,
    order_number character varying(60) NOT NULL,
    order_date date NOT NULL,
    scan character varying(100) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    decided_by_id bigint,
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    principal_id bigint,
    since date,
    until date,
    CONSTRAINT deputy_has_days CHECK ((((principal_id IS NULL) AND (since IS NULL) AND (until IS NULL)) OR ((principal_id IS NOT NULL) AND (since IS NOT NULL) AND (since <= until) AND (until IS NOT NULL))))
);
ALTER TABLE public.organizations_responsible ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_responsible_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_responsiblereminder (
    id bigint NOT NULL,
    about character varying(10) NOT NULL,
    day date NOT NULL,
    upto timestamp with time zone,
    responsible_id bigint NOT NULL
);
ALTER TABLE public.organizations_responsiblereminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_responsiblereminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organizations_suspension (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    reopened_at timestamp with time zone,
    reopened_on_request_by character varying(20) NOT NULL,
    reopened_by_id bigint,
    responsible_id bigint NOT NULL,
    cause_id bigint,
    cause_type character varying(80) NOT NULL
);
ALTER TABLE public.organizations_suspension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organizations_suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.retention_historicalterm (
    id bigint NOT NULL,
    name character varying(20) NOT NULL,
    days smallint NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    CONSTRAINT retention_historicalterm_days_check CHECK ((days >= 0))
);
ALTER TABLE public.retention_historicalterm ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.retention_historicalterm_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.retention_term (
    id bigint NOT NULL,
    name character varying(20) NOT NULL,
    days smallint NOT NULL,
    CONSTRAINT retention_term_days_check CHECK ((days >= 0)),
    CONSTRAINT term_holds CHECK ((((days >= 7) AND (days <= 365) AND ((name)::text = 'letter_texts'::text)) OR ((days >= 90) AND (days <= 1830) AND ((name)::text = 'letters'::text)) OR ((days >= 30) AND (days <= 1830) AND ((name)::text = 'incoming_texts'::text)) OR ((days >= 30) AND (days <= 1830) AND ((name)::text = 'ticket_files'::text)) OR ((days >= 4) AND (days <= 90) AND ((name)::text = 'sign_ups'::text)) OR ((days >= 7) AND (days <= 365) AND ((name)::text = 'imported_rows'::text)) OR ((days >= 366) AND (days <= 3660) AND ((name)::text = 'looks'::text)) OR ((days >= 1100) AND (days <= 3660) AND ((name)::text = 'records'::text))))
);
ALTER TABLE public.retention_term ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.retention_term_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_attestation (
    id bigint NOT NULL,
    category character varying(10) NOT NULL,
    "on" date NOT NULL,
    next_on date,
    position_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT attestation_next_is_later CHECK (((next_on IS NULL) OR (next_on > "on")))
);
ALTER TABLE public.staff_attestation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_attestation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_attestationrequest (
    id bigint NOT NULL,
    category character varying(10) NOT NULL,
    "on" date NOT NULL,
    next_on date,
    scan character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    attestation_id bigint,
    decided_by_id bigint,
    position_id bigint NOT NULL,
    requested_by_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT attestation_asked_next_is_later CHECK (((next_on IS NULL) OR (next_on > "on"))),
    CONSTRAINT attestation_confirmed_is_recorded CHECK ((((attestation_id IS NOT NULL) AND ((state)::text = 'confirmed'::text)) OR ((NOT ((state)::text = 'confirmed'::text)) AND (attestation_id IS NULL))))
);
ALTER TABLE public.staff_attestationrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_attestationrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_cabinethint (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    worker_id bigint NOT NULL
);
ALTER TABLE public.staff_cabinethint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_cabinethint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_courseelsewhere (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    provider character varying(300) NOT NULL,
    programme character varying(400) NOT NULL,
    hours smallint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    number character varying(60) NOT NULL,
    issued_on date NOT NULL,
    funding character varying(20) NOT NULL,
    scan character varying(100) NOT NULL,
    decided_by_id bigint,
    requested_by_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT elsewhere_days_in_turn CHECK (((ends_on <= issued_on) AND (starts_on <= ends_on))),
    CONSTRAINT elsewhere_is_whole CHECK (((hours >= 1) AND (NOT ((number)::text = ''::text)))),
    CONSTRAINT staff_courseelsewhere_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.staff_courseelsewhere ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_courseelsewhere_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_coveragecount (
    organization_id bigint NOT NULL,
    registered integer NOT NULL,
    confirmed integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT staff_coveragecount_confirmed_check CHECK ((confirmed >= 0)),
    CONSTRAINT staff_coveragecount_registered_check CHECK ((registered >= 0))
);
CREATE TABLE public.staff_dismissal (
    id bigint NOT NULL,
    "on" date NOT NULL,
    reason character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    employment_id bigint NOT NULL,
    training boolean NOT NULL,
    undone_at timestamp with time zone,
    undone_by_id bigint,
    undone_why text NOT NULL,
    chosen boolean NOT NULL
);
ALTER TABLE public.staff_dismissal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_dismissal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_duplicatepair (
    id bigint NOT NULL,
    found_at timestamp with time zone NOT NULL,
    checked_at timestamp with time zone,
    why text NOT NULL,
    checked_by_id bigint,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    CONSTRAINT duplicate_pair_in_order CHECK ((first_id < second_id))
);
ALTER TABLE public.staff_duplicatepair ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_duplicatepair_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_duplicatesearch (
    id bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    upto bigint NOT NULL,
    changes_upto bigint NOT NULL,
    ended_at timestamp with time zone,
    found integer NOT NULL,
    CONSTRAINT staff_duplicatesearch_found_check CHECK ((found >= 0))
);
ALTER TABLE public.staff_duplicatesearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_duplicatesearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_emailchange (
    id bigint NOT NULL,
    was character varying(254) NOT NULL,
    email character varying(254) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    link bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT staff_emailchange_link_check CHECK ((link >= 0))
);
ALTER TABLE public.staff_emailchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_emailchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_employment (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    main_job character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    origin character varying(12) NOT NULL,
    training boolean NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    started_on date,
    ended_on date,
    decided_by_id bigint,
    organization_id bigint NOT NULL,
    position_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    training_chosen boolean NOT NULL,
    position_since date,
    CONSTRAINT employment_chosen_is_marked CHECK (((NOT training_chosen) OR training)),
    CONSTRAINT employment_current_has_start CHECK (((NOT ((state)::text = 'current'::text)) OR (started_on IS NOT NULL))),
    CONSTRAINT employment_ended_has_day CHECK ((((ended_on IS NOT NULL) AND ((state)::text = 'ended'::text)) OR ((NOT ((state)::text = 'ended'::text)) AND (ended_on IS NULL)))),
    CONSTRAINT employment_ends_after_start CHECK (((ended_on IS NULL) OR (started_on IS NULL) OR (ended_on >= started_on))),
    CONSTRAINT employment_position_after_start CHECK (((position_since IS NULL) OR (started_on IS NULL) OR (position_since >= started_on))),
    CONSTRAINT employment_training_is_current CHECK (((NOT training) OR ((state)::text = 'current'::text)))
);
ALTER TABLE public.staff_employment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_employment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalattestation (
    id bigint NOT NULL,
    category character varying(10) NOT NULL,
    "on" date NOT NULL,
    next_on date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    position_id bigint,
    worker_id bigint
);
ALTER TABLE public.staff_historicalattestation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalattestation_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalattestationrequest (
    id bigint NOT NULL,
    category character varying(10) NOT NULL,
    "on" date NOT NULL,
    next_on date,
    scan text NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    attestation_id bigint,
    decided_by_id bigint,
    history_user_id bigint,
    position_id bigint,
    requested_by_id bigint,
    worker_id bigint
);
ALTER TABLE public.staff_historicalattestationrequest ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalattestationrequest_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalcourseelsewhere (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    provider character varying(300) NOT NULL,
    programme character varying(400) NOT NULL,
    hours smallint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    number character varying(60) NOT NULL,
    issued_on date NOT NULL,
    funding character varying(20) NOT NULL,
    scan text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    requested_by_id bigint,
    worker_id bigint,
    CONSTRAINT staff_historicalcourseelsewhere_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.staff_historicalcourseelsewhere ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalcourseelsewhere_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalemailchange (
    id bigint NOT NULL,
    was character varying(254) NOT NULL,
    email character varying(254) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    link bigint NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    worker_id bigint,
    CONSTRAINT staff_historicalemailchange_link_check CHECK ((link >= 0))
);
ALTER TABLE public.staff_historicalemailchange ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalemailchange_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalemployment (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    main_job character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    origin character varying(12) NOT NULL,
    training boolean NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    started_on date,
    ended_on date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    organization_id bigint,
    position_id bigint,
    worker_id bigint,
    training_chosen boolean NOT NULL,
    position_since date
);
ALTER TABLE public.staff_historicalemployment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalemployment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalinvitation (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    link bigint NOT NULL,
    wrong_answers smallint NOT NULL,
    consent character varying(20) NOT NULL,
    accepted_at timestamp with time zone,
    disowned_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    invited_by_id bigint,
    organization_id bigint,
    worker_id bigint,
    CONSTRAINT staff_historicalinvitation_link_check CHECK ((link >= 0)),
    CONSTRAINT staff_historicalinvitation_wrong_answers_check CHECK ((wrong_answers >= 0))
);
ALTER TABLE public.staff_historicalinvitation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalinvitation_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalleaveperiod (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    begins_on date NOT NULL,
    ends_on date,
    recorded_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_why text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    cancelled_by_id bigint,
    employment_id bigint,
    history_user_id bigint,
    recorded_by_id bigint
);
ALTER TABLE public.staff_historicalleaveperiod ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalleaveperiod_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalpersonaldatachange (
    id bigint NOT NULL,
    "values" jsonb NOT NULL,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    requested_by_id bigint,
    worker_id bigint
);
ALTER TABLE public.staff_historicalpersonaldatachange ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalpersonaldatachange_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalposition (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    pedagogical boolean NOT NULL,
    voucher_entitled boolean NOT NULL,
    active boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.staff_historicalposition ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalposition_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalsnilsshown (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    organization_id bigint,
    to_id bigint,
    worker_id bigint
);
ALTER TABLE public.staff_historicalsnilsshown ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalsnilsshown_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalstafflist (
    id bigint NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    loaded_by_id bigint,
    organization_id bigint
);
ALTER TABLE public.staff_historicalstafflist ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalstafflist_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalworker (
    id bigint NOT NULL,
    last_name character varying(80) NOT NULL,
    first_name character varying(80) NOT NULL,
    patronymic character varying(80) NOT NULL,
    full_name character varying(250) GENERATED ALWAYS AS (TRIM(BOTH FROM ((COALESCE(last_name, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || COALESCE(((COALESCE(first_name, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || (COALESCE(patronymic, ''::character varying))::text), ''::text)), ''::text)), ''::text)))) STORED,
    birth_date date NOT NULL,
    snils character varying(11) NOT NULL,
    graduated_on date,
    registered_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    user_id bigint,
    merged_into_id bigint,
    erased_at timestamp with time zone
);
ALTER TABLE public.staff_historicalworker ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalworker_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_historicalworkrequest (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    leave character varying(10) NOT NULL,
    begins_on date,
    ends_on date,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    changed_leave_id bigint,
    decided_by_id bigint,
    employment_id bigint,
    history_user_id bigint,
    position_id bigint,
    requested_by_id bigint,
    worker_id bigint
);
ALTER TABLE public.staff_historicalworkrequest ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_historicalworkrequest_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_invitation (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    link bigint NOT NULL,
    wrong_answers smallint NOT NULL,
    consent character varying(20) NOT NULL,
    accepted_at timestamp with time zone,
    disowned_at timestamp with time zone,
    invited_by_id bigint,
    organization_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT invitation_accepted_or_disowned CHECK (((accepted_at IS NULL) OR (disowned_at IS NULL))),
    CONSTRAINT staff_invitation_link_check CHECK ((link >= 0)),
    CONSTRAINT staff_invitation_wrong_answers_check CHECK ((wrong_answers >= 0))
);
ALTER TABLE public.staff_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_leaveperiod (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    begins_on date NOT NULL,
    ends_on date,
    recorded_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_why text NOT NULL,
    cancelled_by_id bigint,
    employment_id bigint NOT NULL,
    recorded_by_id bigint,
    CONSTRAINT leave_ends_after_it_begins CHECK (((ends_on IS NULL) OR (ends_on >= begins_on)))
);
ALTER TABLE public.staff_leaveperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_leaveperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_look (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    what character varying(200) NOT NULL,
    workers bigint[] NOT NULL,
    request_id character varying(64) NOT NULL,
    by_id bigint NOT NULL,
    organization_id bigint
);
ALTER TABLE public.staff_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_personaldatachange (
    id bigint NOT NULL,
    "values" jsonb NOT NULL,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    decided_by_id bigint,
    requested_by_id bigint NOT NULL,
    worker_id bigint NOT NULL
);
ALTER TABLE public.staff_personaldatachange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_personaldatachange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_personquestion (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    asked character varying(120) NOT NULL,
    answer character varying(12) NOT NULL,
    by_id bigint NOT NULL,
    found_id bigint,
    organization_id bigint NOT NULL
);
ALTER TABLE public.staff_personquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_personquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_position (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    pedagogical boolean NOT NULL,
    voucher_entitled boolean NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.staff_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reorganization (
    id bigint NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    undone_at timestamp with time zone,
    undone_why text NOT NULL,
    by_id bigint,
    organization_id bigint NOT NULL,
    successor_id bigint,
    undone_by_id bigint,
    must_before integer,
    must_after integer,
    CONSTRAINT reorganization_into_another CHECK ((NOT ((successor_id = organization_id) AND (successor_id IS NOT NULL)))),
    CONSTRAINT staff_reorganization_must_after_check CHECK ((must_after >= 0)),
    CONSTRAINT staff_reorganization_must_before_check CHECK ((must_before >= 0))
);
ALTER TABLE public.staff_reorganization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reorganization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reorganization_units (
    id bigint NOT NULL,
    reorganization_id bigint NOT NULL,
    organization_id bigint NOT NULL
);
ALTER TABLE public.staff_reorganization_units ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reorganization_units_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reorganizedaccess (
    id bigint NOT NULL,
    was character varying(20) NOT NULL,
    reorganization_id bigint NOT NULL,
    responsible_id bigint NOT NULL
);
ALTER TABLE public.staff_reorganizedaccess ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reorganizedaccess_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_reorganizedplace (
    id bigint NOT NULL,
    was character varying(10) NOT NULL,
    made boolean NOT NULL,
    training boolean NOT NULL,
    chosen boolean NOT NULL,
    now_id bigint,
    organization_id bigint NOT NULL,
    place_id bigint NOT NULL,
    reorganization_id bigint NOT NULL
);
ALTER TABLE public.staff_reorganizedplace ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_reorganizedplace_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_savedlist (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    query character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    page character varying(60) NOT NULL
);
ALTER TABLE public.staff_savedlist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_savedlist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_signup (
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    last_name character varying(80) NOT NULL,
    first_name character varying(80) NOT NULL,
    patronymic character varying(80) NOT NULL,
    birth_date date NOT NULL,
    snils character varying(11) NOT NULL,
    kind character varying(10) NOT NULL,
    main_job character varying(300) NOT NULL,
    link bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    organization_id bigint NOT NULL,
    position_id bigint NOT NULL,
    worker_id bigint,
    consent character varying(20) NOT NULL,
    disowned_at timestamp with time zone,
    CONSTRAINT signup_confirmed_or_disowned CHECK (((confirmed_at IS NULL) OR (disowned_at IS NULL))),
    CONSTRAINT signup_snils_checksum CHECK (public.snils_valid((snils)::text)),
    CONSTRAINT staff_signup_link_check CHECK ((link >= 0))
);
CREATE TABLE public.staff_snilslookup (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    digits character varying(20) NOT NULL,
    by_id bigint NOT NULL,
    found_id bigint
);
ALTER TABLE public.staff_snilslookup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_snilslookup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_snilsshown (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    organization_id bigint,
    to_id bigint NOT NULL,
    worker_id bigint NOT NULL
);
ALTER TABLE public.staff_snilsshown ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_snilsshown_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_stafflist (
    id bigint NOT NULL,
    names character varying(150)[] NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    loaded_by_id bigint,
    organization_id bigint NOT NULL
);
ALTER TABLE public.staff_stafflist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_stafflist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_transfer (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    awaits_id bigint NOT NULL,
    by_id bigint,
    left_id bigint NOT NULL,
    training boolean NOT NULL,
    undone_at timestamp with time zone,
    undone_by_id bigint,
    undone_why text NOT NULL,
    chosen boolean NOT NULL
);
ALTER TABLE public.staff_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_worker (
    id bigint NOT NULL,
    last_name character varying(80) NOT NULL,
    first_name character varying(80) NOT NULL,
    patronymic character varying(80) NOT NULL,
    full_name character varying(250) GENERATED ALWAYS AS (TRIM(BOTH FROM ((COALESCE(last_name, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || COALESCE(((COALESCE(first_name, ''::character varying))::text || COALESCE((COALESCE(' '::text, ''::text) || (COALESCE(patronymic, ''::character varying))::text), ''::text)), ''::text)), ''::text)))) STORED,
    birth_date date NOT NULL,
    snils character varying(11) NOT NULL,
    graduated_on date,
    registered_at timestamp with time zone NOT NULL,
    merged_into_id bigint,
    user_id bigint,
    erased_at timestamp with time zone,
    CONSTRAINT worker_birth_date_sane CHECK (((birth_date >= '1900-01-01'::date) AND (birth_date <= '2100-12-31'::date))),
    CONSTRAINT worker_not_merged_into_self CHECK ((NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL)))),
    CONSTRAINT worker_snils_checksum CHECK ((public.snils_valid((snils)::text) OR ((erased_at IS NOT NULL) AND ((snils)::text = ''::text))))
);
ALTER TABLE public.staff_worker ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_worker_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_workrequest (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    leave character varying(10) NOT NULL,
    begins_on date,
    ends_on date,
    why text NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    changed_leave_id bigint,
    decided_by_id bigint,
    employment_id bigint NOT NULL,
    position_id bigint,
    requested_by_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT work_request_answered_has_day CHECK ((((decided_at IS NULL) AND ((state)::text = 'pending'::text)) OR ((NOT ((state)::text = 'pending'::text)) AND (NOT (decided_at IS NULL))))),
    CONSTRAINT work_request_says_what CHECK (((((kind)::text = 'leave'::text) AND (begins_on IS NOT NULL) AND (ends_on IS NOT NULL) AND (NOT ((leave)::text = ''::text))) OR (((kind)::text = 'days'::text) AND (begins_on IS NOT NULL) AND (changed_leave_id IS NOT NULL) AND (ends_on IS NOT NULL)) OR (((kind)::text = 'position'::text) AND (begins_on IS NOT NULL) AND (position_id IS NOT NULL)) OR (((kind)::text = 'second'::text) AND (begins_on IS NOT NULL) AND (position_id IS NOT NULL)) OR ((kind)::text = 'mark'::text)))
);
ALTER TABLE public.staff_workrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_workrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.submissions_submission (
    id bigint NOT NULL,
    token uuid NOT NULL,
    path text NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    result_url text NOT NULL,
    messages jsonb NOT NULL,
    user_id bigint
);
ALTER TABLE public.submissions_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.submissions_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.submissions_upload (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    size integer NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT submissions_upload_size_check CHECK ((size >= 0))
);
ALTER TABLE public.submissions_upload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.submissions_upload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_destruction (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    rows jsonb NOT NULL,
    files integer NOT NULL,
    by_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    withdrawal_id bigint,
    CONSTRAINT support_destruction_files_check CHECK ((files >= 0))
);
ALTER TABLE public.support_destruction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_destruction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_historicalmerge (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    undone_at timestamp with time zone,
    undone_why text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    absorbed_id bigint,
    by_id bigint,
    history_user_id bigint,
    shut_id bigint,
    survivor_id bigint,
    undone_by_id bigint
);
ALTER TABLE public.support_historicalmerge ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_historicalmerge_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_historicalsavedanswer (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.support_historicalsavedanswer ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_historicalsavedanswer_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_historicalticket (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    email character varying(254) NOT NULL,
    description text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    author_id bigint,
    history_user_id bigint,
    organization_id bigint,
    worker_id bigint,
    about text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    assignee_id bigint,
    charter_name character varying(300) NOT NULL,
    order_date date,
    order_number character varying(60) NOT NULL,
    other_id bigint,
    paper_number character varying(60) NOT NULL,
    right_type_id bigint,
    signed character varying(400) NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    via character varying(12) NOT NULL
);
ALTER TABLE public.support_historicalticket ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_historicalticket_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_historicalwithdrawal (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    why text NOT NULL,
    taken_back_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    worker_id bigint
);
ALTER TABLE public.support_historicalwithdrawal ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_historicalwithdrawal_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_incomingletter (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    header_id character varying(250) NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(300) NOT NULL,
    subject character varying(300) NOT NULL,
    text text NOT NULL,
    size integer NOT NULL,
    kept integer NOT NULL,
    left_out text NOT NULL,
    fate character varying(10) NOT NULL,
    why text NOT NULL,
    at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    access_id bigint,
    message_id bigint,
    returned_id bigint,
    ticket_id bigint,
    CONSTRAINT support_incomingletter_kept_check CHECK ((kept >= 0)),
    CONSTRAINT support_incomingletter_size_check CHECK ((size >= 0))
);
ALTER TABLE public.support_incomingletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_incomingletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_merge (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    undone_at timestamp with time zone,
    undone_why text NOT NULL,
    absorbed_id bigint NOT NULL,
    by_id bigint,
    shut_id bigint,
    survivor_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT merge_of_two CHECK ((NOT (survivor_id = absorbed_id)))
);
ALTER TABLE public.support_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_mergedvalue (
    id bigint NOT NULL,
    model character varying(80) NOT NULL,
    record character varying(40) NOT NULL,
    field character varying(80) NOT NULL,
    was text,
    became text,
    merge_id bigint NOT NULL
);
ALTER TABLE public.support_mergedvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_mergedvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_outdated (
    id bigint NOT NULL,
    last_day date NOT NULL,
    worker_id bigint NOT NULL
);
ALTER TABLE public.support_outdated ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_outdated_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_savedanswer (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL
);
ALTER TABLE public.support_savedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_savedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_ticket (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    email character varying(254) NOT NULL,
    description text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    author_id bigint,
    organization_id bigint,
    worker_id bigint,
    about text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    assignee_id bigint,
    charter_name character varying(300) NOT NULL,
    order_date date,
    order_number character varying(60) NOT NULL,
    other_id bigint,
    paper_number character varying(60) NOT NULL,
    right_type_id bigint,
    signed character varying(400) NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    via character varying(12) NOT NULL
);
ALTER TABLE public.support_ticket ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_ticket_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_ticketfile (
    id bigint NOT NULL,
    file character varying(100) NOT NULL,
    name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    ticket_id bigint NOT NULL,
    message_id bigint
);
ALTER TABLE public.support_ticketfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_ticketfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_ticketmessage (
    id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    author_id bigint,
    ticket_id bigint NOT NULL,
    answer boolean NOT NULL
);
ALTER TABLE public.support_ticketmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_ticketmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.support_withdrawal (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    why text NOT NULL,
    taken_back_at timestamp with time zone,
    worker_id bigint NOT NULL
);
ALTER TABLE public.support_withdrawal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_withdrawal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_act (
    id bigint NOT NULL,
    title character varying(500) NOT NULL,
    number character varying(60) NOT NULL,
    date date NOT NULL,
    issuer character varying(300) NOT NULL,
    about text NOT NULL,
    url character varying(500) NOT NULL,
    in_force_from date NOT NULL,
    in_force_until date,
    CONSTRAINT act_days_in_turn CHECK (((in_force_until IS NULL) OR (in_force_until >= in_force_from)))
);
ALTER TABLE public.texts_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_agreement (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    edition_id bigint NOT NULL
);
ALTER TABLE public.texts_agreement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_agreement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_edition (
    id bigint NOT NULL,
    text character varying(20) NOT NULL,
    in_force_from date NOT NULL,
    changes text NOT NULL,
    body text NOT NULL,
    asks_anew boolean NOT NULL
);
ALTER TABLE public.texts_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_historicalact (
    id bigint NOT NULL,
    title character varying(500) NOT NULL,
    number character varying(60) NOT NULL,
    date date NOT NULL,
    issuer character varying(300) NOT NULL,
    about text NOT NULL,
    url character varying(500) NOT NULL,
    in_force_from date NOT NULL,
    in_force_until date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.texts_historicalact ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_historicalact_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.texts_historicaledition (
    id bigint NOT NULL,
    text character varying(20) NOT NULL,
    in_force_from date NOT NULL,
    changes text NOT NULL,
    body text NOT NULL,
    asks_anew boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.texts_historicaledition ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.texts_historicaledition_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_annulment (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    by_id bigint,
    voucher_id bigint NOT NULL
);
ALTER TABLE public.vouchers_annulment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_annulment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalpapercourse (
    id bigint NOT NULL,
    provider character varying(300) NOT NULL,
    programme character varying(400) NOT NULL,
    hours smallint NOT NULL,
    profile boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    certificate_number character varying(60) NOT NULL,
    certificate_date date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    block_id bigint,
    kept_as character varying(20) NOT NULL,
    CONSTRAINT vouchers_historicalpapercourse_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.vouchers_historicalpapercourse ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalpapercourse_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalplannedtraining (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    by_worker boolean NOT NULL,
    planned_on date NOT NULL,
    deficit text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    requested_by_id bigint,
    worker_id bigint
);
ALTER TABLE public.vouchers_historicalplannedtraining ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalplannedtraining_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicaltemplateblock (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    hours smallint NOT NULL,
    required boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    template_id bigint,
    CONSTRAINT vouchers_historicaltemplateblock_hours_check CHECK ((hours >= 0)),
    CONSTRAINT vouchers_historicaltemplateblock_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.vouchers_historicaltemplateblock ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicaltemplateblock_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalvoucher (
    id bigint NOT NULL,
    medium character varying(10) NOT NULL,
    number character varying(40) NOT NULL,
    issued_on date NOT NULL,
    term_years smallint NOT NULL,
    full_name character varying(250) NOT NULL,
    organization_name character varying(300) NOT NULL,
    position_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    annulled_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    issued_by_id bigint,
    organization_id bigint,
    position_id bigint,
    worker_id bigint,
    scan text NOT NULL,
    CONSTRAINT vouchers_historicalvoucher_term_years_check CHECK ((term_years >= 0))
);
ALTER TABLE public.vouchers_historicalvoucher ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalvoucher_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalvoucherblock (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    hours smallint NOT NULL,
    required boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    voucher_id bigint,
    CONSTRAINT vouchers_historicalvoucherblock_hours_check CHECK ((hours >= 0)),
    CONSTRAINT vouchers_historicalvoucherblock_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.vouchers_historicalvoucherblock ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalvoucherblock_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalvoucherquota (
    id bigint NOT NULL,
    year smallint NOT NULL,
    allowed integer,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    organization_id bigint,
    CONSTRAINT vouchers_historicalvoucherquota_allowed_check CHECK ((allowed >= 0)),
    CONSTRAINT vouchers_historicalvoucherquota_year_check CHECK ((year >= 0))
);
ALTER TABLE public.vouchers_historicalvoucherquota ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalvoucherquota_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalvoucherrequest (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id bigint,
    history_user_id bigint,
    requested_by_id bigint,
    voucher_id bigint,
    worker_id bigint
);
ALTER TABLE public.vouchers_historicalvoucherrequest ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalvoucherrequest_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_historicalvouchertemplate (
    id bigint NOT NULL,
    effective_from date NOT NULL,
    note text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);
ALTER TABLE public.vouchers_historicalvouchertemplate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_historicalvouchertemplate_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_papercourse (
    id bigint NOT NULL,
    provider character varying(300) NOT NULL,
    programme character varying(400) NOT NULL,
    hours smallint NOT NULL,
    profile boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    certificate_number character varying(60) NOT NULL,
    certificate_date date,
    block_id bigint NOT NULL,
    kept_as character varying(20) NOT NULL,
    CONSTRAINT paper_course_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT vouchers_papercourse_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.vouchers_papercourse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_papercourse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_plannedtraining (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    by_worker boolean NOT NULL,
    planned_on date NOT NULL,
    deficit text NOT NULL,
    decided_by_id bigint,
    requested_by_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    CONSTRAINT planned_says_the_deficit CHECK ((NOT (deficit = ''::text)))
);
ALTER TABLE public.vouchers_plannedtraining ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_plannedtraining_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_settledcourse (
    id bigint NOT NULL,
    programme character varying(400) NOT NULL,
    provider character varying(300) NOT NULL,
    hours smallint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    said character varying(200) NOT NULL,
    fate character varying(20) NOT NULL,
    annulment_id bigint NOT NULL,
    block_id bigint NOT NULL,
    moved_to_id bigint,
    CONSTRAINT settled_course_moved_somewhere CHECK (((((fate)::text = 'move'::text) AND (moved_to_id IS NOT NULL)) OR ((NOT ((fate)::text = 'move'::text)) AND (moved_to_id IS NULL)))),
    CONSTRAINT vouchers_settledcourse_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.vouchers_settledcourse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_settledcourse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_templateblock (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    hours smallint NOT NULL,
    required boolean NOT NULL,
    template_id bigint NOT NULL,
    CONSTRAINT template_block_hours_positive CHECK ((hours > 0)),
    CONSTRAINT vouchers_templateblock_hours_check CHECK ((hours >= 0)),
    CONSTRAINT vouchers_templateblock_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.vouchers_templateblock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_templateblock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucher (
    id bigint NOT NULL,
    medium character varying(10) NOT NULL,
    number character varying(40) NOT NULL,
    issued_on date NOT NULL,
    term_years smallint NOT NULL,
    next_possible_on date GENERATED ALWAYS AS (((issued_on + make_interval(years => (term_years)::integer)))::date) STORED,
    valid_until date GENERATED ALWAYS AS (((issued_on + make_interval(years => 1)))::date) STORED,
    full_name character varying(250) NOT NULL,
    organization_name character varying(300) NOT NULL,
    position_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    annulled_at timestamp with time zone,
    issued_by_id bigint,
    organization_id bigint NOT NULL,
    position_id bigint NOT NULL,
    worker_id bigint NOT NULL,
    scan character varying(100) NOT NULL,
    CONSTRAINT voucher_issued_on_sane CHECK (((issued_on >= '2000-01-01'::date) AND (issued_on <= '2100-12-31'::date))),
    CONSTRAINT voucher_paper_has_number CHECK ((((medium)::text = 'electronic'::text) OR (NOT ((number)::text = ''::text)))),
    CONSTRAINT voucher_term_sane CHECK (((term_years >= 1) AND (term_years <= 10))),
    CONSTRAINT vouchers_voucher_term_years_check CHECK ((term_years >= 0))
);
ALTER TABLE public.vouchers_voucher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucherblock (
    id bigint NOT NULL,
    "order" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    hours smallint NOT NULL,
    required boolean NOT NULL,
    voucher_id bigint NOT NULL,
    CONSTRAINT voucher_block_hours_positive CHECK ((hours > 0)),
    CONSTRAINT vouchers_voucherblock_hours_check CHECK ((hours >= 0)),
    CONSTRAINT vouchers_voucherblock_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.vouchers_voucherblock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucherblock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucherquota (
    id bigint NOT NULL,
    year smallint NOT NULL,
    allowed integer,
    issued integer NOT NULL,
    organization_id bigint NOT NULL,
    CONSTRAINT voucher_quota_is_kept CHECK (((allowed IS NULL) OR (issued <= allowed))),
    CONSTRAINT vouchers_voucherquota_allowed_check CHECK ((allowed >= 0)),
    CONSTRAINT vouchers_voucherquota_issued_check CHECK ((issued >= 0)),
    CONSTRAINT vouchers_voucherquota_year_check CHECK ((year >= 0))
);
ALTER TABLE public.vouchers_voucherquota ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucherquota_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_voucherrequest (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    refusal text NOT NULL,
    decided_by_id bigint,
    requested_by_id bigint NOT NULL,
    voucher_id bigint,
    worker_id bigint NOT NULL,
    CONSTRAINT voucher_asked_is_answered_by_one CHECK (((((state)::text = 'confirmed'::text) AND (voucher_id IS NOT NULL)) OR ((NOT ((state)::text = 'confirmed'::text)) AND (voucher_id IS NULL))))
);
ALTER TABLE public.vouchers_voucherrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_voucherrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.vouchers_vouchertemplate (
    id bigint NOT NULL,
    effective_from date NOT NULL,
    note text NOT NULL
);
ALTER TABLE public.vouchers_vouchertemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vouchers_vouchertemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add log entry', 1, 'add_logentry'),
	(2, 'Can change log entry', 1, 'change_logentry'),
	(3, 'Can delete log entry', 1, 'delete_logentry'),
	(4, 'Can view log entry', 1, 'view_logentry'),
	(5, 'Can add permission', 2, 'add_permission'),
	(6, 'Can change permission', 2, 'change_permission'),
	(7, 'Can delete permission', 2, 'delete_permission'),
	(8, 'Can view permission', 2, 'view_permission'),
	(9, 'Can add group', 3, 'add_group'),
	(10, 'Can change group', 3, 'change_group'),
	(11, 'Can delete group', 3, 'delete_group'),
	(12, 'Can view group', 3, 'view_group'),
	(13, 'Can add content type', 4, 'add_contenttype'),
	(14, 'Can change content type', 4, 'change_contenttype'),
	(15, 'Can delete content type', 4, 'delete_contenttype'),
	(16, 'Can view content type', 4, 'view_contenttype'),
	(17, 'Can add email address', 5, 'add_emailaddress'),
	(18, 'Can change email address', 5, 'change_emailaddress'),
	(19, 'Can delete email address', 5, 'delete_emailaddress'),
	(20, 'Can view email address', 5, 'view_emailaddress'),
	(21, 'Can add email confirmation', 6, 'add_emailconfirmation'),
	(22, 'Can change email confirmation', 6, 'change_emailconfirmation'),
	(23, 'Can delete email confirmation', 6, 'delete_emailconfirmation'),
	(24, 'Can view email confirmation', 6, 'view_emailconfirmation'),
	(25, 'Can add authenticator', 7, 'add_authenticator'),
	(26, 'Can change authenticator', 7, 'change_authenticator'),
	(27, 'Can delete authenticator', 7, 'delete_authenticator'),
	(28, 'Can view authenticator', 7, 'view_authenticator'),
	(29, 'Can add user session', 8, 'add_usersession'),
	(30, 'Can change user session', 8, 'change_usersession'),
	(31, 'Can delete user session', 8, 'delete_usersession'),
	(32, 'Can view user session', 8, 'view_usersession'),
	(33, 'Can add historical срок хранения', 9, 'add_historicalterm'),
	(34, 'Can change historical срок хранения', 9, 'change_historicalterm'),
	(35, 'Can delete historical срок хранения', 9, 'delete_historicalterm'),
	(36, 'Can view historical срок хранения', 9, 'view_historicalterm'),
	(37, 'Can add срок хранения', 10, 'add_term'),
	(38, 'Can change срок хранения', 10, 'change_term'),
	(39, 'Can delete срок хранения', 10, 'delete_term'),
	(40, 'Can view срок хранения', 10, 'view_term'),
	(41, 'Can add письмо', 11, 'add_letter'),
	(42, 'Can change письмо', 11, 'change_letter'),
	(43, 'Can delete письмо', 11, 'delete_letter'),
	(44, 'Can view письмо', 11, 'view_letter'),
	(45, 'Can add попытка', 12, 'add_attempt'),
	(46, 'Can change попытка', 12, 'change_attempt'),
	(47, 'Can delete попытка', 12, 'delete_attempt'),
	(48, 'Can view попытка', 12, 'view_attempt'),
	(49, 'Can add повторная отправка', 13, 'add_resending'),
	(50, 'Can change повторная отправка', 13, 'change_resending'),
	(51, 'Can delete повторная отправка', 13, 'delete_resending'),
	(52, 'Can view повторная отправка', 13, 'view_resending'),
	(53, 'Can add выключенное напоминание', 14, 'add_switchedoff'),
	(54, 'Can change выключенное напоминание', 14, 'change_switchedoff'),
	(55, 'Can delete выключенное напоминание', 14, 'delete_switchedoff'),
	(56, 'Can view выключенное напоминание', 14, 'view_switchedoff'),
	(57, 'Can add учётная запись', 15, 'add_user'),
	(58, 'Can change учётная запись', 15, 'change_user'),
	(59, 'Can delete учётная запись', 15, 'delete_user'),
	(60, 'Can view учётная запись', 15, 'view_user'),
	(61, 'Can add historical учётная запись', 16, 'add_historicaluser'),
	(62, 'Can change historical учётная запись', 16, 'change_historicaluser'),
	(63, 'Can delete historical учётная запись', 16, 'delete_historicaluser'),
	(64, 'Can view historical учётная запись', 16, 'view_historicaluser'),
	(65, 'Can add сеанс', 17, 'add_session'),
	(66, 'Can change сеанс', 17, 'change_session'),
	(67, 'Can delete сеанс', 17, 'delete_session'),
	(68, 'Can view сеанс', 17, 'view_session'),
	(69, 'Can add нормативный акт', 18, 'add_act'),
	(70, 'Can change нормативный акт', 18, 'change_act'),
	(71, 'Can delete нормативный акт', 18, 'delete_act'),
	(72, 'Can view нормативный акт', 18, 'view_act'),
	(73, 'Can add редакция документа', 19, 'add_edition'),
	(74, 'Can change редакция документа', 19, 'change_edition'),
	(75, 'Can delete редакция документа', 19, 'delete_edition'),
	(76, 'Can view редакция документа', 19, 'view_edition'),
	(77, 'Can add historical нормативный акт', 20, 'add_historicalact'),
	(78, 'Can change historical нормативный акт', 20, 'change_historicalact'),
	(79, 'Can delete historical нормативный акт', 20, 'delete_historicalact'),
	(80, 'Can view historical нормативный акт', 20, 'view_historicalact'),
	(81, 'Can add historical редакция документа', 21, 'add_historicaledition'),
	(82, 'Can change historical редакция документа', 21, 'change_historicaledition'),
	(83, 'Can delete historical редакция документа', 21, 'delete_historicaledition'),
	(84, 'Can view historical редакция документа', 21, 'view_historicaledition'),
	(85, 'Can add согласие', 22, 'add_agreement'),
	(86, 'Can change согласие', 22, 'change_agreement'),
	(87, 'Can delete согласие', 22, 'delete_agreement'),
	(88, 'Can view согласие', 22, 'view_agreement'),
	(89, 'Can add отправленная форма', 23, 'add_submission'),
	(90, 'Can change отправленная форма', 23, 'change_submission'),
	(91, 'Can delete отправленная форма', 23, 'delete_submission'),
	(92, 'Can view отправленная форма', 23, 'view_submission'),
	(93, 'Can add приложенный файл', 24, 'add_upload'),
	(94, 'Can change приложенный файл', 24, 'change_upload'),
	(95, 'Can delete приложенный файл', 24, 'delete_upload'),
	(96, 'Can view приложенный файл', 24, 'view_upload'),
	(97, 'Can add загрузка из файла', 25, 'add_batch'),
	(98, 'Can change загрузка из файла', 25, 'change_batch'),
	(99, 'Can delete загрузка из файла', 25, 'delete_batch'),
	(100, 'Can view загрузка из файла', 25, 'view_batch'),
	(101, 'Can add historical загрузка из файла', 26, 'add_historicalbatch'),
	(102, 'Can change historical загрузка из файла', 26, 'change_historicalbatch'),
	(103, 'Can delete historical загрузка из файла', 26, 'delete_historicalbatch'),
	(104, 'Can view historical загрузка из файла', 26, 'view_historicalbatch'),
	(105, 'Can add строка файла', 27, 'add_line'),
	(106, 'Can change строка файла', 27, 'change_line'),
	(107, 'Can delete строка файла', 27, 'delete_line'),
	(108, 'Can view строка файла', 27, 'view_line'),
	(109, 'Can add район', 28, 'add_district'),
	(110, 'Can change район', 28, 'change_district'),
	(111, 'Can delete район', 28, 'delete_district'),
	(112, 'Can view район', 28, 'view_district'),
	(113, 'Can add тип организации', 29, 'add_organizationtype'),
	(114, 'Can change тип организации', 29, 'change_organizationtype'),
	(115, 'Can delete тип организации', 29, 'delete_organizationtype'),
	(116, 'Can view тип организации', 29, 'view_organizationtype'),
	(117, 'Can add организация', 30, 'add_organization'),
	(118, 'Can change организация', 30, 'change_organization'),
	(119, 'Can delete организация', 30, 'delete_organization'),
	(120, 'Can view организация', 30, 'view_organization'),
	(121, 'Can add historical ответственный', 31, 'add_historicalresponsible'),
	(122, 'Can change historical ответственный', 31, 'change_historicalresponsible'),
	(123, 'Can delete historical ответственный', 31, 'delete_historicalresponsible'),
	(124, 'Can view historical ответственный', 31, 'view_historicalresponsible'),
	(125, 'Can add historical организация', 32, 'add_historicalorganization'),
	(126, 'Can change historical организация', 32, 'change_historicalorganization'),
	(127, 'Can delete historical организация', 32, 'delete_historicalorganization'),
	(128, 'Can view historical организация', 32, 'view_historicalorganization'),
	(129, 'Can add ответственный', 33, 'add_responsible'),
	(130, 'Can change ответственный', 33, 'change_responsible'),
	(131, 'Can delete ответственный', 33, 'delete_responsible'),
	(132, 'Can view ответственный', 33, 'view_responsible'),
	(133, 'Can add закрытие доступа', 34, 'add_suspension'),
	(134, 'Can change закрытие доступа', 34, 'change_suspension'),
	(135, 'Can delete закрытие доступа', 34, 'delete_suspension'),
	(136, 'Can view закрытие доступа', 34, 'view_suspension'),
	(137, 'Can add historical район', 35, 'add_historicaldistrict'),
	(138, 'Can change historical район', 35, 'change_historicaldistrict'),
	(139, 'Can delete historical район', 35, 'delete_historicaldistrict'),
	(140, 'Can view historical район', 35, 'view_historicaldistrict'),
	(141, 'Can add historical тип организации', 36, 'add_historicalorganizationtype'),
	(142, 'Can change historical тип организации', 36, 'change_historicalorganizationtype'),
	(143, 'Can delete historical тип организации', 36, 'delete_historicalorganizationtype'),
	(144, 'Can view historical тип организации', 36, 'view_historicalorganizationtype'),
	(145, 'Can add письмо организациям', 37, 'add_mailing'),
	(146, 'Can change письмо организациям', 37, 'change_mailing'),
	(147, 'Can delete письмо организациям', 37, 'delete_mailing'),
	(148, 'Can view письмо организациям', 37, 'view_mailing'),
	(149, 'Can add напоминание ответственному', 38, 'add_responsiblereminder'),
	(150, 'Can change напоминание ответственному', 38, 'change_responsiblereminder'),
	(151, 'Can delete напоминание ответственному', 38, 'delete_responsiblereminder'),
	(152, 'Can view напоминание ответственному', 38, 'view_responsiblereminder'),
	(153, 'Can add должность', 39, 'add_position'),
	(154, 'Can change должность', 39, 'change_position'),
	(155, 'Can delete должность', 39, 'delete_position'),
	(156, 'Can view должность', 39, 'view_position'),
	(157, 'Can add место работы', 40, 'add_employment'),
	(158, 'Can change место работы', 40, 'change_employment'),
	(159, 'Can delete место работы', 40, 'delete_employment'),
	(160, 'Can view место работы', 40, 'view_employment'),
	(161, 'Can add увольнение', 41, 'add_dismissal'),
	(162, 'Can change увольнение', 41, 'change_dismissal'),
	(163, 'Can delete увольнение', 41, 'delete_dismissal'),
	(164, 'Can view увольнение', 41, 'view_dismissal'),
	(165, 'Can add historical должность', 42, 'add_historicalposition'),
	(166, 'Can change historical должность', 42, 'change_historicalposition'),
	(167, 'Can delete historical должность', 42, 'delete_historicalposition'),
	(168, 'Can view historical должность', 42, 'view_historicalposition'),
	(169, 'Can add перевод', 43, 'add_transfer'),
	(170, 'Can change перевод', 43, 'change_transfer'),
	(171, 'Can delete перевод', 43, 'delete_transfer'),
	(172, 'Can view перевод', 43, 'view_transfer'),
	(173, 'Can add работник', 44, 'add_worker'),
	(174, 'Can change работник', 44, 'change_worker'),
	(175, 'Can delete работник', 44, 'delete_worker'),
	(176, 'Can view работник', 44, 'view_worker'),
	(177, 'Can add заявка на регистрацию', 45, 'add_signup'),
	(178, 'Can change заявка на регистрацию', 45, 'change_signup'),
	(179, 'Can delete заявка на регистрацию', 45, 'delete_signup'),
	(180, 'Can view заявка на регистрацию', 45, 'view_signup'),
	(181, 'Can add изменение личных данных', 46, 'add_personaldatachange'),
	(182, 'Can change изменение личных данных', 46, 'change_personaldatachange'),
	(183, 'Can delete изменение личных данных', 46, 'delete_personaldatachange'),
	(184, 'Can view изменение личных данных', 46, 'view_personaldatachange'),
	(185, 'Can add historical работник', 47, 'add_historicalworker'),
	(186, 'Can change historical работник', 47, 'change_historicalworker'),
	(187, 'Can delete historical работник', 47, 'delete_historicalworker'),
	(188, 'Can view historical работник', 47, 'view_historicalworker'),
	(189, 'Can add historical изменение личных данных', 48, 'add_historicalpersonaldatachange'),
	(190, 'Can change historical изменение личных данных', 48, 'change_historicalpersonaldatachange'),
	(191, 'Can delete historical изменение личных данных', 48, 'delete_historicalpersonaldatachange'),
	(192, 'Can view historical изменение личных данных', 48, 'view_historicalpersonaldatachange'),
	(193, 'Can add historical место работы', 49, 'add_historicalemployment'),
	(194, 'Can change historical место работы', 49, 'change_historicalemployment'),
	(195, 'Can delete historical место работы', 49, 'delete_historicalemployment'),
	(196, 'Can view historical место работы', 49, 'view_historicalemployment'),
	(197, 'Can add historical аттестация', 50, 'add_historicalattestation'),
	(198, 'Can change historical аттестация', 50, 'change_historicalattestation'),
	(199, 'Can delete historical аттестация', 50, 'delete_historicalattestation'),
	(200, 'Can view historical аттестация', 50, 'view_historicalattestation'),
	(201, 'Can add аттестация', 51, 'add_attestation'),
	(202, 'Can change аттестация', 51, 'change_attestation'),
	(203, 'Can delete аттестация', 51, 'delete_attestation'),
	(204, 'Can view аттестация', 51, 'view_attestation'),
	(205, 'Can add historical показ СНИЛС', 52, 'add_historicalsnilsshown'),
	(206, 'Can change historical показ СНИЛС', 52, 'change_historicalsnilsshown'),
	(207, 'Can delete historical показ СНИЛС', 52, 'delete_historicalsnilsshown'),
	(208, 'Can view historical показ СНИЛС', 52, 'view_historicalsnilsshown'),
	(209, 'Can add показ СНИЛС', 53, 'add_snilsshown'),
	(210, 'Can change показ СНИЛС', 53, 'change_snilsshown'),
	(211, 'Can delete показ СНИЛС', 53, 'delete_snilsshown'),
	(212, 'Can view показ СНИЛС', 53, 'view_snilsshown'),
	(213, 'Can add поиск по СНИЛС', 54, 'add_snilslookup'),
	(214, 'Can change поиск по СНИЛС', 54, 'change_snilslookup'),
	(215, 'Can delete поиск по СНИЛС', 54, 'delete_snilslookup'),
	(216, 'Can view поиск по СНИЛС', 54, 'view_snilslookup'),
	(217, 'Can add письмо о выборе места работы', 55, 'add_cabinethint'),
	(218, 'Can change письмо о выборе места работы', 55, 'change_cabinethint'),
	(219, 'Can delete письмо о выборе места работы', 55, 'delete_cabinethint'),
	(220, 'Can view письмо о выборе места работы', 55, 'view_cabinethint'),
	(221, 'Can add похожие записи', 56, 'add_duplicatepair'),
	(222, 'Can change похожие записи', 56, 'change_duplicatepair'),
	(223, 'Can delete похожие записи', 56, 'delete_duplicatepair'),
	(224, 'Can view похожие записи', 56, 'view_duplicatepair'),
	(225, 'Can add поиск похожих записей', 57, 'add_duplicatesearch'),
	(226, 'Can change поиск похожих записей', 57, 'change_duplicatesearch'),
	(227, 'Can delete поиск похожих записей', 57, 'delete_duplicatesearch'),
	(228, 'Can view поиск похожих записей', 57, 'view_duplicatesearch'),
	(229, 'Can add historical приглашение', 58, 'add_historicalinvitation'),
	(230, 'Can change historical приглашение', 58, 'change_historicalinvitation'),
	(231, 'Can delete historical приглашение', 58, 'delete_historicalinvitation'),
	(232, 'Can view historical приглашение', 58, 'view_historicalinvitation'),
	(233, 'Can add приглашение', 59, 'add_invitation'),
	(234, 'Can change приглашение', 59, 'change_invitation'),
	(235, 'Can delete приглашение', 59, 'delete_invitation'),
	(236, 'Can view приглашение', 59, 'view_invitation'),
	(237, 'Can add вопрос о человеке', 60, 'add_personquestion'),
	(238, 'Can change вопрос о человеке', 60, 'change_personquestion'),
	(239, 'Can delete вопрос о человеке', 60, 'delete_personquestion'),
	(240, 'Can view вопрос о человеке', 60, 'view_personquestion'),
	(241, 'Can add реорганизация или ликвидация', 61, 'add_reorganization'),
	(242, 'Can change реорганизация или ликвидация', 61, 'change_reorganization'),
	(243, 'Can delete реорганизация или ликвидация', 61, 'delete_reorganization'),
	(244, 'Can view реорганизация или ликвидация', 61, 'view_reorganization'),
	(245, 'Can add доступ при реорганизации', 62, 'add_reorganizedaccess'),
	(246, 'Can change доступ при реорганизации', 62, 'change_reorganizedaccess'),
	(319, 'Can delete historical чек', 80, 'delete_historicalvoucher'),
	(247, 'Can delete доступ при реорганизации', 62, 'delete_reorganizedaccess'),
	(248, 'Can view доступ при реорганизации', 62, 'view_reorganizedaccess'),
	(249, 'Can add место работы при реорганизации', 63, 'add_reorganizedplace'),
	(250, 'Can change место работы при реорганизации', 63, 'change_reorganizedplace'),
	(251, 'Can delete место работы при реорганизации', 63, 'delete_reorganizedplace'),
	(252, 'Can view место работы при реорганизации', 63, 'view_reorganizedplace'),
	(253, 'Can add просмотр данных', 64, 'add_look'),
	(254, 'Can change просмотр данных', 64, 'change_look'),
	(255, 'Can delete просмотр данных', 64, 'delete_look'),
	(256, 'Can view просмотр данных', 64, 'view_look'),
	(257, 'Can add historical смена адреса почты', 65, 'add_historicalemailchange'),
	(258, 'Can change historical смена адреса почты', 65, 'change_historicalemailchange'),
	(259, 'Can delete historical смена адреса почты', 65, 'delete_historicalemailchange'),
	(260, 'Can view historical смена адреса почты', 65, 'view_historicalemailchange'),
	(261, 'Can add смена адреса почты', 66, 'add_emailchange'),
	(262, 'Can change смена адреса почты', 66, 'change_emailchange'),
	(263, 'Can delete смена адреса почты', 66, 'delete_emailchange'),
	(264, 'Can view смена адреса почты', 66, 'view_emailchange'),
	(265, 'Can add historical штатный список', 67, 'add_historicalstafflist'),
	(266, 'Can change historical штатный список', 67, 'change_historicalstafflist'),
	(267, 'Can delete historical штатный список', 67, 'delete_historicalstafflist'),
	(268, 'Can view historical штатный список', 67, 'view_historicalstafflist'),
	(269, 'Can add штатный список', 68, 'add_stafflist'),
	(270, 'Can change штатный список', 68, 'change_stafflist'),
	(271, 'Can delete штатный список', 68, 'delete_stafflist'),
	(272, 'Can view штатный список', 68, 'view_stafflist'),
	(273, 'Can add historical отпуск', 69, 'add_historicalleaveperiod'),
	(274, 'Can change historical отпуск', 69, 'change_historicalleaveperiod'),
	(275, 'Can delete historical отпуск', 69, 'delete_historicalleaveperiod'),
	(276, 'Can view historical отпуск', 69, 'view_historicalleaveperiod'),
	(277, 'Can add отпуск', 70, 'add_leaveperiod'),
	(278, 'Can change отпуск', 70, 'change_leaveperiod'),
	(279, 'Can delete отпуск', 70, 'delete_leaveperiod'),
	(280, 'Can view отпуск', 70, 'view_leaveperiod'),
	(281, 'Can add historical запрос по месту работы', 71, 'add_historicalworkrequest'),
	(282, 'Can change historical запрос по месту работы', 71, 'change_historicalworkrequest'),
	(283, 'Can delete historical запрос по месту работы', 71, 'delete_historicalworkrequest'),
	(284, 'Can view historical запрос по месту работы', 71, 'view_historicalworkrequest'),
	(285, 'Can add запрос по месту работы', 72, 'add_workrequest'),
	(286, 'Can change запрос по месту работы', 72, 'change_workrequest'),
	(287, 'Can delete запрос по месту работы', 72, 'delete_workrequest'),
	(288, 'Can view запрос по месту работы', 72, 'view_workrequest'),
	(289, 'Can add охват организации', 73, 'add_coveragecount'),
	(290, 'Can change охват организации', 73, 'change_coveragecount'),
	(291, 'Can delete охват организации', 73, 'delete_coveragecount'),
	(292, 'Can view охват организации', 73, 'view_coveragecount'),
	(293, 'Can add historical сообщение об аттестации', 74, 'add_historicalattestationrequest'),
	(294, 'Can change historical сообщение об аттестации', 74, 'change_historicalattestationrequest'),
	(295, 'Can delete historical сообщение об аттестации', 74, 'delete_historicalattestationrequest'),
	(296, 'Can view historical сообщение об аттестации', 74, 'view_historicalattestationrequest'),
	(297, 'Can add сообщение об аттестации', 75, 'add_attestationrequest'),
	(298, 'Can change сообщение об аттестации', 75, 'change_attestationrequest'),
	(299, 'Can delete сообщение об аттестации', 75, 'delete_attestationrequest'),
	(300, 'Can view сообщение об аттестации', 75, 'view_attestationrequest'),
	(301, 'Can add сохранённый список', 76, 'add_savedlist'),
	(302, 'Can change сохранённый список', 76, 'change_savedlist'),
	(303, 'Can delete сохранённый список', 76, 'delete_savedlist'),
	(304, 'Can view сохранённый список', 76, 'view_savedlist'),
	(305, 'Can add historical курс из другого места', 77, 'add_historicalcourseelsewhere'),
	(306, 'Can change historical курс из другого места', 77, 'change_historicalcourseelsewhere'),
	(307, 'Can delete historical курс из другого места', 77, 'delete_historicalcourseelsewhere'),
	(308, 'Can view historical курс из другого места', 77, 'view_historicalcourseelsewhere'),
	(309, 'Can add курс из другого места', 78, 'add_courseelsewhere'),
	(310, 'Can change курс из другого места', 78, 'change_courseelsewhere'),
	(311, 'Can delete курс из другого места', 78, 'delete_courseelsewhere'),
	(312, 'Can view курс из другого места', 78, 'view_courseelsewhere'),
	(313, 'Can add шаблон чека', 79, 'add_vouchertemplate'),
	(314, 'Can change шаблон чека', 79, 'change_vouchertemplate'),
	(315, 'Can delete шаблон чека', 79, 'delete_vouchertemplate'),
	(316, 'Can view шаблон чека', 79, 'view_vouchertemplate'),
	(317, 'Can add historical чек', 80, 'add_historicalvoucher'),
	(318, 'Can change historical чек', 80, 'change_historicalvoucher'),
	(320, 'Can view historical чек', 80, 'view_historicalvoucher'),
	(321, 'Can add historical шаблон чека', 81, 'add_historicalvouchertemplate'),
	(322, 'Can change historical шаблон чека', 81, 'change_historicalvouchertemplate'),
	(323, 'Can delete historical шаблон чека', 81, 'delete_historicalvouchertemplate'),
	(324, 'Can view historical шаблон чека', 81, 'view_historicalvouchertemplate'),
	(325, 'Can add чек', 82, 'add_voucher'),
	(326, 'Can change чек', 82, 'change_voucher'),
	(327, 'Can delete чек', 82, 'delete_voucher'),
	(328, 'Can view чек', 82, 'view_voucher'),
	(329, 'Can add historical блок чека', 83, 'add_historicalvoucherblock'),
	(330, 'Can change historical блок чека', 83, 'change_historicalvoucherblock'),
	(331, 'Can delete historical блок чека', 83, 'delete_historicalvoucherblock'),
	(332, 'Can view historical блок чека', 83, 'view_historicalvoucherblock'),
	(333, 'Can add аннулирование', 84, 'add_annulment'),
	(334, 'Can change аннулирование', 84, 'change_annulment'),
	(335, 'Can delete аннулирование', 84, 'delete_annulment'),
	(336, 'Can view аннулирование', 84, 'view_annulment'),
	(337, 'Can add блок чека', 85, 'add_voucherblock'),
	(338, 'Can change блок чека', 85, 'change_voucherblock'),
	(339, 'Can delete блок чека', 85, 'delete_voucherblock'),
	(340, 'Can view блок чека', 85, 'view_voucherblock'),
	(341, 'Can add курс по бумажному чеку', 86, 'add_papercourse'),
	(342, 'Can change курс по бумажному чеку', 86, 'change_papercourse'),
	(343, 'Can delete курс по бумажному чеку', 86, 'delete_papercourse'),
	(344, 'Can view курс по бумажному чеку', 86, 'view_papercourse'),
	(345, 'Can add historical курс по бумажному чеку', 87, 'add_historicalpapercourse'),
	(346, 'Can change historical курс по бумажному чеку', 87, 'change_historicalpapercourse'),
	(347, 'Can delete historical курс по бумажному чеку', 87, 'delete_historicalpapercourse'),
	(348, 'Can view historical курс по бумажному чеку', 87, 'view_historicalpapercourse'),
	(349, 'Can add блок шаблона', 88, 'add_templateblock'),
	(350, 'Can change блок шаблона', 88, 'change_templateblock'),
	(351, 'Can delete блок шаблона', 88, 'delete_templateblock'),
	(352, 'Can view блок шаблона', 88, 'view_templateblock'),
	(353, 'Can add historical блок шаблона', 89, 'add_historicaltemplateblock'),
	(354, 'Can change historical блок шаблона', 89, 'change_historicaltemplateblock'),
	(355, 'Can delete historical блок шаблона', 89, 'delete_historicaltemplateblock'),
	(356, 'Can view historical блок шаблона', 89, 'view_historicaltemplateblock'),
	(357, 'Can add курс аннулированного чека', 90, 'add_settledcourse'),
	(358, 'Can change курс аннулированного чека', 90, 'change_settledcourse'),
	(359, 'Can delete курс аннулированного чека', 90, 'delete_settledcourse'),
	(360, 'Can view курс аннулированного чека', 90, 'view_settledcourse'),
	(361, 'Can add historical просьба о чеке', 91, 'add_historicalvoucherrequest'),
	(362, 'Can change historical просьба о чеке', 91, 'change_historicalvoucherrequest'),
	(363, 'Can delete historical просьба о чеке', 91, 'delete_historicalvoucherrequest'),
	(364, 'Can view historical просьба о чеке', 91, 'view_historicalvoucherrequest'),
	(365, 'Can add просьба о чеке', 92, 'add_voucherrequest'),
	(366, 'Can change просьба о чеке', 92, 'change_voucherrequest'),
	(367, 'Can delete просьба о чеке', 92, 'delete_voucherrequest'),
	(368, 'Can view просьба о чеке', 92, 'view_voucherrequest'),
	(369, 'Can add historical плановая дата обучения', 93, 'add_historicalplannedtraining'),
	(370, 'Can change historical плановая дата обучения', 93, 'change_historicalplannedtraining'),
	(371, 'Can delete historical плановая дата обучения', 93, 'delete_historicalplannedtraining'),
	(372, 'Can view historical плановая дата обучения', 93, 'view_historicalplannedtraining'),
	(373, 'Can add плановая дата обучения', 94, 'add_plannedtraining'),
	(374, 'Can change плановая дата обучения', 94, 'change_plannedtraining'),
	(375, 'Can delete плановая дата обучения', 94, 'delete_plannedtraining'),
	(376, 'Can view плановая дата обучения', 94, 'view_plannedtraining'),
	(377, 'Can add historical квота на чеки', 95, 'add_historicalvoucherquota'),
	(378, 'Can change historical квота на чеки', 95, 'change_historicalvoucherquota'),
	(379, 'Can delete historical квота на чеки', 95, 'delete_historicalvoucherquota'),
	(380, 'Can view historical квота на чеки', 95, 'view_historicalvoucherquota'),
	(381, 'Can add квота на чеки', 96, 'add_voucherquota'),
	(382, 'Can change квота на чеки', 96, 'change_voucherquota'),
	(383, 'Can delete квота на чеки', 96, 'delete_voucherquota'),
	(384, 'Can view квота на чеки', 96, 'view_voucherquota'),
	(385, 'Can add организация КПК', 97, 'add_provider'),
	(386, 'Can change организация КПК', 97, 'change_provider'),
	(387, 'Can delete организация КПК', 97, 'delete_provider'),
	(388, 'Can view организация КПК', 97, 'view_provider'),
	(389, 'Can add группа', 98, 'add_coursegroup'),
	(390, 'Can change группа', 98, 'change_coursegroup'),
	(391, 'Can delete группа', 98, 'delete_coursegroup'),
	(392, 'Can view группа', 98, 'view_coursegroup'),
	(393, 'Can add запись в группу', 99, 'add_enrolment'),
	(394, 'Can change запись в группу', 99, 'change_enrolment'),
	(395, 'Can delete запись в группу', 99, 'delete_enrolment'),
	(396, 'Can view запись в группу', 99, 'view_enrolment'),
	(397, 'Can add удостоверение', 100, 'add_certificate'),
	(398, 'Can change удостоверение', 100, 'change_certificate'),
	(399, 'Can delete удостоверение', 100, 'delete_certificate'),
	(400, 'Can view удостоверение', 100, 'view_certificate'),
	(401, 'Can add historical удостоверение', 101, 'add_historicalcertificate'),
	(402, 'Can change historical удостоверение', 101, 'change_historicalcertificate'),
	(403, 'Can delete historical удостоверение', 101, 'delete_historicalcertificate'),
	(404, 'Can view historical удостоверение', 101, 'view_historicalcertificate'),
	(405, 'Can add historical запись в группу', 102, 'add_historicalenrolment'),
	(406, 'Can change historical запись в группу', 102, 'change_historicalenrolment'),
	(407, 'Can delete historical запись в группу', 102, 'delete_historicalenrolment'),
	(408, 'Can view historical запись в группу', 102, 'view_historicalenrolment'),
	(409, 'Can add historical программа', 103, 'add_historicalprogramme'),
	(410, 'Can change historical программа', 103, 'change_historicalprogramme'),
	(411, 'Can delete historical программа', 103, 'delete_historicalprogramme'),
	(412, 'Can view historical программа', 103, 'view_historicalprogramme'),
	(413, 'Can add historical организация КПК', 104, 'add_historicalprovider'),
	(414, 'Can change historical организация КПК', 104, 'change_historicalprovider'),
	(415, 'Can delete historical организация КПК', 104, 'delete_historicalprovider'),
	(416, 'Can view historical организация КПК', 104, 'view_historicalprovider'),
	(417, 'Can add программа', 105, 'add_programme'),
	(418, 'Can change программа', 105, 'change_programme'),
	(419, 'Can delete программа', 105, 'delete_programme'),
	(420, 'Can view программа', 105, 'view_programme'),
	(421, 'Can add HistoricalProgramme_profile_for', 106, 'add_historicalprogramme_profile_for'),
	(422, 'Can change HistoricalProgramme_profile_for', 106, 'change_historicalprogramme_profile_for'),
	(423, 'Can delete HistoricalProgramme_profile_for', 106, 'delete_historicalprogramme_profile_for'),
	(424, 'Can view HistoricalProgramme_profile_for', 106, 'view_historicalprogramme_profile_for'),
	(425, 'Can add historical группа', 107, 'add_historicalcoursegroup'),
	(426, 'Can change historical группа', 107, 'change_historicalcoursegroup'),
	(427, 'Can delete historical группа', 107, 'delete_historicalcoursegroup'),
	(428, 'Can view historical группа', 107, 'view_historicalcoursegroup'),
	(429, 'Can add historical документ к аттестации', 108, 'add_historicalshareddocument'),
	(430, 'Can change historical документ к аттестации', 108, 'change_historicalshareddocument'),
	(431, 'Can delete historical документ к аттестации', 108, 'delete_historicalshareddocument'),
	(432, 'Can view historical документ к аттестации', 108, 'view_historicalshareddocument'),
	(433, 'Can add документ к аттестации', 109, 'add_shareddocument'),
	(434, 'Can change документ к аттестации', 109, 'change_shareddocument'),
	(435, 'Can delete документ к аттестации', 109, 'delete_shareddocument'),
	(436, 'Can view документ к аттестации', 109, 'view_shareddocument'),
	(437, 'Can add открытие документа', 110, 'add_documentopening'),
	(438, 'Can change открытие документа', 110, 'change_documentopening'),
	(439, 'Can delete открытие документа', 110, 'delete_documentopening'),
	(440, 'Can view открытие документа', 110, 'view_documentopening'),
	(441, 'Can add historical место в листе ожидания', 111, 'add_historicalwaitingentry'),
	(442, 'Can change historical место в листе ожидания', 111, 'change_historicalwaitingentry'),
	(443, 'Can delete historical место в листе ожидания', 111, 'delete_historicalwaitingentry'),
	(444, 'Can view historical место в листе ожидания', 111, 'view_historicalwaitingentry'),
	(445, 'Can add место в листе ожидания', 112, 'add_waitingentry'),
	(446, 'Can change место в листе ожидания', 112, 'change_waitingentry'),
	(447, 'Can delete место в листе ожидания', 112, 'delete_waitingentry'),
	(448, 'Can view место в листе ожидания', 112, 'view_waitingentry'),
	(449, 'Can add подписка на календарь', 113, 'add_calendarfeed'),
	(450, 'Can change подписка на календарь', 113, 'change_calendarfeed'),
	(451, 'Can delete подписка на календарь', 113, 'delete_calendarfeed'),
	(452, 'Can view подписка на календарь', 113, 'view_calendarfeed'),
	(453, 'Can add напоминание о начале', 114, 'add_startreminder'),
	(454, 'Can change напоминание о начале', 114, 'change_startreminder'),
	(455, 'Can delete напоминание о начале', 114, 'delete_startreminder'),
	(456, 'Can view напоминание о начале', 114, 'view_startreminder'),
	(457, 'Can add historical слова поиска', 115, 'add_historicalsynonym'),
	(458, 'Can change historical слова поиска', 115, 'change_historicalsynonym'),
	(459, 'Can delete historical слова поиска', 115, 'delete_historicalsynonym'),
	(460, 'Can view historical слова поиска', 115, 'view_historicalsynonym'),
	(461, 'Can add слова поиска', 116, 'add_synonym'),
	(462, 'Can change слова поиска', 116, 'change_synonym'),
	(463, 'Can delete слова поиска', 116, 'delete_synonym'),
	(464, 'Can view слова поиска', 116, 'view_synonym'),
	(465, 'Can add шаблон ФИС ФРДО', 117, 'add_frdotemplate'),
	(466, 'Can change шаблон ФИС ФРДО', 117, 'change_frdotemplate'),
	(467, 'Can delete шаблон ФИС ФРДО', 117, 'delete_frdotemplate'),
	(468, 'Can view шаблон ФИС ФРДО', 117, 'view_frdotemplate'),
	(469, 'Can add historical шаблон ФИС ФРДО', 118, 'add_historicalfrdotemplate'),
	(470, 'Can change historical шаблон ФИС ФРДО', 118, 'change_historicalfrdotemplate'),
	(471, 'Can delete historical шаблон ФИС ФРДО', 118, 'delete_historicalfrdotemplate'),
	(472, 'Can view historical шаблон ФИС ФРДО', 118, 'view_historicalfrdotemplate'),
	(473, 'Can add напоминание о чеке', 119, 'add_voucherreminder'),
	(474, 'Can change напоминание о чеке', 119, 'change_voucherreminder'),
	(475, 'Can delete напоминание о чеке', 119, 'delete_voucherreminder'),
	(476, 'Can view напоминание о чеке', 119, 'view_voucherreminder'),
	(477, 'Can add historical обращение', 120, 'add_historicalticket'),
	(478, 'Can change historical обращение', 120, 'change_historicalticket'),
	(479, 'Can delete historical обращение', 120, 'delete_historicalticket'),
	(480, 'Can view historical обращение', 120, 'view_historicalticket'),
	(481, 'Can add обращение', 121, 'add_ticket'),
	(482, 'Can change обращение', 121, 'change_ticket'),
	(483, 'Can delete обращение', 121, 'delete_ticket'),
	(484, 'Can view обращение', 121, 'view_ticket'),
	(485, 'Can add файл обращения', 122, 'add_ticketfile'),
	(486, 'Can change файл обращения', 122, 'change_ticketfile'),
	(487, 'Can delete файл обращения', 122, 'delete_ticketfile'),
	(488, 'Can view файл обращения', 122, 'view_ticketfile'),
	(489, 'Can add сообщение', 123, 'add_ticketmessage'),
	(490, 'Can change сообщение', 123, 'change_ticketmessage'),
	(491, 'Can delete сообщение', 123, 'delete_ticketmessage'),
	(492, 'Can view сообщение', 123, 'view_ticketmessage'),
	(493, 'Can add historical готовый ответ', 124, 'add_historicalsavedanswer'),
	(494, 'Can change historical готовый ответ', 124, 'change_historicalsavedanswer'),
	(495, 'Can delete historical готовый ответ', 124, 'delete_historicalsavedanswer'),
	(496, 'Can view historical готовый ответ', 124, 'view_historicalsavedanswer'),
	(497, 'Can add готовый ответ', 125, 'add_savedanswer'),
	(498, 'Can change готовый ответ', 125, 'change_savedanswer'),
	(499, 'Can delete готовый ответ', 125, 'delete_savedanswer'),
	(500, 'Can view готовый ответ', 125, 'view_savedanswer'),
	(501, 'Can add historical объединение записей', 126, 'add_historicalmerge'),
	(502, 'Can change historical объединение записей', 126, 'change_historicalmerge'),
	(503, 'Can delete historical объединение записей', 126, 'delete_historicalmerge'),
	(504, 'Can view historical объединение записей', 126, 'view_historicalmerge'),
	(505, 'Can add объединение записей', 127, 'add_merge'),
	(506, 'Can change объединение записей', 127, 'change_merge'),
	(507, 'Can delete объединение записей', 127, 'delete_merge'),
	(508, 'Can view объединение записей', 127, 'view_merge'),
	(509, 'Can add изменение при объединении', 128, 'add_mergedvalue'),
	(510, 'Can change изменение при объединении', 128, 'change_mergedvalue'),
	(511, 'Can delete изменение при объединении', 128, 'delete_mergedvalue'),
	(512, 'Can view изменение при объединении', 128, 'view_mergedvalue'),
	(513, 'Can add входящее письмо', 129, 'add_incomingletter'),
	(514, 'Can change входящее письмо', 129, 'change_incomingletter'),
	(515, 'Can delete входящее письмо', 129, 'delete_incomingletter'),
	(516, 'Can view входящее письмо', 129, 'view_incomingletter'),
	(517, 'Can add historical отзыв согласия', 130, 'add_historicalwithdrawal'),
	(518, 'Can change historical отзыв согласия', 130, 'change_historicalwithdrawal'),
	(519, 'Can delete historical отзыв согласия', 130, 'delete_historicalwithdrawal'),
	(520, 'Can view historical отзыв согласия', 130, 'view_historicalwithdrawal'),
	(521, 'Can add отзыв согласия', 131, 'add_withdrawal'),
	(522, 'Can change отзыв согласия', 131, 'change_withdrawal'),
	(523, 'Can delete отзыв согласия', 131, 'delete_withdrawal'),
	(524, 'Can view отзыв согласия', 131, 'view_withdrawal'),
	(525, 'Can add акт об уничтожении', 132, 'add_destruction'),
	(526, 'Can change акт об уничтожении', 132, 'change_destruction'),
	(527, 'Can delete акт об уничтожении', 132, 'delete_destruction'),
	(528, 'Can view акт об уничтожении', 132, 'view_destruction'),
	(529, 'Can add запись с истёкшим сроком', 133, 'add_outdated'),
	(530, 'Can change запись с истёкшим сроком', 133, 'change_outdated'),
	(531, 'Can delete запись с истёкшим сроком', 133, 'delete_outdated'),
	(532, 'Can view запись с истёкшим сроком', 133, 'view_outdated'),
	(533, 'Can add посчитанный отчёт', 134, 'add_countedreport'),
	(534, 'Can change посчитанный отчёт', 134, 'change_countedreport'),
	(535, 'Can delete посчитанный отчёт', 134, 'delete_countedreport'),
	(536, 'Can view посчитанный отчёт', 134, 'view_countedreport'),
	(537, 'Can add отчёт, который просят посчитать', 135, 'add_askedreport'),
	(538, 'Can change отчёт, который просят посчитать', 135, 'change_askedreport'),
	(539, 'Can delete отчёт, который просят посчитать', 135, 'delete_askedreport'),
	(540, 'Can view отчёт, который просят посчитать', 135, 'view_askedreport');
INSERT INTO public.courses_frdotemplate VALUES
	(1, '2000-01-01', 'Вид документа* = "Удостоверение о повышении квалификации"
Статус документа* = "Оригинал"
Подтверждение утраты* = "Нет"
Подтверждение обмена* = "Нет"
Подтверждение уничтожения* = "Нет"
Серия документа = серия
Номер документа* = номер без серии
Дата выдачи документа* = дата выдачи
Регистрационный номер* = номер
Дополнительная профессиональная программа* = "Повышение квалификации"
Наименование дополнительной профессиональной программы* = программа
Наименование области профессиональной деятельности* = "Образование и наука"
Укрупнённые группы специальностей =
Наименование квалификации, профессии, специальности =
Уровень образования =
Фамилия, указанная в дипломе =
Серия диплома =
Номер диплома =
Год начала обучения* = год начала
Год окончания обучения* = год окончания
Срок обучения, часов* = часы
Фамилия получателя* = фамилия
Имя получателя* = имя
Отчество получателя = отчество
Дата рождения получателя* = дата рождения
Пол получателя* = пол: муж → Муж; жен → Жен
СНИЛС* = СНИЛС
Форма обучения* = форма: Очно → Очная; Очно и дистанционно → Очно-заочная; Дистанционно → Заочная
Источник финансирования обучения* = источник оплаты: ИОЧ → Бюджет субъекта РФ; Госзадание → Бюджет субъекта РФ; Внебюджет → Внебюджетные средства
Гражданство получателя (код страны по ОКСМ)* = "643"
', 'Исходный шаблон: сверьте столбцы с формой, которую даёт ФИС ФРДО.');
INSERT INTO public.courses_historicalfrdotemplate VALUES
	(1, '2000-01-01', 'Вид документа* = "Удостоверение о повышении квалификации"
Статус документа* = "Оригинал"
Подтверждение утраты* = "Нет"
Подтверждение обмена* = "Нет"
Подтверждение уничтожения* = "Нет"
Серия документа = серия
Номер документа* = номер без серии
Дата выдачи документа* = дата выдачи
Регистрационный номер* = номер
Дополнительная профессиональная программа* = "Повышение квалификации"
Наименование дополнительной профессиональной программы* = программа
Наименование области профессиональной деятельности* = "Образование и наука"
Укрупнённые группы специальностей =
Наименование квалификации, профессии, специальности =
Уровень образования =
Фамилия, указанная в дипломе =
Серия диплома =
Номер диплома =
Год начала обучения* = год начала
Год окончания обучения* = год окончания
Срок обучения, часов* = часы
Фамилия получателя* = фамилия
Имя получателя* = имя
Отчество получателя = отчество
Дата рождения получателя* = дата рождения
Пол получателя* = пол: муж → Муж; жен → Жен
СНИЛС* = СНИЛС
Форма обучения* = форма: Очно → Очная; Очно и дистанционно → Очно-заочная; Дистанционно → Заочная
Источник финансирования обучения* = источник оплаты: ИОЧ → Бюджет субъекта РФ; Госзадание → Бюджет субъекта РФ; Внебюджет → Внебюджетные средства
Гражданство получателя (код страны по ОКСМ)* = "643"
', 'Исходный шаблон: сверьте столбцы с формой, которую даёт ФИС ФРДО.', 'Исходный шаблон: сверьте столбцы с формой, которую даёт ФИС ФРДО.', 1, now(), '+', NULL);
INSERT INTO public.django_content_type VALUES
	(1, 'admin', 'logentry'),
	(2, 'auth', 'permission'),
	(3, 'auth', 'group'),
	(4, 'contenttypes', 'contenttype'),
	(5, 'account', 'emailaddress'),
	(6, 'account', 'emailconfirmation'),
	(7, 'mfa', 'authenticator'),
	(8, 'usersessions', 'usersession'),
	(9, 'retention', 'historicalterm'),
	(10, 'retention', 'term'),
	(11, 'letters', 'letter'),
	(12, 'letters', 'attempt'),
	(13, 'letters', 'resending'),
	(14, 'letters', 'switchedoff'),
	(15, 'accounts', 'user'),
	(16, 'accounts', 'historicaluser'),
	(17, 'accounts', 'session'),
	(18, 'texts', 'act'),
	(19, 'texts', 'edition'),
	(20, 'texts', 'historicalact'),
	(21, 'texts', 'historicaledition'),
	(22, 'texts', 'agreement'),
	(23, 'submissions', 'submission'),
	(24, 'submissions', 'upload'),
	(25, 'imports', 'batch'),
	(26, 'imports', 'historicalbatch'),
	(27, 'imports', 'line'),
	(28, 'organizations', 'district'),
	(29, 'organizations', 'organizationtype'),
	(30, 'organizations', 'organization'),
	(31, 'organizations', 'historicalresponsible'),
	(32, 'organizations', 'historicalorganization'),
	(33, 'organizations', 'responsible'),
	(34, 'organizations', 'suspension'),
	(35, 'organizations', 'historicaldistrict'),
	(36, 'organizations', 'historicalorganizationtype'),
	(37, 'organizations', 'mailing'),
	(38, 'organizations', 'responsiblereminder'),
	(39, 'staff', 'position'),
	(40, 'staff', 'employment'),
	(41, 'staff', 'dismissal'),
	(42, 'staff', 'historicalposition'),
	(43, 'staff', 'transfer'),
	(44, 'staff', 'worker'),
	(45, 'staff', 'signup'),
	(46, 'staff', 'personaldatachange'),
	(47, 'staff', 'historicalworker'),
	(48, 'staff', 'historicalpersonaldatachange'),
	(49, 'staff', 'historicalemployment'),
	(50, 'staff', 'historicalattestation'),
	(51, 'staff', 'attestation'),
	(52, 'staff', 'historicalsnilsshown'),
	(53, 'staff', 'snilsshown'),
	(54, 'staff', 'snilslookup'),
	(55, 'staff', 'cabinethint'),
	(56, 'staff', 'duplicatepair'),
	(57, 'staff', 'duplicatesearch'),
	(58, 'staff', 'historicalinvitation'),
	(59, 'staff', 'invitation'),
	(60, 'staff', 'personquestion'),
	(61, 'staff', 'reorganization'),
	(62, 'staff', 'reorganizedaccess'),
	(63, 'staff', 'reorganizedplace'),
	(64, 'staff', 'look'),
	(65, 'staff', 'historicalemailchange'),
	(66, 'staff', 'emailchange'),
	(67, 'staff', 'historicalstafflist'),
	(68, 'staff', 'stafflist'),
	(69, 'staff', 'historicalleaveperiod'),
	(70, 'staff', 'leaveperiod'),
	(71, 'staff', 'historicalworkrequest'),
	(72, 'staff', 'workrequest'),
	(73, 'staff', 'coveragecount'),
	(74, 'staff', 'historicalattestationrequest'),
	(75, 'staff', 'attestationrequest'),
	(76, 'staff', 'savedlist'),
	(77, 'staff', 'historicalcourseelsewhere'),
	(78, 'staff', 'courseelsewhere'),
	(79, 'vouchers', 'vouchertemplate'),
	(80, 'vouchers', 'historicalvoucher'),
	(81, 'vouchers', 'historicalvouchertemplate'),
	(82, 'vouchers', 'voucher'),
	(83, 'vouchers', 'historicalvoucherblock'),
	(84, 'vouchers', 'annulment'),
	(85, 'vouchers', 'voucherblock'),
	(86, 'vouchers', 'papercourse'),
	(87, 'vouchers', 'historicalpapercourse'),
	(88, 'vouchers', 'templateblock'),
	(89, 'vouchers', 'historicaltemplateblock'),
	(90, 'vouchers', 'settledcourse'),
	(91, 'vouchers', 'historicalvoucherrequest'),
	(92, 'vouchers', 'voucherrequest'),
	(93, 'vouchers', 'historicalplannedtraining'),
	(94, 'vouchers', 'plannedtraining'),
	(95, 'vouchers', 'historicalvoucherquota'),
	(96, 'vouchers', 'voucherquota'),
	(97, 'courses', 'provider'),
	(98, 'courses', 'coursegroup'),
	(99, 'courses', 'enrolment'),
	(100, 'courses', 'certificate'),
	(101, 'courses', 'historicalcertificate'),
	(102, 'courses', 'historicalenrolment'),
	(103, 'courses', 'historicalprogramme'),
	(104, 'courses', 'historicalprovider'),
	(105, 'courses', 'programme'),
	(106, 'courses', 'historicalprogramme_profile_for'),
	(107, 'courses', 'historicalcoursegroup'),
	(108, 'courses', 'historicalshareddocument'),
	(109, 'courses', 'shareddocument'),
	(110, 'courses', 'documentopening'),
	(111, 'courses', 'historicalwaitingentry'),
	(112, 'courses', 'waitingentry'),
	(113, 'courses', 'calendarfeed'),
	(114, 'courses', 'startreminder'),
	(115, 'courses', 'historicalsynonym'),
	(116, 'courses', 'synonym'),
	(117, 'courses', 'frdotemplate'),
	(118, 'courses', 'historicalfrdotemplate'),
	(119, 'courses', 'voucherreminder'),
	(120, 'support', 'historicalticket'),
	(121, 'support', 'ticket'),
	(122, 'support', 'ticketfile'),
	(123, 'support', 'ticketmessage'),
	(124, 'support', 'historicalsavedanswer'),
	(125, 'support', 'savedanswer'),
	(126, 'support', 'historicalmerge'),
	(127, 'support', 'merge'),
	(128, 'support', 'mergedvalue'),
	(129, 'support', 'incomingletter'),
	(130, 'support', 'historicalwithdrawal'),
	(131, 'support', 'withdrawal'),
	(132, 'support', 'destruction'),
	(133, 'support', 'outdated'),
	(134, 'home', 'countedreport'),
	(135, 'home', 'askedreport');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', now()),
	(2, 'contenttypes', '0002_remove_content_type_name', now()),
	(3, 'auth', '0001_initial', now()),
	(4, 'auth', '0002_alter_permission_name_max_length', now()),
	(5, 'auth', '0003_alter_user_email_max_length', now()),
	(6, 'auth', '0004_alter_user_username_opts', now()),
	(7, 'auth', '0005_alter_user_last_login_null', now()),
	(8, 'auth', '0006_require_contenttypes_0002', now()),
	(9, 'auth', '0007_alter_validators_add_error_messages', now()),
	(10, 'auth', '0008_alter_user_username_max_length', now()),
	(11, 'auth', '0009_alter_user_last_name_max_length', now()),
	(12, 'auth', '0010_alter_group_name_max_length', now()),
	(13, 'auth', '0011_update_proxy_permissions', now()),
	(14, 'auth', '0012_alter_user_first_name_max_length', now()),
	(15, 'accounts', '0001_initial', now()),
	(16, 'account', '0001_initial', now()),
	(17, 'account', '0002_email_max_length', now()),
	(18, 'account', '0003_alter_emailaddress_create_unique_verified_email', now()),
	(19, 'account', '0004_alter_emailaddress_drop_unique_email', now()),
	(20, 'account', '0005_emailaddress_idx_upper_email', now()),
	(21, 'account', '0006_emailaddress_lower', now()),
	(22, 'account', '0007_emailaddress_idx_email', now()),
	(23, 'account', '0008_emailaddress_unique_primary_email_fixup', now()),
	(24, 'account', '0009_emailaddress_unique_primary_email', now()),
	(25, 'accounts', '0002_session_round', now()),
	(26, 'accounts', '0003_lists_of_the_operator', now()),
	(27, 'accounts', '0004_session', now()),
	(28, 'accounts', '0005_mailbox_refuses', now()),
	(29, 'accounts', '0006_operator_role', now()),
	(30, 'admin', '0001_initial', now()),
	(31, 'admin', '0002_logentry_remove_auto_add', now()),
	(32, 'admin', '0003_logentry_add_action_flag_choices', now()),
	(33, 'organizations', '0001_initial', now()),
	(34, 'staff', '0001_initial', now()),
	(35, 'vouchers', '0001_initial', now()),
	(36, 'vouchers', '0002_once_in_three_years', now()),
	(37, 'vouchers', '0003_default_template', now()),
	(38, 'vouchers', '0004_at_least_one_block', now()),
	(39, 'vouchers', '0005_words', now()),
	(40, 'staff', '0002_snils', now()),
	(41, 'organizations', '0002_tree', now()),
	(42, 'staff', '0003_signup_consent_and_indexes', now()),
	(43, 'organizations', '0003_words', now()),
	(44, 'staff', '0004_password_behind_the_link', now()),
	(45, 'staff', '0005_taking_back_a_departure', now()),
	(46, 'staff', '0006_words', now()),
	(47, 'staff', '0007_plain_words', now()),
	(48, 'organizations', '0004_history_of_reference_lists', now()),
	(49, 'organizations', '0005_words', now()),
	(50, 'vouchers', '0006_lists_of_the_operator', now()),
	(51, 'vouchers', '0007_settled_courses', now()),
	(52, 'vouchers', '0008_once_in_term_in_meta', now()),
	(53, 'vouchers', '0009_scan_of_the_paper_form', now()),
	(54, 'vouchers', '0010_total_orders', now()),
	(55, 'staff', '0008_lists_of_the_operator', now()),
	(56, 'staff', '0009_training_chosen', now()),
	(57, 'organizations', '0006_withdrawn_and_scans', now()),
	(58, 'staff', '0010_snils_shown', now()),
	(59, 'staff', '0011_search', now()),
	(60, 'staff', '0012_where_the_main_job_is', now()),
	(61, 'staff', '0013_snils_in_meta', now()),
	(62, 'organizations', '0007_search', now()),
	(63, 'staff', '0014_registering_by_the_responsible', now()),
	(64, 'staff', '0015_reorganizations', now()),
	(65, 'staff', '0016_total_orders', now()),
	(66, 'staff', '0017_who_looked', now()),
	(67, 'staff', '0018_email_change', now()),
	(68, 'staff', '0019_staff_list', now()),
	(69, 'staff', '0020_leaves', now()),
	(70, 'staff', '0021_leave_without_days_goes', now()),
	(71, 'organizations', '0008_total_orders', now()),
	(72, 'staff', '0022_requests_about_work', now()),
	(73, 'staff', '0023_an_appointed_access', now()),
	(74, 'staff', '0024_coverage_counted', now()),
	(75, 'staff', '0025_attestations_told_of', now()),
	(76, 'staff', '0026_saved_lists', now()),
	(77, 'vouchers', '0011_voucher_requests', now()),
	(78, 'vouchers', '0012_planned_trainings', now()),
	(79, 'organizations', '0009_an_organization_is_closed', now()),
	(80, 'organizations', '0010_mailings', now()),
	(81, 'organizations', '0011_deputies', now()),
	(82, 'organizations', '0012_mailings_in_a_total_order', now()),
	(83, 'organizations', '0013_a_deputy_has_both_days', now()),
	(84, 'vouchers', '0013_quotas', now()),
	(85, 'staff', '0027_courses_elsewhere', now()),
	(86, 'staff', '0028_reorganization_counts_who_must_register', now()),
	(87, 'staff', '0029_a_chosen_mark_comes_back', now()),
	(88, 'staff', '0030_lately', now()),
	(89, 'courses', '0001_initial', now()),
	(90, 'courses', '0002_seats_and_overlaps', now()),
	(91, 'courses', '0003_terms_held_together', now()),
	(92, 'courses', '0004_words', now()),
	(93, 'courses', '0005_plain_words', now()),
	(94, 'courses', '0006_lists_of_the_operator', now()),
	(95, 'courses', '0007_settled_courses', now()),
	(96, 'courses', '0008_certificate_number_once', now()),
	(97, 'courses', '0009_search', now()),
	(98, 'courses', '0010_overlaps_in_meta', now()),
	(99, 'courses', '0011_groups_by_number', now()),
	(100, 'courses', '0012_total_orders', now()),
	(101, 'courses', '0013_shared_documents', now()),
	(102, 'courses', '0014_waiting_lists', now()),
	(103, 'courses', '0015_life_of_a_group', now()),
	(104, 'courses', '0016_what_is_looked_for', now()),
	(105, 'courses', '0017_register_file_template', now()),
	(106, 'courses', '0018_opening_hour', now()),
	(107, 'courses', '0019_sessions_and_contact', now()),
	(108, 'courses', '0020_standing', now()),
	(109, 'courses', '0021_reminders', now()),
	(110, 'courses', '0022_lately', now()),
	(111, 'home', '0001_reports_are_counted', now()),
	(112, 'home', '0002_asked_reports', now()),
	(113, 'imports', '0001_files_and_their_rows', now()),
	(114, 'imports', '0002_whose_data_a_row_shows', now()),
	(115, 'imports', '0003_plain_words_of_a_row', now()),
	(116, 'letters', '0001_initial', now()),
	(117, 'letters', '0002_resending', now()),
	(118, 'letters', '0003_search', now()),
	(119, 'letters', '0004_bounced_are_failures', now()),
	(120, 'letters', '0005_notifications', now()),
	(121, 'letters', '0006_reminders', now()),
	(122, 'mfa', '0001_initial', now()),
	(123, 'mfa', '0002_authenticator_timestamps', now()),
	(124, 'mfa', '0003_authenticator_type_uniq', now()),
	(125, 'organizations', '0014_reminders', now()),
	(126, 'retention', '0001_initial', now()),
	(127, 'texts', '0001_initial', now()),
	(128, 'texts', '0002_initial_texts', now()),
	(129, 'staff', '0031_an_address_may_be_freed', now()),
	(130, 'staff', '0032_records_that_name_nobody', now()),
	(131, 'staff', '0033_lists_of_operators', now()),
	(132, 'staff', '0034_consents_are_agreements', now()),
	(133, 'submissions', '0001_initial', now()),
	(134, 'submissions', '0002_uploads', now()),
	(135, 'support', '0001_initial', now()),
	(136, 'support', '0002_words', now()),
	(137, 'support', '0003_total_orders', now()),
	(138, 'support', '0004_tickets_are_written', now()),
	(139, 'support', '0005_merging_of_records', now()),
	(140, 'support', '0006_letters_come_in', now()),
	(141, 'support', '0007_lately', now()),
	(142, 'support', '0008_key_of_a_merged_record', now()),
	(143, 'support', '0009_withdrawal_and_destruction', now()),
	(144, 'support', '0010_erase', now()),
	(145, 'support', '0011_outdated', now()),
	(146, 'usersessions', '0001_initial', now()),
	(147, 'vouchers', '0014_reminders', now());
INSERT INTO public.texts_edition VALUES
	(1, 'consent', '2026-11-01', '', 'Я соглашаюсь с тем, что оператор АИС «Кадры в образовании» обрабатывает мои данные: фамилию, имя, отчество, дату рождения, СНИЛС, адрес электронной почты, место работы и должность.

## Зачем

Чтобы вести одну учётную запись работника образования, выдавать именной образовательный чек, записывать на курсы повышения квалификации и хранить сведения о них.

## Что с ними делают

Хранят, уточняют, показывают мне, Ответственному моей организации и оператору системы, передают организации, которая проводит выбранные мной курсы. Другим людям не показывают.

## Сколько

Пока действует учётная запись и после этого столько, сколько требует закон.

## Как отозвать

В личном кабинете, на странице «Личные данные», или письмом оператору системы. Через десять дней после отзыва данные можно уничтожить, не позже тридцатого дня их уничтожают.', false),
	(2, 'policy', '2026-11-01', '', 'Здесь сказано, какие персональные данные хранит АИС «Кадры в образовании», зачем и кто их видит.

## Чьи данные

Работников образования региона, Ответственных организаций и всех, кто пишет оператору.

## Какие данные и зачем

- Фамилия, имя, отчество, дата рождения, СНИЛС: чтобы у человека была одна учётная запись.
- Электронная почта: чтобы входить в систему и получать письма.
- Место работы, должность, аттестация: чтобы знать, кому положен чек и какие курсы подходят.
- Чеки, записи на курсы, удостоверения: это и есть повышение квалификации.

## Кто их видит

Сам работник, Ответственный его организации, операторы системы. Организация, которая проводит курс, получает список записавшихся. Кто и когда смотрел данные, видно в личном кабинете.

## Как их берегут

Данные передаются по защищённому соединению, пароли не хранятся в открытом виде, каждое изменение остаётся в истории. Данные находятся на территории России.

## Ваши права

В личном кабинете можно скачать всё, что система знает о вас, попросить исправить ошибку и отозвать согласие.', false),
	(3, 'terms', '2026-11-01', '', '## Учётная запись

У каждого работника образования одна учётная запись на всё время работы. Почта в ней личная: общий ящик организации не подходит. Пароль нельзя передавать другим.

## Что пишет человек

Сведения о себе должны быть верными. Место работы подтверждает Ответственный организации. Изменение фамилии, имени, отчества, даты рождения и СНИЛС тоже подтверждают.

## Чек и курсы

Именной образовательный чек выдаётся один раз в три года и действует год. Правила записи на курсы и отказа от них изложены в памятке.

## Если что-то не так

Напишите обращение оператору: ссылка есть внизу каждой страницы.', false);
INSERT INTO public.texts_historicaledition VALUES
	(1, 'consent', '2026-11-01', '', 'Я соглашаюсь с тем, что оператор АИС «Кадры в образовании» обрабатывает мои данные: фамилию, имя, отчество, дату рождения, СНИЛС, адрес электронной почты, место работы и должность.

## Зачем

Чтобы вести одну учётную запись работника образования, выдавать именной образовательный чек, записывать на курсы повышения квалификации и хранить сведения о них.

## Что с ними делают

Хранят, уточняют, показывают мне, Ответственному моей организации и оператору системы, передают организации, которая проводит выбранные мной курсы. Другим людям не показывают.

## Сколько

Пока действует учётная запись и после этого столько, сколько требует закон.

## Как отозвать

В личном кабинете, на странице «Личные данные», или письмом оператору системы. Через десять дней после отзыва данные можно уничтожить, не позже тридцатого дня их уничтожают.', false, 'texts.write_edition: с первого дня', 1, now(), '+', NULL),
	(2, 'policy', '2026-11-01', '', 'Здесь сказано, какие персональные данные хранит АИС «Кадры в образовании», зачем и кто их видит.

## Чьи данные

Работников образования региона, Ответственных организаций и всех, кто пишет оператору.

## Какие данные и зачем

- Фамилия, имя, отчество, дата рождения, СНИЛС: чтобы у человека была одна учётная запись.
- Электронная почта: чтобы входить в систему и получать письма.
- Место работы, должность, аттестация: чтобы знать, кому положен чек и какие курсы подходят.
- Чеки, записи на курсы, удостоверения: это и есть повышение квалификации.

## Кто их видит

Сам работник, Ответственный его организации, операторы системы. Организация, которая проводит курс, получает список записавшихся. Кто и когда смотрел данные, видно в личном кабинете.

## Как их берегут

Данные передаются по защищённому соединению, пароли не хранятся в открытом виде, каждое изменение остаётся в истории. Данные находятся на территории России.

## Ваши права

В личном кабинете можно скачать всё, что система знает о вас, попросить исправить ошибку и отозвать согласие.', false, 'texts.write_edition: с первого дня', 2, now(), '+', NULL),
	(3, 'terms', '2026-11-01', '', '## Учётная запись

У каждого работника образования одна учётная запись на всё время работы. Почта в ней личная: общий ящик организации не подходит. Пароль нельзя передавать другим.

## Что пишет человек

Сведения о себе должны быть верными. Место работы подтверждает Ответственный организации. Изменение фамилии, имени, отчества, даты рождения и СНИЛС тоже подтверждают.

## Чек и курсы

Именной образовательный чек выдаётся один раз в три года и действует год. Правила записи на курсы и отказа от них изложены в памятке.

## Если что-то не так

Напишите обращение оператору: ссылка есть внизу каждой страницы.', false, 'texts.write_edition: с первого дня', 3, now(), '+', NULL);
INSERT INTO public.vouchers_historicaltemplateblock VALUES
	(1, 1, 'invariant', 'Инвариантный блок', 18, true, 'Исходный шаблон: часы приняты условно.', 1, now(), '+', NULL, 1),
	(2, 2, 'variative', 'Вариативный блок 1', 36, true, 'Исходный шаблон: часы приняты условно.', 2, now(), '+', NULL, 1),
	(3, 3, 'variative', 'Вариативный блок 2', 36, true, 'Исходный шаблон: часы приняты условно.', 3, now(), '+', NULL, 1);
INSERT INTO public.vouchers_historicalvouchertemplate VALUES
	(1, '2000-01-01', 'Исходный шаблон: часы приняты условно.', 'Исходный шаблон: часы приняты условно.', 1, now(), '+', NULL);
INSERT INTO public.vouchers_templateblock VALUES
	(1, 1, 'invariant', 'Инвариантный блок', 18, true, 1),
	(2, 2, 'variative', 'Вариативный блок 1', 36, true, 1),
	(3, 3, 'variative', 'Вариативный блок 2', 36, true, 1);
INSERT INTO public.vouchers_vouchertemplate VALUES
	(1, '2000-01-01', 'Исходный шаблон: часы приняты условно.');
SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_historicaluser_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 540, true);
SELECT pg_catalog.setval('public.courses_calendarfeed_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_certificate_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_coursegroup_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_documentopening_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_enrolment_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_frdotemplate_id_seq', 1, true);
SELECT pg_catalog.setval('public.courses_historicalcertificate_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalcoursegroup_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalenrolment_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalfrdotemplate_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.courses_historicalprogramme_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalprogramme_profile_for_m2m_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalprovider_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalshareddocument_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalsynonym_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_historicalwaitingentry_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_programme_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_programme_profile_for_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_provider_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_shareddocument_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_startreminder_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_synonym_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_voucherreminder_id_seq', 1, false);
SELECT pg_catalog.setval('public.courses_waitingentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 135, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 147, true);
SELECT pg_catalog.setval('public.imports_batch_id_seq', 1, false);
SELECT pg_catalog.setval('public.imports_historicalbatch_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.imports_line_id_seq', 1, false);
SELECT pg_catalog.setval('public.letters_attempt_id_seq', 1, false);
SELECT pg_catalog.setval('public.letters_letter_id_seq', 1, false);
SELECT pg_catalog.setval('public.letters_resending_id_seq', 1, false);
SELECT pg_catalog.setval('public.letters_switchedoff_id_seq', 1, false);
SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_district_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_historicaldistrict_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_historicalorganization_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_historicalorganizationtype_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_historicalresponsible_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_mailing_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_organization_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_organizationtype_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_responsible_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_responsiblereminder_id_seq', 1, false);
SELECT pg_catalog.setval('public.organizations_suspension_id_seq', 1, false);
SELECT pg_catalog.setval('public.retention_historicalterm_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.retention_term_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_attestation_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_attestationrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_cabinethint_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_courseelsewhere_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_dismissal_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_duplicatepair_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_duplicatesearch_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_emailchange_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_employment_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalattestation_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalattestationrequest_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalcourseelsewhere_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalemailchange_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalemployment_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalinvitation_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalleaveperiod_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalpersonaldatachange_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalposition_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalsnilsshown_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalstafflist_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalworker_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_historicalworkrequest_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_invitation_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_leaveperiod_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_look_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_personaldatachange_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_personquestion_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_position_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_reorganization_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_reorganization_units_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_reorganizedaccess_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_reorganizedplace_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_savedlist_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_snilslookup_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_snilsshown_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_stafflist_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_transfer_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_worker_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_workrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.submissions_submission_id_seq', 1, false);
SELECT pg_catalog.setval('public.submissions_upload_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_destruction_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_historicalmerge_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_historicalsavedanswer_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_historicalticket_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_historicalwithdrawal_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_incomingletter_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_merge_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_mergedvalue_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_outdated_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_savedanswer_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_ticket_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_ticketfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_ticketmessage_id_seq', 1, false);
SELECT pg_catalog.setval('public.support_withdrawal_id_seq', 1, false);
SELECT pg_catalog.setval('public.texts_act_id_seq', 1, false);
SELECT pg_catalog.setval('public.texts_agreement_id_seq', 1, false);
SELECT pg_catalog.setval('public.texts_edition_id_seq', 3, true);
SELECT pg_catalog.setval('public.texts_historicalact_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.texts_historicaledition_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_annulment_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalpapercourse_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalplannedtraining_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicaltemplateblock_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.vouchers_historicalvoucher_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalvoucherblock_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalvoucherquota_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalvoucherrequest_history_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_historicalvouchertemplate_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.vouchers_papercourse_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_plannedtraining_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_settledcourse_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_templateblock_id_seq', 3, true);
SELECT pg_catalog.setval('public.vouchers_voucher_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_voucherblock_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_voucherquota_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_voucherrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.vouchers_vouchertemplate_id_seq', 1, true);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_historicaluser
    ADD CONSTRAINT accounts_historicaluser_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_act
    ADD CONSTRAINT act_once UNIQUE (issuer, number, date);
ALTER TABLE ONLY public.texts_agreement
    ADD CONSTRAINT agreement_once UNIQUE (user_id, edition_id);
ALTER TABLE ONLY public.letters_attempt
    ADD CONSTRAINT attempt_number_once UNIQUE (letter_id, number);
ALTER TABLE ONLY public.staff_attestation
    ADD CONSTRAINT attestation_once_a_day UNIQUE (worker_id, position_id, "on");
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_calendarfeed
    ADD CONSTRAINT courses_calendarfeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_calendarfeed
    ADD CONSTRAINT courses_calendarfeed_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.courses_certificate
    ADD CONSTRAINT courses_certificate_enrolment_id_key UNIQUE (enrolment_id);
ALTER TABLE ONLY public.courses_certificate
    ADD CONSTRAINT courses_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT courses_coursegroup_number_key UNIQUE (number);
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT courses_coursegroup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_documentopening
    ADD CONSTRAINT courses_documentopening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_frdotemplate
    ADD CONSTRAINT courses_frdotemplate_effective_from_key UNIQUE (effective_from);
ALTER TABLE ONLY public.courses_frdotemplate
    ADD CONSTRAINT courses_frdotemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_historicalcertificate
    ADD CONSTRAINT courses_historicalcertificate_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalcoursegroup
    ADD CONSTRAINT courses_historicalcoursegroup_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalenrolment
    ADD CONSTRAINT courses_historicalenrolment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalfrdotemplate
    ADD CONSTRAINT courses_historicalfrdotemplate_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalprogramme
    ADD CONSTRAINT courses_historicalprogramme_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalprogramme_profile_for
    ADD CONSTRAINT courses_historicalprogramme_profile_for_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY public.courses_historicalprovider
    ADD CONSTRAINT courses_historicalprovider_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalshareddocument
    ADD CONSTRAINT courses_historicalshareddocument_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalsynonym
    ADD CONSTRAINT courses_historicalsynonym_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_historicalwaitingentry
    ADD CONSTRAINT courses_historicalwaitingentry_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.courses_programme
    ADD CONSTRAINT courses_programme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_programme_profile_for
    ADD CONSTRAINT courses_programme_profil_programme_id_position_id_2487a489_uniq UNIQUE (programme_id, position_id);
ALTER TABLE ONLY public.courses_programme_profile_for
    ADD CONSTRAINT courses_programme_profile_for_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_provider
    ADD CONSTRAINT courses_provider_name_key UNIQUE (name);
ALTER TABLE ONLY public.courses_provider
    ADD CONSTRAINT courses_provider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_shareddocument
    ADD CONSTRAINT courses_shareddocument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_startreminder
    ADD CONSTRAINT courses_startreminder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_synonym
    ADD CONSTRAINT courses_synonym_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_voucherreminder
    ADD CONSTRAINT courses_voucherreminder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_waitingentry
    ADD CONSTRAINT courses_waitingentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_duplicatepair
    ADD CONSTRAINT duplicate_pair_once UNIQUE (first_id, second_id);
ALTER TABLE ONLY public.texts_edition
    ADD CONSTRAINT edition_once_a_day UNIQUE (text, in_force_from);
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT enrolment_positions_do_not_overlap EXCLUDE USING gist (worker_id WITH =, position_id WITH <>, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((NOT ((state)::text = 'released'::text)));
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT group_dates_key UNIQUE (id, starts_on, ends_on);
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT group_terms_key UNIQUE (id, programme_id, funding);
ALTER TABLE ONLY public.home_askedreport
    ADD CONSTRAINT home_askedreport_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.home_countedreport
    ADD CONSTRAINT home_countedreport_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_historicalbatch
    ADD CONSTRAINT imports_historicalbatch_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.imports_line
    ADD CONSTRAINT imports_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_leaveperiod
    ADD CONSTRAINT leave_one_at_a_time EXCLUDE USING gist (employment_id WITH =, daterange(begins_on, ends_on, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL));
ALTER TABLE ONLY public.letters_switchedoff
    ADD CONSTRAINT letter_switched_off_once UNIQUE (user_id, kind);
ALTER TABLE ONLY public.letters_attempt
    ADD CONSTRAINT letters_attempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.letters_letter
    ADD CONSTRAINT letters_letter_message_id_key UNIQUE (message_id);
ALTER TABLE ONLY public.letters_letter
    ADD CONSTRAINT letters_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.letters_letter
    ADD CONSTRAINT letters_letter_uuid_key UNIQUE (uuid);
ALTER TABLE ONLY public.letters_resending
    ADD CONSTRAINT letters_resending_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.letters_switchedoff
    ADD CONSTRAINT letters_switchedoff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_line
    ADD CONSTRAINT line_once_in_file UNIQUE (batch_id, number);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_district
    ADD CONSTRAINT organizations_district_name_key UNIQUE (name);
ALTER TABLE ONLY public.organizations_district
    ADD CONSTRAINT organizations_district_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_historicaldistrict
    ADD CONSTRAINT organizations_historicaldistrict_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.organizations_historicalorganization
    ADD CONSTRAINT organizations_historicalorganization_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.organizations_historicalorganizationtype
    ADD CONSTRAINT organizations_historicalorganizationtype_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.organizations_historicalresponsible
    ADD CONSTRAINT organizations_historicalresponsible_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.organizations_mailing
    ADD CONSTRAINT organizations_mailing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_organizationtype
    ADD CONSTRAINT organizations_organizationtype_name_key UNIQUE (name);
ALTER TABLE ONLY public.organizations_organizationtype
    ADD CONSTRAINT organizations_organizationtype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_responsible
    ADD CONSTRAINT organizations_responsible_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_responsiblereminder
    ADD CONSTRAINT organizations_responsiblereminder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations_suspension
    ADD CONSTRAINT organizations_suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.courses_programme
    ADD CONSTRAINT programme_unique UNIQUE (provider_id, title, hours);
ALTER TABLE ONLY public.courses_startreminder
    ADD CONSTRAINT reminder_once_a_first_day UNIQUE (group_id, starts_on);
ALTER TABLE ONLY public.staff_reorganizedaccess
    ADD CONSTRAINT reorganized_access_once UNIQUE (reorganization_id, responsible_id);
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT reorganized_place_once UNIQUE (reorganization_id, place_id);
ALTER TABLE ONLY public.organizations_responsiblereminder
    ADD CONSTRAINT responsible_reminded_once UNIQUE (responsible_id, about, day);
ALTER TABLE ONLY public.retention_historicalterm
    ADD CONSTRAINT retention_historicalterm_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.retention_term
    ADD CONSTRAINT retention_term_name_key UNIQUE (name);
ALTER TABLE ONLY public.retention_term
    ADD CONSTRAINT retention_term_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_savedlist
    ADD CONSTRAINT saved_list_name_once UNIQUE (user_id, page, name);
ALTER TABLE ONLY public.staff_attestation
    ADD CONSTRAINT staff_attestation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationrequest_attestation_id_key UNIQUE (attestation_id);
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_cabinethint
    ADD CONSTRAINT staff_cabinethint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_courseelsewhere
    ADD CONSTRAINT staff_courseelsewhere_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_coveragecount
    ADD CONSTRAINT staff_coveragecount_pkey PRIMARY KEY (organization_id);
ALTER TABLE ONLY public.staff_dismissal
    ADD CONSTRAINT staff_dismissal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_duplicatepair
    ADD CONSTRAINT staff_duplicatepair_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_duplicatesearch
    ADD CONSTRAINT staff_duplicatesearch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_emailchange
    ADD CONSTRAINT staff_emailchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_employment
    ADD CONSTRAINT staff_employment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_historicalattestation
    ADD CONSTRAINT staff_historicalattestation_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalattestationrequest
    ADD CONSTRAINT staff_historicalattestationrequest_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalcourseelsewhere
    ADD CONSTRAINT staff_historicalcourseelsewhere_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalemailchange
    ADD CONSTRAINT staff_historicalemailchange_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalemployment
    ADD CONSTRAINT staff_historicalemployment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalinvitation
    ADD CONSTRAINT staff_historicalinvitation_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalleaveperiod
    ADD CONSTRAINT staff_historicalleaveperiod_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalpersonaldatachange
    ADD CONSTRAINT staff_historicalpersonaldatachange_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalposition
    ADD CONSTRAINT staff_historicalposition_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalsnilsshown
    ADD CONSTRAINT staff_historicalsnilsshown_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalstafflist
    ADD CONSTRAINT staff_historicalstafflist_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalworker
    ADD CONSTRAINT staff_historicalworker_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_historicalworkrequest
    ADD CONSTRAINT staff_historicalworkrequest_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.staff_leaveperiod
    ADD CONSTRAINT staff_leaveperiod_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_look
    ADD CONSTRAINT staff_look_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_personaldatachange
    ADD CONSTRAINT staff_personaldatachange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_personquestion
    ADD CONSTRAINT staff_personquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_position
    ADD CONSTRAINT staff_position_name_key UNIQUE (name);
ALTER TABLE ONLY public.staff_position
    ADD CONSTRAINT staff_position_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reorganization
    ADD CONSTRAINT staff_reorganization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reorganization_units
    ADD CONSTRAINT staff_reorganization_uni_reorganization_id_organi_e2c251b6_uniq UNIQUE (reorganization_id, organization_id);
ALTER TABLE ONLY public.staff_reorganization_units
    ADD CONSTRAINT staff_reorganization_units_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reorganizedaccess
    ADD CONSTRAINT staff_reorganizedaccess_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT staff_reorganizedplace_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_savedlist
    ADD CONSTRAINT staff_savedlist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_signup
    ADD CONSTRAINT staff_signup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_signup
    ADD CONSTRAINT staff_signup_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.staff_snilslookup
    ADD CONSTRAINT staff_snilslookup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_snilsshown
    ADD CONSTRAINT staff_snilsshown_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_stafflist
    ADD CONSTRAINT staff_stafflist_organization_id_key UNIQUE (organization_id);
ALTER TABLE ONLY public.staff_stafflist
    ADD CONSTRAINT staff_stafflist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_awaits_id_key UNIQUE (awaits_id);
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_worker
    ADD CONSTRAINT staff_worker_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_worker
    ADD CONSTRAINT staff_worker_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.submissions_submission
    ADD CONSTRAINT submissions_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.submissions_submission
    ADD CONSTRAINT submissions_submission_token_key UNIQUE (token);
ALTER TABLE ONLY public.submissions_upload
    ADD CONSTRAINT submissions_upload_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_withdrawal_id_key UNIQUE (withdrawal_id);
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.support_historicalmerge
    ADD CONSTRAINT support_historicalmerge_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.support_historicalsavedanswer
    ADD CONSTRAINT support_historicalsavedanswer_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.support_historicalticket
    ADD CONSTRAINT support_historicalticket_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.support_historicalwithdrawal
    ADD CONSTRAINT support_historicalwithdrawal_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incomingletter_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incomingletter_message_id_key UNIQUE (message_id);
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incomingletter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_mergedvalue
    ADD CONSTRAINT support_mergedvalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_outdated
    ADD CONSTRAINT support_outdated_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_outdated
    ADD CONSTRAINT support_outdated_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.support_savedanswer
    ADD CONSTRAINT support_savedanswer_name_key UNIQUE (name);
ALTER TABLE ONLY public.support_savedanswer
    ADD CONSTRAINT support_savedanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_ticketfile
    ADD CONSTRAINT support_ticketfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_ticketmessage
    ADD CONSTRAINT support_ticketmessage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_withdrawal
    ADD CONSTRAINT support_withdrawal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_templateblock
    ADD CONSTRAINT template_block_order UNIQUE (template_id, "order");
ALTER TABLE ONLY public.texts_act
    ADD CONSTRAINT texts_act_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_agreement
    ADD CONSTRAINT texts_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_edition
    ADD CONSTRAINT texts_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.texts_historicalact
    ADD CONSTRAINT texts_historicalact_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.texts_historicaledition
    ADD CONSTRAINT texts_historicaledition_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
ALTER TABLE ONLY public.vouchers_voucherblock
    ADD CONSTRAINT voucher_block_order UNIQUE (voucher_id, "order");
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT voucher_once_in_term EXCLUDE USING gist (worker_id WITH =, daterange(issued_on, ((issued_on + make_interval(years => (term_years)::integer)))::date) WITH &&) WHERE ((annulled_at IS NULL));
ALTER TABLE ONLY public.vouchers_voucherquota
    ADD CONSTRAINT voucher_quota_once_a_year UNIQUE (year, organization_id);
ALTER TABLE ONLY public.courses_voucherreminder
    ADD CONSTRAINT voucher_reminded_once UNIQUE (voucher_id, about);
ALTER TABLE ONLY public.vouchers_annulment
    ADD CONSTRAINT vouchers_annulment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_annulment
    ADD CONSTRAINT vouchers_annulment_voucher_id_key UNIQUE (voucher_id);
ALTER TABLE ONLY public.vouchers_historicalpapercourse
    ADD CONSTRAINT vouchers_historicalpapercourse_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalplannedtraining
    ADD CONSTRAINT vouchers_historicalplannedtraining_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicaltemplateblock
    ADD CONSTRAINT vouchers_historicaltemplateblock_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalvoucher
    ADD CONSTRAINT vouchers_historicalvoucher_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalvoucherblock
    ADD CONSTRAINT vouchers_historicalvoucherblock_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalvoucherquota
    ADD CONSTRAINT vouchers_historicalvoucherquota_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalvoucherrequest
    ADD CONSTRAINT vouchers_historicalvoucherrequest_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_historicalvouchertemplate
    ADD CONSTRAINT vouchers_historicalvouchertemplate_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.vouchers_papercourse
    ADD CONSTRAINT vouchers_papercourse_block_id_key UNIQUE (block_id);
ALTER TABLE ONLY public.vouchers_papercourse
    ADD CONSTRAINT vouchers_papercourse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_plannedtraining
    ADD CONSTRAINT vouchers_plannedtraining_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_settledcourse
    ADD CONSTRAINT vouchers_settledcourse_block_id_key UNIQUE (block_id);
ALTER TABLE ONLY public.vouchers_settledcourse
    ADD CONSTRAINT vouchers_settledcourse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_templateblock
    ADD CONSTRAINT vouchers_templateblock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucherblock
    ADD CONSTRAINT vouchers_voucherblock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucherquota
    ADD CONSTRAINT vouchers_voucherquota_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequest_voucher_id_key UNIQUE (voucher_id);
ALTER TABLE ONLY public.vouchers_vouchertemplate
    ADD CONSTRAINT vouchers_vouchertemplate_effective_from_key UNIQUE (effective_from);
ALTER TABLE ONLY public.vouchers_vouchertemplate
    ADD CONSTRAINT vouchers_vouchertemplate_pkey PRIMARY KEY (id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_historicaluser_email_ae72eda2 ON public.accounts_historicaluser USING btree (email);
CREATE INDEX accounts_historicaluser_email_ae72eda2_like ON public.accounts_historicaluser USING btree (email varchar_pattern_ops);
CREATE INDEX accounts_historicaluser_history_date_94c91976 ON public.accounts_historicaluser USING btree (history_date);
CREATE INDEX accounts_historicaluser_history_user_id_db1b2c5f ON public.accounts_historicaluser USING btree (history_user_id);
CREATE INDEX accounts_historicaluser_id_d7601895 ON public.accounts_historicaluser USING btree (id);
CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);
CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX accounts_user_email_b2644a56 ON public.accounts_user USING btree (email);
CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);
CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);
CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);
CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);
CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);
CREATE UNIQUE INDEX attestation_asked_once ON public.staff_attestationrequest USING btree (worker_id, position_id, "on") WHERE ((state)::text = 'pending'::text);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX batch_moving ON public.imports_batch USING btree (state) WHERE ((state)::text = ANY ((ARRAY['loading'::character varying, 'undoing'::character varying])::text[]));
CREATE INDEX batch_of_organization ON public.imports_batch USING btree (organization_id, id DESC);
CREATE INDEX cabinet_hint_lately ON public.staff_cabinethint USING btree (organization_id, at);
CREATE INDEX certificate_issued ON public.courses_certificate USING btree (issued_on);
CREATE INDEX certificate_number ON public.courses_certificate USING btree (number);
CREATE UNIQUE INDEX certificate_number_once ON public.courses_certificate USING btree (provider_id, upper((number)::text));
CREATE UNIQUE INDEX change_one_pending_per_worker ON public.staff_personaldatachange USING btree (worker_id) WHERE ((state)::text = 'pending'::text);
CREATE INDEX courses_coursegroup_cancelled_by_id_20412763 ON public.courses_coursegroup USING btree (cancelled_by_id);
CREATE INDEX courses_coursegroup_closed_by_id_b7dbf780 ON public.courses_coursegroup USING btree (closed_by_id);
CREATE INDEX courses_coursegroup_number_49a52118_like ON public.courses_coursegroup USING btree (number varchar_pattern_ops);
CREATE INDEX courses_coursegroup_programme_id_039d28d1 ON public.courses_coursegroup USING btree (programme_id);
CREATE INDEX courses_documentopening_document_id_13b1018f ON public.courses_documentopening USING btree (document_id);
CREATE INDEX courses_enrolment_enrolled_by_id_fe6066d8 ON public.courses_enrolment USING btree (enrolled_by_id);
CREATE INDEX courses_enrolment_group_id_5a94fc0a ON public.courses_enrolment USING btree (group_id);
CREATE INDEX courses_enrolment_position_id_7113846b ON public.courses_enrolment USING btree (position_id);
CREATE INDEX courses_enrolment_released_by_id_abde85fc ON public.courses_enrolment USING btree (released_by_id);
CREATE INDEX courses_enrolment_voucher_block_id_75c78e42 ON public.courses_enrolment USING btree (voucher_block_id);
CREATE INDEX courses_enrolment_worker_id_d459c602 ON public.courses_enrolment USING btree (worker_id);
CREATE INDEX courses_historicalcertificate_enrolment_id_a0c29cc1 ON public.courses_historicalcertificate USING btree (enrolment_id);
CREATE INDEX courses_historicalcertificate_history_date_debc7a5b ON public.courses_historicalcertificate USING btree (history_date);
CREATE INDEX courses_historicalcertificate_history_user_id_9805b0d4 ON public.courses_historicalcertificate USING btree (history_user_id);
CREATE INDEX courses_historicalcertificate_id_d0fc7b08 ON public.courses_historicalcertificate USING btree (id);
CREATE INDEX courses_historicalcoursegroup_cancelled_by_id_42336564 ON public.courses_historicalcoursegroup USING btree (cancelled_by_id);
CREATE INDEX courses_historicalcoursegroup_closed_by_id_6a60c9c4 ON public.courses_historicalcoursegroup USING btree (closed_by_id);
CREATE INDEX courses_historicalcoursegroup_history_date_200220d0 ON public.courses_historicalcoursegroup USING btree (history_date);
CREATE INDEX courses_historicalcoursegroup_history_user_id_610b4802 ON public.courses_historicalcoursegroup USING btree (history_user_id);
CREATE INDEX courses_historicalcoursegroup_id_74b2e0fb ON public.courses_historicalcoursegroup USING btree (id);
CREATE INDEX courses_historicalcoursegroup_number_bcf24db9 ON public.courses_historicalcoursegroup USING btree (number);
CREATE INDEX courses_historicalcoursegroup_number_bcf24db9_like ON public.courses_historicalcoursegroup USING btree (number varchar_pattern_ops);
CREATE INDEX courses_historicalcoursegroup_programme_id_f1457057 ON public.courses_historicalcoursegroup USING btree (programme_id);
CREATE INDEX courses_historicalenrolment_enrolled_by_id_f293916a ON public.courses_historicalenrolment USING btree (enrolled_by_id);
CREATE INDEX courses_historicalenrolment_group_id_b951454b ON public.courses_historicalenrolment USING btree (group_id);
CREATE INDEX courses_historicalenrolment_history_date_4963ee03 ON public.courses_historicalenrolment USING btree (history_date);
CREATE INDEX courses_historicalenrolment_history_user_id_b002845d ON public.courses_historicalenrolment USING btree (history_user_id);
CREATE INDEX courses_historicalenrolment_id_c4f3d54b ON public.courses_historicalenrolment USING btree (id);
CREATE INDEX courses_historicalenrolment_position_id_1afd9923 ON public.courses_historicalenrolment USING btree (position_id);
CREATE INDEX courses_historicalenrolment_released_by_id_1c5a24d0 ON public.courses_historicalenrolment USING btree (released_by_id);
CREATE INDEX courses_historicalenrolment_voucher_block_id_a0b981ef ON public.courses_historicalenrolment USING btree (voucher_block_id);
CREATE INDEX courses_historicalenrolment_worker_id_9991959e ON public.courses_historicalenrolment USING btree (worker_id);
CREATE INDEX courses_historicalfrdotemplate_effective_from_2f00dc34 ON public.courses_historicalfrdotemplate USING btree (effective_from);
CREATE INDEX courses_historicalfrdotemplate_history_date_4efd4c35 ON public.courses_historicalfrdotemplate USING btree (history_date);
CREATE INDEX courses_historicalfrdotemplate_history_user_id_dd6bb06c ON public.courses_historicalfrdotemplate USING btree (history_user_id);
CREATE INDEX courses_historicalfrdotemplate_id_185c404c ON public.courses_historicalfrdotemplate USING btree (id);
CREATE INDEX courses_historicalprogramme_history_date_36ffceb2 ON public.courses_historicalprogramme USING btree (history_date);
CREATE INDEX courses_historicalprogramme_history_user_id_4be4bfc2 ON public.courses_historicalprogramme USING btree (history_user_id);
CREATE INDEX courses_historicalprogramme_id_c8b82076 ON public.courses_historicalprogramme USING btree (id);
CREATE INDEX courses_historicalprogramme_profile_for_history_id_7d2d7d40 ON public.courses_historicalprogramme_profile_for USING btree (history_id);
CREATE INDEX courses_historicalprogramme_profile_for_id_348cd019 ON public.courses_historicalprogramme_profile_for USING btree (id);
CREATE INDEX courses_historicalprogramme_profile_for_position_id_60fc52ba ON public.courses_historicalprogramme_profile_for USING btree (position_id);
CREATE INDEX courses_historicalprogramme_profile_for_programme_id_94a53ef0 ON public.courses_historicalprogramme_profile_for USING btree (programme_id);
CREATE INDEX courses_historicalprogramme_provider_id_6c3ca0b5 ON public.courses_historicalprogramme USING btree (provider_id);
CREATE INDEX courses_historicalprovider_history_date_7bab50ab ON public.courses_historicalprovider USING btree (history_date);
CREATE INDEX courses_historicalprovider_history_user_id_79aba159 ON public.courses_historicalprovider USING btree (history_user_id);
CREATE INDEX courses_historicalprovider_id_09ba772d ON public.courses_historicalprovider USING btree (id);
CREATE INDEX courses_historicalprovider_name_a7c7f00c ON public.courses_historicalprovider USING btree (name);
CREATE INDEX courses_historicalprovider_name_a7c7f00c_like ON public.courses_historicalprovider USING btree (name varchar_pattern_ops);
CREATE INDEX courses_historicalshareddocument_history_date_fc134c2f ON public.courses_historicalshareddocument USING btree (history_date);
CREATE INDEX courses_historicalshareddocument_history_user_id_481e05f7 ON public.courses_historicalshareddocument USING btree (history_user_id);
CREATE INDEX courses_historicalshareddocument_id_9cef4cdc ON public.courses_historicalshareddocument USING btree (id);
CREATE INDEX courses_historicalshareddocument_worker_id_d785b2b9 ON public.courses_historicalshareddocument USING btree (worker_id);
CREATE INDEX courses_historicalsynonym_history_date_c7b53cba ON public.courses_historicalsynonym USING btree (history_date);
CREATE INDEX courses_historicalsynonym_history_user_id_27222532 ON public.courses_historicalsynonym USING btree (history_user_id);
CREATE INDEX courses_historicalsynonym_id_7c068b38 ON public.courses_historicalsynonym USING btree (id);
CREATE INDEX courses_historicalwaitingentry_asked_by_id_06e5a788 ON public.courses_historicalwaitingentry USING btree (asked_by_id);
CREATE INDEX courses_historicalwaitingentry_group_id_fb5ca62c ON public.courses_historicalwaitingentry USING btree (group_id);
CREATE INDEX courses_historicalwaitingentry_history_date_9884aace ON public.courses_historicalwaitingentry USING btree (history_date);
CREATE INDEX courses_historicalwaitingentry_history_user_id_d0c5bb35 ON public.courses_historicalwaitingentry USING btree (history_user_id);
CREATE INDEX courses_historicalwaitingentry_id_c0222031 ON public.courses_historicalwaitingentry USING btree (id);
CREATE INDEX courses_historicalwaitingentry_worker_id_d7e4219d ON public.courses_historicalwaitingentry USING btree (worker_id);
CREATE INDEX courses_programme_profile_for_position_id_d4298e49 ON public.courses_programme_profile_for USING btree (position_id);
CREATE INDEX courses_programme_profile_for_programme_id_aaf1842d ON public.courses_programme_profile_for USING btree (programme_id);
CREATE INDEX courses_programme_provider_id_bd4fddbd ON public.courses_programme USING btree (provider_id);
CREATE INDEX courses_provider_name_21a6762f_like ON public.courses_provider USING btree (name varchar_pattern_ops);
CREATE INDEX courses_shareddocument_worker_id_a12146dc ON public.courses_shareddocument USING btree (worker_id);
CREATE INDEX courses_startreminder_group_id_d2b50250 ON public.courses_startreminder USING btree (group_id);
CREATE INDEX courses_voucherreminder_voucher_id_dcd617f6 ON public.courses_voucherreminder USING btree (voucher_id);
CREATE INDEX courses_waitingentry_asked_by_id_f9276d78 ON public.courses_waitingentry USING btree (asked_by_id);
CREATE INDEX courses_waitingentry_group_id_1e70d829 ON public.courses_waitingentry USING btree (group_id);
CREATE INDEX courses_waitingentry_worker_id_b11f9a92 ON public.courses_waitingentry USING btree (worker_id);
CREATE UNIQUE INDEX deputy_one_at_a_time ON public.organizations_responsible USING btree (principal_id) WHERE ((state)::text = ANY ((ARRAY['appointed'::character varying, 'active'::character varying, 'suspended'::character varying])::text[]));
CREATE UNIQUE INDEX dismissal_one_standing ON public.staff_dismissal USING btree (employment_id) WHERE (undone_at IS NULL);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);
CREATE UNIQUE INDEX document_shared_once_a_day ON public.courses_shareddocument USING btree (worker_id, first_day, last_day, until) WHERE (closed_at IS NULL);
CREATE INDEX duplicate_pair_waiting ON public.staff_duplicatepair USING btree (found_at) WHERE (checked_at IS NULL);
CREATE UNIQUE INDEX elsewhere_told_once ON public.staff_courseelsewhere USING btree (worker_id, upper((number)::text), issued_on) WHERE ((state)::text = ANY ((ARRAY['pending'::character varying, 'confirmed'::character varying])::text[]));
CREATE UNIQUE INDEX email_one_pending_per_worker ON public.staff_emailchange USING btree (worker_id) WHERE ((state)::text = 'pending'::text);
CREATE INDEX employment_inbox ON public.staff_employment USING btree (organization_id, state, requested_at);
CREATE INDEX employment_not_current ON public.staff_employment USING btree (state) WHERE (NOT ((state)::text = 'current'::text));
CREATE UNIQUE INDEX employment_one_training_position ON public.staff_employment USING btree (worker_id) WHERE training;
CREATE UNIQUE INDEX employment_open_once ON public.staff_employment USING btree (worker_id, organization_id, position_id) WHERE ((state)::text = ANY ((ARRAY['awaiting'::character varying, 'current'::character varying])::text[]));
CREATE INDEX employment_second_jobs ON public.staff_employment USING btree (kind) WHERE (NOT ((kind)::text = 'main'::text));
CREATE UNIQUE INDEX enrolment_block_spent_once ON public.courses_enrolment USING btree (voucher_block_id) WHERE (NOT ((state)::text = 'released'::text));
CREATE INDEX enrolment_by_funding ON public.courses_enrolment USING btree (funding, id DESC);
CREATE INDEX enrolment_by_state ON public.courses_enrolment USING btree (state, id DESC);
CREATE INDEX enrolment_enrolled_at ON public.courses_enrolment USING brin (enrolled_at);
CREATE UNIQUE INDEX enrolment_one_seat_per_worker ON public.courses_enrolment USING btree (group_id, worker_id) WHERE (NOT ((state)::text = 'released'::text));
CREATE INDEX enrolment_terms ON public.courses_enrolment USING btree (held_group) WHERE (held_group IS NOT NULL);
CREATE INDEX group_catalogue ON public.courses_coursegroup USING btree (starts_on, funding);
CREATE INDEX group_not_closed ON public.courses_coursegroup USING btree (ends_on) WHERE (closed_at IS NULL);
CREATE INDEX group_number_search ON public.courses_coursegroup USING gin (replace(lower((number)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE INDEX group_stems ON public.courses_coursegroup USING gin (to_tsvector('russian'::regconfig, ((replace(lower((town)::text), 'ё'::text, 'е'::text) || ' '::text) || replace(lower((place)::text), 'ё'::text, 'е'::text))));
CREATE INDEX home_askedreport_name_74c0b279_like ON public.home_askedreport USING btree (name varchar_pattern_ops);
CREATE INDEX home_countedreport_name_9f8bae66_like ON public.home_countedreport USING btree (name varchar_pattern_ops);
CREATE INDEX imports_batch_by_id_a921f6e6 ON public.imports_batch USING btree (by_id);
CREATE INDEX imports_batch_organization_id_faa1f471 ON public.imports_batch USING btree (organization_id);
CREATE INDEX imports_batch_undone_by_id_43eff3e4 ON public.imports_batch USING btree (undone_by_id);
CREATE INDEX imports_historicalbatch_by_id_7d495042 ON public.imports_historicalbatch USING btree (by_id);
CREATE INDEX imports_historicalbatch_history_date_3a32dc41 ON public.imports_historicalbatch USING btree (history_date);
CREATE INDEX imports_historicalbatch_history_user_id_f4fe6c09 ON public.imports_historicalbatch USING btree (history_user_id);
CREATE INDEX imports_historicalbatch_id_a9910694 ON public.imports_historicalbatch USING btree (id);
CREATE INDEX imports_historicalbatch_organization_id_a99755fd ON public.imports_historicalbatch USING btree (organization_id);
CREATE INDEX imports_historicalbatch_undone_by_id_fdcb631a ON public.imports_historicalbatch USING btree (undone_by_id);
CREATE INDEX imports_line_batch_id_e72fa524 ON public.imports_line USING btree (batch_id);
CREATE INDEX incoming_of_sender ON public.support_incomingletter USING btree (email, at);
CREATE INDEX incoming_waits ON public.support_incomingletter USING btree (at) WHERE (((fate)::text = ANY ((ARRAY['too_many'::character varying, 'unread'::character varying])::text[])) AND (settled_at IS NULL));
CREATE UNIQUE INDEX invitation_email_unique ON public.staff_invitation USING btree (lower((email)::text)) WHERE ((accepted_at IS NULL) AND (disowned_at IS NULL));
CREATE INDEX letter_failed ON public.letters_letter USING btree (closed_at) WHERE ((state)::text = ANY ((ARRAY['failed'::character varying, 'bounced'::character varying])::text[]));
CREATE UNIQUE INDEX letter_once_per_cause ON public.letters_letter USING btree (cause_type, cause_id, kind, recipient) WHERE (cause_id IS NOT NULL);
CREATE INDEX letter_open ON public.letters_letter USING btree (priority, id) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'waiting'::character varying, 'sending'::character varying])::text[]));
CREATE INDEX letter_queued_at ON public.letters_letter USING btree (queued_at);
CREATE INDEX letter_recipient ON public.letters_letter USING btree (recipient);
CREATE INDEX letter_recipient_search ON public.letters_letter USING gin (replace(lower((recipient)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE INDEX letter_tried_again ON public.letters_letter USING btree (queued_at) WHERE (attempts > 1);
CREATE INDEX letter_unread ON public.letters_letter USING btree (user_id) WHERE (read_at IS NULL);
CREATE INDEX letters_attempt_letter_id_8e8efe83 ON public.letters_attempt USING btree (letter_id);
CREATE INDEX letters_letter_message_id_d431e0f1_like ON public.letters_letter USING btree (message_id varchar_pattern_ops);
CREATE INDEX letters_letter_user_id_676ed3ac ON public.letters_letter USING btree (user_id);
CREATE INDEX letters_resending_by_id_56700983 ON public.letters_resending USING btree (by_id);
CREATE INDEX letters_resending_letter_id_bc531219 ON public.letters_resending USING btree (letter_id);
CREATE INDEX letters_switchedoff_user_id_ddb9f30e ON public.letters_switchedoff USING btree (user_id);
CREATE INDEX line_state ON public.imports_line USING btree (batch_id, state);
CREATE INDEX look_by_worker ON public.staff_look USING gin (workers);
CREATE UNIQUE INDEX merge_absorbed_once ON public.support_merge USING btree (absorbed_id) WHERE (undone_at IS NULL);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX organization_name_search ON public.organizations_organization USING gin (replace(lower((name)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE INDEX organizations_district_name_8f7adc83_like ON public.organizations_district USING btree (name varchar_pattern_ops);
CREATE INDEX organizations_historicaldistrict_history_date_6712db34 ON public.organizations_historicaldistrict USING btree (history_date);
CREATE INDEX organizations_historicaldistrict_history_user_id_8a466ea9 ON public.organizations_historicaldistrict USING btree (history_user_id);
CREATE INDEX organizations_historicaldistrict_id_201cfda4 ON public.organizations_historicaldistrict USING btree (id);
CREATE INDEX organizations_historicaldistrict_name_bd6821ac ON public.organizations_historicaldistrict USING btree (name);
CREATE INDEX organizations_historicaldistrict_name_bd6821ac_like ON public.organizations_historicaldistrict USING btree (name varchar_pattern_ops);
CREATE INDEX organizations_historicalor_history_user_id_fd3cb344 ON public.organizations_historicalorganizationtype USING btree (history_user_id);
CREATE INDEX organizations_historicalorganization_district_id_63f59c07 ON public.organizations_historicalorganization USING btree (district_id);
CREATE INDEX organizations_historicalorganization_history_date_b6529134 ON public.organizations_historicalorganization USING btree (history_date);
CREATE INDEX organizations_historicalorganization_history_user_id_bb516493 ON public.organizations_historicalorganization USING btree (history_user_id);
CREATE INDEX organizations_historicalorganization_id_4327d8f9 ON public.organizations_historicalorganization USING btree (id);
CREATE INDEX organizations_historicalorganization_parent_id_0c7021e2 ON public.organizations_historicalorganization USING btree (parent_id);
CREATE INDEX organizations_historicalorganization_successor_id_878b213b ON public.organizations_historicalorganization USING btree (successor_id);
CREATE INDEX organizations_historicalorganization_type_id_e2453c9b ON public.organizations_historicalorganization USING btree (type_id);
CREATE INDEX organizations_historicalorganizationtype_history_date_f949c996 ON public.organizations_historicalorganizationtype USING btree (history_date);
CREATE INDEX organizations_historicalorganizationtype_id_b661d41c ON public.organizations_historicalorganizationtype USING btree (id);
CREATE INDEX organizations_historicalorganizationtype_name_eae6f4dd ON public.organizations_historicalorganizationtype USING btree (name);
CREATE INDEX organizations_historicalorganizationtype_name_eae6f4dd_like ON public.organizations_historicalorganizationtype USING btree (name varchar_pattern_ops);
CREATE INDEX organizations_historicalresponsible_decided_by_id_95996f73 ON public.organizations_historicalresponsible USING btree (decided_by_id);
CREATE INDEX organizations_historicalresponsible_history_date_7d643b1f ON public.organizations_historicalresponsible USING btree (history_date);
CREATE INDEX organizations_historicalresponsible_history_user_id_928a2677 ON public.organizations_historicalresponsible USING btree (history_user_id);
CREATE INDEX organizations_historicalresponsible_id_053f3350 ON public.organizations_historicalresponsible USING btree (id);
CREATE INDEX organizations_historicalresponsible_organization_id_226d5f8e ON public.organizations_historicalresponsible USING btree (organization_id);
CREATE INDEX organizations_historicalresponsible_principal_id_64406a68 ON public.organizations_historicalresponsible USING btree (principal_id);
CREATE INDEX organizations_historicalresponsible_user_id_794f8c33 ON public.organizations_historicalresponsible USING btree (user_id);
CREATE INDEX organizations_mailing_by_id_dac910ac ON public.organizations_mailing USING btree (by_id);
CREATE INDEX organizations_organization_district_id_ee5f4c27 ON public.organizations_organization USING btree (district_id);
CREATE INDEX organizations_organization_parent_id_c59a6963 ON public.organizations_organization USING btree (parent_id);
CREATE INDEX organizations_organization_successor_id_89d7f232 ON public.organizations_organization USING btree (successor_id);
CREATE INDEX organizations_organization_type_id_05c7b71b ON public.organizations_organization USING btree (type_id);
CREATE INDEX organizations_organizationtype_name_fdf39ed4_like ON public.organizations_organizationtype USING btree (name varchar_pattern_ops);
CREATE INDEX organizations_responsible_decided_by_id_ec51d69c ON public.organizations_responsible USING btree (decided_by_id);
CREATE INDEX organizations_responsible_organization_id_197d1474 ON public.organizations_responsible USING btree (organization_id);
CREATE INDEX organizations_responsible_principal_id_0d37890f ON public.organizations_responsible USING btree (principal_id);
CREATE INDEX organizations_responsible_user_id_b14adb56 ON public.organizations_responsible USING btree (user_id);
CREATE INDEX organizations_responsiblereminder_responsible_id_cf09e785 ON public.organizations_responsiblereminder USING btree (responsible_id);
CREATE INDEX organizations_suspension_reopened_by_id_477e1e7b ON public.organizations_suspension USING btree (reopened_by_id);
CREATE INDEX organizations_suspension_responsible_id_ad609d97 ON public.organizations_suspension USING btree (responsible_id);
CREATE INDEX person_question_lately ON public.staff_personquestion USING btree (by_id, at);
CREATE UNIQUE INDEX planned_one_agreement ON public.vouchers_plannedtraining USING btree (worker_id) WHERE ((state)::text = 'confirmed'::text);
CREATE UNIQUE INDEX planned_one_proposal ON public.vouchers_plannedtraining USING btree (worker_id) WHERE ((state)::text = 'pending'::text);
CREATE INDEX programme_stems ON public.courses_programme USING gin (stems);
CREATE INDEX programme_title_search ON public.courses_programme USING gin (replace(lower((title)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE UNIQUE INDEX reorganization_one_standing ON public.staff_reorganization USING btree (organization_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX responsible_once_per_organization ON public.organizations_responsible USING btree (user_id, organization_id) WHERE ((state)::text = ANY ((ARRAY['requested'::character varying, 'appointed'::character varying, 'active'::character varying, 'suspended'::character varying])::text[]));
CREATE INDEX retention_historicalterm_history_date_4667557d ON public.retention_historicalterm USING btree (history_date);
CREATE INDEX retention_historicalterm_history_user_id_e127d34a ON public.retention_historicalterm USING btree (history_user_id);
CREATE INDEX retention_historicalterm_id_a9b5223e ON public.retention_historicalterm USING btree (id);
CREATE INDEX retention_historicalterm_name_798e192a ON public.retention_historicalterm USING btree (name);
CREATE INDEX retention_historicalterm_name_798e192a_like ON public.retention_historicalterm USING btree (name varchar_pattern_ops);
CREATE INDEX retention_term_name_53e6cea3_like ON public.retention_term USING btree (name varchar_pattern_ops);
CREATE INDEX signup_email ON public.staff_signup USING btree (lower((email)::text));
CREATE INDEX snils_shown_lately ON public.staff_snilsshown USING btree (to_id, at);
CREATE INDEX staff_attestation_position_id_d691e1c4 ON public.staff_attestation USING btree (position_id);
CREATE INDEX staff_attestation_worker_id_565eb43c ON public.staff_attestation USING btree (worker_id);
CREATE INDEX staff_attestationrequest_decided_by_id_370356f6 ON public.staff_attestationrequest USING btree (decided_by_id);
CREATE INDEX staff_attestationrequest_position_id_1a6e50fb ON public.staff_attestationrequest USING btree (position_id);
CREATE INDEX staff_attestationrequest_requested_by_id_f23f3134 ON public.staff_attestationrequest USING btree (requested_by_id);
CREATE INDEX staff_attestationrequest_worker_id_7cf79384 ON public.staff_attestationrequest USING btree (worker_id);
CREATE INDEX staff_cabinethint_by_id_b6d03c58 ON public.staff_cabinethint USING btree (by_id);
CREATE INDEX staff_cabinethint_organization_id_d04f5b95 ON public.staff_cabinethint USING btree (organization_id);
CREATE INDEX staff_cabinethint_worker_id_e515fd46 ON public.staff_cabinethint USING btree (worker_id);
CREATE INDEX staff_courseelsewhere_decided_by_id_890f5dd0 ON public.staff_courseelsewhere USING btree (decided_by_id);
CREATE INDEX staff_courseelsewhere_requested_by_id_127656fb ON public.staff_courseelsewhere USING btree (requested_by_id);
CREATE INDEX staff_courseelsewhere_worker_id_0ef290bc ON public.staff_courseelsewhere USING btree (worker_id);
CREATE INDEX staff_dismissal_by_id_3187c7e5 ON public.staff_dismissal USING btree (by_id);
CREATE INDEX staff_dismissal_employment_id_83aab82c ON public.staff_dismissal USING btree (employment_id);
CREATE INDEX staff_dismissal_undone_by_id_d1cbc4e7 ON public.staff_dismissal USING btree (undone_by_id);
CREATE INDEX staff_duplicatepair_checked_by_id_a5ed63b0 ON public.staff_duplicatepair USING btree (checked_by_id);
CREATE INDEX staff_duplicatepair_first_id_496a7cd9 ON public.staff_duplicatepair USING btree (first_id);
CREATE INDEX staff_duplicatepair_second_id_4acc24c3 ON public.staff_duplicatepair USING btree (second_id);
CREATE INDEX staff_emailchange_email_94ddd76b ON public.staff_emailchange USING btree (email);
CREATE INDEX staff_emailchange_email_94ddd76b_like ON public.staff_emailchange USING btree (email varchar_pattern_ops);
CREATE INDEX staff_emailchange_worker_id_34acdf3b ON public.staff_emailchange USING btree (worker_id);
CREATE INDEX staff_employment_decided_by_id_dd513828 ON public.staff_employment USING btree (decided_by_id);
CREATE INDEX staff_employment_organization_id_7dbf4a96 ON public.staff_employment USING btree (organization_id);
CREATE INDEX staff_employment_position_id_4c7ee457 ON public.staff_employment USING btree (position_id);
CREATE INDEX staff_employment_worker_id_ca1407c9 ON public.staff_employment USING btree (worker_id);
CREATE INDEX staff_historicalattestation_history_date_9afae418 ON public.staff_historicalattestation USING btree (history_date);
CREATE INDEX staff_historicalattestation_history_user_id_c54cf9cf ON public.staff_historicalattestation USING btree (history_user_id);
CREATE INDEX staff_historicalattestation_id_445ea401 ON public.staff_historicalattestation USING btree (id);
CREATE INDEX staff_historicalattestation_position_id_e9daa195 ON public.staff_historicalattestation USING btree (position_id);
CREATE INDEX staff_historicalattestation_worker_id_74b2ee46 ON public.staff_historicalattestation USING btree (worker_id);
CREATE INDEX staff_historicalattestationrequest_attestation_id_51ff27bf ON public.staff_historicalattestationrequest USING btree (attestation_id);
CREATE INDEX staff_historicalattestationrequest_decided_by_id_4929fbfe ON public.staff_historicalattestationrequest USING btree (decided_by_id);
CREATE INDEX staff_historicalattestationrequest_history_date_21e41885 ON public.staff_historicalattestationrequest USING btree (history_date);
CREATE INDEX staff_historicalattestationrequest_history_user_id_9985b49b ON public.staff_historicalattestationrequest USING btree (history_user_id);
CREATE INDEX staff_historicalattestationrequest_id_9130c82c ON public.staff_historicalattestationrequest USING btree (id);
CREATE INDEX staff_historicalattestationrequest_position_id_daee4634 ON public.staff_historicalattestationrequest USING btree (position_id);
CREATE INDEX staff_historicalattestationrequest_requested_by_id_53656cbb ON public.staff_historicalattestationrequest USING btree (requested_by_id);
CREATE INDEX staff_historicalattestationrequest_worker_id_fc67c97c ON public.staff_historicalattestationrequest USING btree (worker_id);
CREATE INDEX staff_historicalcourseelsewhere_decided_by_id_52e17b96 ON public.staff_historicalcourseelsewhere USING btree (decided_by_id);
CREATE INDEX staff_historicalcourseelsewhere_history_date_131f3901 ON public.staff_historicalcourseelsewhere USING btree (history_date);
CREATE INDEX staff_historicalcourseelsewhere_history_user_id_a9d0d8a0 ON public.staff_historicalcourseelsewhere USING btree (history_user_id);
CREATE INDEX staff_historicalcourseelsewhere_id_0bc95252 ON public.staff_historicalcourseelsewhere USING btree (id);
CREATE INDEX staff_historicalcourseelsewhere_requested_by_id_65118c58 ON public.staff_historicalcourseelsewhere USING btree (requested_by_id);
CREATE INDEX staff_historicalcourseelsewhere_worker_id_df643903 ON public.staff_historicalcourseelsewhere USING btree (worker_id);
CREATE INDEX staff_historicalemailchange_email_45e77fe1 ON public.staff_historicalemailchange USING btree (email);
CREATE INDEX staff_historicalemailchange_email_45e77fe1_like ON public.staff_historicalemailchange USING btree (email varchar_pattern_ops);
CREATE INDEX staff_historicalemailchange_history_date_a255822e ON public.staff_historicalemailchange USING btree (history_date);
CREATE INDEX staff_historicalemailchange_history_user_id_167a5de3 ON public.staff_historicalemailchange USING btree (history_user_id);
CREATE INDEX staff_historicalemailchange_id_41cab594 ON public.staff_historicalemailchange USING btree (id);
CREATE INDEX staff_historicalemailchange_worker_id_1d0dfe81 ON public.staff_historicalemailchange USING btree (worker_id);
CREATE INDEX staff_historicalemployment_decided_by_id_acce89cc ON public.staff_historicalemployment USING btree (decided_by_id);
CREATE INDEX staff_historicalemployment_history_date_f3226de4 ON public.staff_historicalemployment USING btree (history_date);
CREATE INDEX staff_historicalemployment_history_user_id_fd6d481b ON public.staff_historicalemployment USING btree (history_user_id);
CREATE INDEX staff_historicalemployment_id_48ccceab ON public.staff_historicalemployment USING btree (id);
CREATE INDEX staff_historicalemployment_organization_id_a250779a ON public.staff_historicalemployment USING btree (organization_id);
CREATE INDEX staff_historicalemployment_position_id_f13ceccd ON public.staff_historicalemployment USING btree (position_id);
CREATE INDEX staff_historicalemployment_worker_id_a449c5ef ON public.staff_historicalemployment USING btree (worker_id);
CREATE INDEX staff_historicalinvitation_history_date_adca9ac6 ON public.staff_historicalinvitation USING btree (history_date);
CREATE INDEX staff_historicalinvitation_history_user_id_dc81c64a ON public.staff_historicalinvitation USING btree (history_user_id);
CREATE INDEX staff_historicalinvitation_id_5c838add ON public.staff_historicalinvitation USING btree (id);
CREATE INDEX staff_historicalinvitation_invited_by_id_5d214e50 ON public.staff_historicalinvitation USING btree (invited_by_id);
CREATE INDEX staff_historicalinvitation_organization_id_f335930e ON public.staff_historicalinvitation USING btree (organization_id);
CREATE INDEX staff_historicalinvitation_worker_id_97778707 ON public.staff_historicalinvitation USING btree (worker_id);
CREATE INDEX staff_historicalleaveperiod_cancelled_by_id_1f0ae687 ON public.staff_historicalleaveperiod USING btree (cancelled_by_id);
CREATE INDEX staff_historicalleaveperiod_employment_id_04eba83a ON public.staff_historicalleaveperiod USING btree (employment_id);
CREATE INDEX staff_historicalleaveperiod_history_date_e8bc0cf3 ON public.staff_historicalleaveperiod USING btree (history_date);
CREATE INDEX staff_historicalleaveperiod_history_user_id_3a35da69 ON public.staff_historicalleaveperiod USING btree (history_user_id);
CREATE INDEX staff_historicalleaveperiod_id_d0a944cc ON public.staff_historicalleaveperiod USING btree (id);
CREATE INDEX staff_historicalleaveperiod_recorded_by_id_e12c3c36 ON public.staff_historicalleaveperiod USING btree (recorded_by_id);
CREATE INDEX staff_historicalpersonaldatachange_decided_by_id_a8b5b377 ON public.staff_historicalpersonaldatachange USING btree (decided_by_id);
CREATE INDEX staff_historicalpersonaldatachange_history_date_a25f30e7 ON public.staff_historicalpersonaldatachange USING btree (history_date);
CREATE INDEX staff_historicalpersonaldatachange_history_user_id_6304f1b8 ON public.staff_historicalpersonaldatachange USING btree (history_user_id);
CREATE INDEX staff_historicalpersonaldatachange_id_7ea656fb ON public.staff_historicalpersonaldatachange USING btree (id);
CREATE INDEX staff_historicalpersonaldatachange_requested_by_id_f0cfece6 ON public.staff_historicalpersonaldatachange USING btree (requested_by_id);
CREATE INDEX staff_historicalpersonaldatachange_worker_id_59fa0929 ON public.staff_historicalpersonaldatachange USING btree (worker_id);
CREATE INDEX staff_historicalposition_history_date_ae3d5dd0 ON public.staff_historicalposition USING btree (history_date);
CREATE INDEX staff_historicalposition_history_user_id_8d4144ab ON public.staff_historicalposition USING btree (history_user_id);
CREATE INDEX staff_historicalposition_id_166bade6 ON public.staff_historicalposition USING btree (id);
CREATE INDEX staff_historicalposition_name_34331a48 ON public.staff_historicalposition USING btree (name);
CREATE INDEX staff_historicalposition_name_34331a48_like ON public.staff_historicalposition USING btree (name varchar_pattern_ops);
CREATE INDEX staff_historicalsnilsshown_history_date_7a1930f6 ON public.staff_historicalsnilsshown USING btree (history_date);
CREATE INDEX staff_historicalsnilsshown_history_user_id_3aec139e ON public.staff_historicalsnilsshown USING btree (history_user_id);
CREATE INDEX staff_historicalsnilsshown_id_a38cb65d ON public.staff_historicalsnilsshown USING btree (id);
CREATE INDEX staff_historicalsnilsshown_organization_id_b02535e8 ON public.staff_historicalsnilsshown USING btree (organization_id);
CREATE INDEX staff_historicalsnilsshown_to_id_f829aef0 ON public.staff_historicalsnilsshown USING btree (to_id);
CREATE INDEX staff_historicalsnilsshown_worker_id_bd440f21 ON public.staff_historicalsnilsshown USING btree (worker_id);
CREATE INDEX staff_historicalstafflist_history_date_66935b2a ON public.staff_historicalstafflist USING btree (history_date);
CREATE INDEX staff_historicalstafflist_history_user_id_237d876b ON public.staff_historicalstafflist USING btree (history_user_id);
CREATE INDEX staff_historicalstafflist_id_5bb28cf5 ON public.staff_historicalstafflist USING btree (id);
CREATE INDEX staff_historicalstafflist_loaded_by_id_fd21f9e3 ON public.staff_historicalstafflist USING btree (loaded_by_id);
CREATE INDEX staff_historicalstafflist_organization_id_f3d5b7ec ON public.staff_historicalstafflist USING btree (organization_id);
CREATE INDEX staff_historicalworker_history_date_5a960b96 ON public.staff_historicalworker USING btree (history_date);
CREATE INDEX staff_historicalworker_history_user_id_5a108f5d ON public.staff_historicalworker USING btree (history_user_id);
CREATE INDEX staff_historicalworker_id_ca36f7e5 ON public.staff_historicalworker USING btree (id);
CREATE INDEX staff_historicalworker_merged_into_id_1fb194b3 ON public.staff_historicalworker USING btree (merged_into_id);
CREATE INDEX staff_historicalworker_user_id_93d9ed9b ON public.staff_historicalworker USING btree (user_id);
CREATE INDEX staff_historicalworkrequest_changed_leave_id_58fcc85a ON public.staff_historicalworkrequest USING btree (changed_leave_id);
CREATE INDEX staff_historicalworkrequest_decided_by_id_83f83030 ON public.staff_historicalworkrequest USING btree (decided_by_id);
CREATE INDEX staff_historicalworkrequest_employment_id_6d9556fb ON public.staff_historicalworkrequest USING btree (employment_id);
CREATE INDEX staff_historicalworkrequest_history_date_54732495 ON public.staff_historicalworkrequest USING btree (history_date);
CREATE INDEX staff_historicalworkrequest_history_user_id_f1c3b304 ON public.staff_historicalworkrequest USING btree (history_user_id);
CREATE INDEX staff_historicalworkrequest_id_1463ecf3 ON public.staff_historicalworkrequest USING btree (id);
CREATE INDEX staff_historicalworkrequest_position_id_05c87122 ON public.staff_historicalworkrequest USING btree (position_id);
CREATE INDEX staff_historicalworkrequest_requested_by_id_79794394 ON public.staff_historicalworkrequest USING btree (requested_by_id);
CREATE INDEX staff_historicalworkrequest_worker_id_bde45fab ON public.staff_historicalworkrequest USING btree (worker_id);
CREATE INDEX staff_invitation_invited_by_id_d115cf2a ON public.staff_invitation USING btree (invited_by_id);
CREATE INDEX staff_invitation_organization_id_7ff45dc7 ON public.staff_invitation USING btree (organization_id);
CREATE INDEX staff_leaveperiod_cancelled_by_id_ac420b1e ON public.staff_leaveperiod USING btree (cancelled_by_id);
CREATE INDEX staff_leaveperiod_employment_id_28267928 ON public.staff_leaveperiod USING btree (employment_id);
CREATE INDEX staff_leaveperiod_recorded_by_id_e6ff4464 ON public.staff_leaveperiod USING btree (recorded_by_id);
CREATE INDEX staff_look_at_2c5f7022 ON public.staff_look USING btree (at);
CREATE INDEX staff_look_by_id_8e2e94fd ON public.staff_look USING btree (by_id);
CREATE INDEX staff_look_organization_id_fec0ec49 ON public.staff_look USING btree (organization_id);
CREATE INDEX staff_personaldatachange_decided_by_id_9e1dadc4 ON public.staff_personaldatachange USING btree (decided_by_id);
CREATE INDEX staff_personaldatachange_requested_by_id_32592722 ON public.staff_personaldatachange USING btree (requested_by_id);
CREATE INDEX staff_personaldatachange_worker_id_eae047a0 ON public.staff_personaldatachange USING btree (worker_id);
CREATE INDEX staff_personquestion_by_id_1af5f87d ON public.staff_personquestion USING btree (by_id);
CREATE INDEX staff_personquestion_found_id_a9221c9f ON public.staff_personquestion USING btree (found_id);
CREATE INDEX staff_personquestion_organization_id_acba183e ON public.staff_personquestion USING btree (organization_id);
CREATE INDEX staff_position_name_274274a4_like ON public.staff_position USING btree (name varchar_pattern_ops);
CREATE INDEX staff_reorganization_by_id_088d4292 ON public.staff_reorganization USING btree (by_id);
CREATE INDEX staff_reorganization_organization_id_2edb632a ON public.staff_reorganization USING btree (organization_id);
CREATE INDEX staff_reorganization_successor_id_e2dd9945 ON public.staff_reorganization USING btree (successor_id);
CREATE INDEX staff_reorganization_undone_by_id_9d7785e2 ON public.staff_reorganization USING btree (undone_by_id);
CREATE INDEX staff_reorganization_units_organization_id_25357e08 ON public.staff_reorganization_units USING btree (organization_id);
CREATE INDEX staff_reorganization_units_reorganization_id_6cfb6435 ON public.staff_reorganization_units USING btree (reorganization_id);
CREATE INDEX staff_reorganizedaccess_reorganization_id_8b5bad06 ON public.staff_reorganizedaccess USING btree (reorganization_id);
CREATE INDEX staff_reorganizedaccess_responsible_id_2ffae44b ON public.staff_reorganizedaccess USING btree (responsible_id);
CREATE INDEX staff_reorganizedplace_now_id_53213121 ON public.staff_reorganizedplace USING btree (now_id);
CREATE INDEX staff_reorganizedplace_organization_id_47682126 ON public.staff_reorganizedplace USING btree (organization_id);
CREATE INDEX staff_reorganizedplace_place_id_0531797c ON public.staff_reorganizedplace USING btree (place_id);
CREATE INDEX staff_reorganizedplace_reorganization_id_a29a7005 ON public.staff_reorganizedplace USING btree (reorganization_id);
CREATE INDEX staff_savedlist_user_id_3ce1843f ON public.staff_savedlist USING btree (user_id);
CREATE INDEX staff_signup_organization_id_575565d7 ON public.staff_signup USING btree (organization_id);
CREATE INDEX staff_signup_position_id_a36798d6 ON public.staff_signup USING btree (position_id);
CREATE INDEX staff_snilslookup_by_id_1150dc3b ON public.staff_snilslookup USING btree (by_id);
CREATE INDEX staff_snilslookup_found_id_6bac7168 ON public.staff_snilslookup USING btree (found_id);
CREATE INDEX staff_snilsshown_organization_id_31052998 ON public.staff_snilsshown USING btree (organization_id);
CREATE INDEX staff_snilsshown_to_id_8c281d12 ON public.staff_snilsshown USING btree (to_id);
CREATE INDEX staff_snilsshown_worker_id_fd07f737 ON public.staff_snilsshown USING btree (worker_id);
CREATE INDEX staff_stafflist_loaded_by_id_6fe52d16 ON public.staff_stafflist USING btree (loaded_by_id);
CREATE INDEX staff_transfer_by_id_76f67651 ON public.staff_transfer USING btree (by_id);
CREATE INDEX staff_transfer_left_id_e01f1f0a ON public.staff_transfer USING btree (left_id);
CREATE INDEX staff_transfer_undone_by_id_66f7d3bc ON public.staff_transfer USING btree (undone_by_id);
CREATE INDEX staff_worker_merged_into_id_7fde9c3c ON public.staff_worker USING btree (merged_into_id);
CREATE INDEX staff_workrequest_changed_leave_id_3d7d2b12 ON public.staff_workrequest USING btree (changed_leave_id);
CREATE INDEX staff_workrequest_decided_by_id_fa75c94a ON public.staff_workrequest USING btree (decided_by_id);
CREATE INDEX staff_workrequest_employment_id_874c2cef ON public.staff_workrequest USING btree (employment_id);
CREATE INDEX staff_workrequest_position_id_c599df05 ON public.staff_workrequest USING btree (position_id);
CREATE INDEX staff_workrequest_requested_by_id_8c841841 ON public.staff_workrequest USING btree (requested_by_id);
CREATE INDEX staff_workrequest_worker_id_48526b38 ON public.staff_workrequest USING btree (worker_id);
CREATE INDEX submissions_submission_at_056e87d7 ON public.submissions_submission USING btree (at);
CREATE INDEX submissions_submission_user_id_f185a147 ON public.submissions_submission USING btree (user_id);
CREATE INDEX submissions_upload_user_id_02cfcd0e ON public.submissions_upload USING btree (user_id);
CREATE INDEX support_destruction_by_id_5370c91a ON public.support_destruction USING btree (by_id);
CREATE INDEX support_historicalmerge_absorbed_id_95a4d2c6 ON public.support_historicalmerge USING btree (absorbed_id);
CREATE INDEX support_historicalmerge_by_id_8724acdc ON public.support_historicalmerge USING btree (by_id);
CREATE INDEX support_historicalmerge_history_date_228b56e7 ON public.support_historicalmerge USING btree (history_date);
CREATE INDEX support_historicalmerge_history_user_id_e5bfbd7c ON public.support_historicalmerge USING btree (history_user_id);
CREATE INDEX support_historicalmerge_id_91f1c523 ON public.support_historicalmerge USING btree (id);
CREATE INDEX support_historicalmerge_shut_id_9466ba75 ON public.support_historicalmerge USING btree (shut_id);
CREATE INDEX support_historicalmerge_survivor_id_9e2b23b9 ON public.support_historicalmerge USING btree (survivor_id);
CREATE INDEX support_historicalmerge_undone_by_id_e2f8bf42 ON public.support_historicalmerge USING btree (undone_by_id);
CREATE INDEX support_historicalsavedanswer_history_date_bc2f7432 ON public.support_historicalsavedanswer USING btree (history_date);
CREATE INDEX support_historicalsavedanswer_history_user_id_b378fd07 ON public.support_historicalsavedanswer USING btree (history_user_id);
CREATE INDEX support_historicalsavedanswer_id_25dd36b5 ON public.support_historicalsavedanswer USING btree (id);
CREATE INDEX support_historicalsavedanswer_name_79b253bc ON public.support_historicalsavedanswer USING btree (name);
CREATE INDEX support_historicalsavedanswer_name_79b253bc_like ON public.support_historicalsavedanswer USING btree (name varchar_pattern_ops);
CREATE INDEX support_historicalticket_assignee_id_fca8d740 ON public.support_historicalticket USING btree (assignee_id);
CREATE INDEX support_historicalticket_author_id_dde3e94e ON public.support_historicalticket USING btree (author_id);
CREATE INDEX support_historicalticket_history_date_3ea6a585 ON public.support_historicalticket USING btree (history_date);
CREATE INDEX support_historicalticket_history_user_id_6bdc4f23 ON public.support_historicalticket USING btree (history_user_id);
CREATE INDEX support_historicalticket_id_63acd26c ON public.support_historicalticket USING btree (id);
CREATE INDEX support_historicalticket_organization_id_62f3af62 ON public.support_historicalticket USING btree (organization_id);
CREATE INDEX support_historicalticket_other_id_b793d4a9 ON public.support_historicalticket USING btree (other_id);
CREATE INDEX support_historicalticket_right_type_id_d701bce8 ON public.support_historicalticket USING btree (right_type_id);
CREATE INDEX support_historicalticket_worker_id_1596a397 ON public.support_historicalticket USING btree (worker_id);
CREATE INDEX support_historicalwithdrawal_history_date_b73feefd ON public.support_historicalwithdrawal USING btree (history_date);
CREATE INDEX support_historicalwithdrawal_history_user_id_fc6f1bd5 ON public.support_historicalwithdrawal USING btree (history_user_id);
CREATE INDEX support_historicalwithdrawal_id_2326683b ON public.support_historicalwithdrawal USING btree (id);
CREATE INDEX support_historicalwithdrawal_worker_id_48f76263 ON public.support_historicalwithdrawal USING btree (worker_id);
CREATE INDEX support_incomingletter_access_id_ccf4f3d5 ON public.support_incomingletter USING btree (access_id);
CREATE INDEX support_incomingletter_digest_ef57eb27_like ON public.support_incomingletter USING btree (digest varchar_pattern_ops);
CREATE INDEX support_incomingletter_returned_id_f0a5cda2 ON public.support_incomingletter USING btree (returned_id);
CREATE INDEX support_incomingletter_ticket_id_d13e67e6 ON public.support_incomingletter USING btree (ticket_id);
CREATE INDEX support_merge_absorbed_id_a32936ad ON public.support_merge USING btree (absorbed_id);
CREATE INDEX support_merge_by_id_070d69b3 ON public.support_merge USING btree (by_id);
CREATE INDEX support_merge_shut_id_a0542183 ON public.support_merge USING btree (shut_id);
CREATE INDEX support_merge_survivor_id_6dadaeca ON public.support_merge USING btree (survivor_id);
CREATE INDEX support_merge_undone_by_id_f1b8c3d7 ON public.support_merge USING btree (undone_by_id);
CREATE INDEX support_mergedvalue_merge_id_fa587889 ON public.support_mergedvalue USING btree (merge_id);
CREATE INDEX support_savedanswer_name_353eb086_like ON public.support_savedanswer USING btree (name varchar_pattern_ops);
CREATE INDEX support_ticket_assignee_id_ef88bb0a ON public.support_ticket USING btree (assignee_id);
CREATE INDEX support_ticket_author_id_9feda1fc ON public.support_ticket USING btree (author_id);
CREATE INDEX support_ticket_organization_id_d1572ed7 ON public.support_ticket USING btree (organization_id);
CREATE INDEX support_ticket_other_id_57b27657 ON public.support_ticket USING btree (other_id);
CREATE INDEX support_ticket_right_type_id_bdc81072 ON public.support_ticket USING btree (right_type_id);
CREATE INDEX support_ticket_worker_id_0ee28929 ON public.support_ticket USING btree (worker_id);
CREATE INDEX support_ticketfile_message_id_8a26fb96 ON public.support_ticketfile USING btree (message_id);
CREATE INDEX support_ticketfile_ticket_id_9be3d34d ON public.support_ticketfile USING btree (ticket_id);
CREATE INDEX support_ticketmessage_author_id_9766f73a ON public.support_ticketmessage USING btree (author_id);
CREATE INDEX support_ticketmessage_ticket_id_70fe8f82 ON public.support_ticketmessage USING btree (ticket_id);
CREATE INDEX support_withdrawal_worker_id_7e1acede ON public.support_withdrawal USING btree (worker_id);
CREATE UNIQUE INDEX suspension_one_open ON public.organizations_suspension USING btree (responsible_id) WHERE (reopened_at IS NULL);
CREATE INDEX texts_agreement_edition_id_b1a8daae ON public.texts_agreement USING btree (edition_id);
CREATE INDEX texts_agreement_user_id_e9b8928a ON public.texts_agreement USING btree (user_id);
CREATE INDEX texts_historicalact_history_date_72da49ff ON public.texts_historicalact USING btree (history_date);
CREATE INDEX texts_historicalact_history_user_id_18c7b68b ON public.texts_historicalact USING btree (history_user_id);
CREATE INDEX texts_historicalact_id_81f92991 ON public.texts_historicalact USING btree (id);
CREATE INDEX texts_historicaledition_history_date_7cb756b9 ON public.texts_historicaledition USING btree (history_date);
CREATE INDEX texts_historicaledition_history_user_id_acd95107 ON public.texts_historicaledition USING btree (history_user_id);
CREATE INDEX texts_historicaledition_id_994b4cdb ON public.texts_historicaledition USING btree (id);
CREATE INDEX ticket_created_at ON public.support_ticket USING brin (created_at);
CREATE INDEX ticket_waits ON public.support_ticket USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['new'::character varying, 'in_work'::character varying])::text[]));
CREATE UNIQUE INDEX transfer_one_standing ON public.staff_transfer USING btree (left_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX upload_of_user ON public.submissions_upload USING btree (user_id, at);
CREATE INDEX user_email_search ON public.accounts_user USING gin (replace(lower((email)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE UNIQUE INDEX user_email_unique ON public.accounts_user USING btree (lower((email)::text));
CREATE INDEX user_mailbox_refuses ON public.accounts_user USING btree (email) WHERE (email_refused_at IS NOT NULL);
CREATE INDEX user_name_search ON public.accounts_user USING gin (replace(lower((name)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE INDEX user_operators ON public.accounts_user USING btree (email) WHERE is_staff;
CREATE INDEX user_shut ON public.accounts_user USING btree (email) WHERE (NOT is_active);
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE INDEX voucher_annulled ON public.vouchers_voucher USING btree (annulled_at) WHERE (annulled_at IS NOT NULL);
CREATE UNIQUE INDEX voucher_asked_once ON public.vouchers_voucherrequest USING btree (worker_id) WHERE ((state)::text = 'pending'::text);
CREATE INDEX voucher_issued_on ON public.vouchers_voucher USING btree (issued_on);
CREATE INDEX voucher_next_possible ON public.vouchers_voucher USING btree (next_possible_on);
CREATE INDEX voucher_paper_number ON public.vouchers_voucher USING btree (number) WHERE (NOT ((number)::text = ''::text));
CREATE INDEX vouchers_annulment_by_id_c5558806 ON public.vouchers_annulment USING btree (by_id);
CREATE INDEX vouchers_historicalpapercourse_block_id_fd7616a9 ON public.vouchers_historicalpapercourse USING btree (block_id);
CREATE INDEX vouchers_historicalpapercourse_history_date_543b13b2 ON public.vouchers_historicalpapercourse USING btree (history_date);
CREATE INDEX vouchers_historicalpapercourse_history_user_id_212e9e36 ON public.vouchers_historicalpapercourse USING btree (history_user_id);
CREATE INDEX vouchers_historicalpapercourse_id_3a8b015f ON public.vouchers_historicalpapercourse USING btree (id);
CREATE INDEX vouchers_historicalplannedtraining_decided_by_id_8a3bfd91 ON public.vouchers_historicalplannedtraining USING btree (decided_by_id);
CREATE INDEX vouchers_historicalplannedtraining_history_date_e6d8ff06 ON public.vouchers_historicalplannedtraining USING btree (history_date);
CREATE INDEX vouchers_historicalplannedtraining_history_user_id_87ab2e5d ON public.vouchers_historicalplannedtraining USING btree (history_user_id);
CREATE INDEX vouchers_historicalplannedtraining_id_1e9bd8ba ON public.vouchers_historicalplannedtraining USING btree (id);
CREATE INDEX vouchers_historicalplannedtraining_requested_by_id_caaf6ef1 ON public.vouchers_historicalplannedtraining USING btree (requested_by_id);
CREATE INDEX vouchers_historicalplannedtraining_worker_id_729b53d5 ON public.vouchers_historicalplannedtraining USING btree (worker_id);
CREATE INDEX vouchers_historicaltemplateblock_history_date_a22beea9 ON public.vouchers_historicaltemplateblock USING btree (history_date);
CREATE INDEX vouchers_historicaltemplateblock_history_user_id_f7d38688 ON public.vouchers_historicaltemplateblock USING btree (history_user_id);
CREATE INDEX vouchers_historicaltemplateblock_id_15100622 ON public.vouchers_historicaltemplateblock USING btree (id);
CREATE INDEX vouchers_historicaltemplateblock_template_id_68b43efb ON public.vouchers_historicaltemplateblock USING btree (template_id);
CREATE INDEX vouchers_historicalvoucher_history_date_0e371120 ON public.vouchers_historicalvoucher USING btree (history_date);
CREATE INDEX vouchers_historicalvoucher_history_user_id_ce20fa18 ON public.vouchers_historicalvoucher USING btree (history_user_id);
CREATE INDEX vouchers_historicalvoucher_id_e14557fd ON public.vouchers_historicalvoucher USING btree (id);
CREATE INDEX vouchers_historicalvoucher_issued_by_id_86104050 ON public.vouchers_historicalvoucher USING btree (issued_by_id);
CREATE INDEX vouchers_historicalvoucher_organization_id_a624e7c9 ON public.vouchers_historicalvoucher USING btree (organization_id);
CREATE INDEX vouchers_historicalvoucher_position_id_aff56c1b ON public.vouchers_historicalvoucher USING btree (position_id);
CREATE INDEX vouchers_historicalvoucher_worker_id_375ed8e8 ON public.vouchers_historicalvoucher USING btree (worker_id);
CREATE INDEX vouchers_historicalvoucherblock_history_date_191d35c9 ON public.vouchers_historicalvoucherblock USING btree (history_date);
CREATE INDEX vouchers_historicalvoucherblock_history_user_id_bde7bccc ON public.vouchers_historicalvoucherblock USING btree (history_user_id);
CREATE INDEX vouchers_historicalvoucherblock_id_92ec2452 ON public.vouchers_historicalvoucherblock USING btree (id);
CREATE INDEX vouchers_historicalvoucherblock_voucher_id_5fe287c7 ON public.vouchers_historicalvoucherblock USING btree (voucher_id);
CREATE INDEX vouchers_historicalvoucherquota_history_date_aa17c4f2 ON public.vouchers_historicalvoucherquota USING btree (history_date);
CREATE INDEX vouchers_historicalvoucherquota_history_user_id_0b71f9c4 ON public.vouchers_historicalvoucherquota USING btree (history_user_id);
CREATE INDEX vouchers_historicalvoucherquota_id_40b4d15a ON public.vouchers_historicalvoucherquota USING btree (id);
CREATE INDEX vouchers_historicalvoucherquota_organization_id_0ffce65f ON public.vouchers_historicalvoucherquota USING btree (organization_id);
CREATE INDEX vouchers_historicalvoucherrequest_decided_by_id_36063805 ON public.vouchers_historicalvoucherrequest USING btree (decided_by_id);
CREATE INDEX vouchers_historicalvoucherrequest_history_date_dc3c3f0b ON public.vouchers_historicalvoucherrequest USING btree (history_date);
CREATE INDEX vouchers_historicalvoucherrequest_history_user_id_3442dccc ON public.vouchers_historicalvoucherrequest USING btree (history_user_id);
CREATE INDEX vouchers_historicalvoucherrequest_id_f33b61d6 ON public.vouchers_historicalvoucherrequest USING btree (id);
CREATE INDEX vouchers_historicalvoucherrequest_requested_by_id_540c1d81 ON public.vouchers_historicalvoucherrequest USING btree (requested_by_id);
CREATE INDEX vouchers_historicalvoucherrequest_voucher_id_ad3e1d2d ON public.vouchers_historicalvoucherrequest USING btree (voucher_id);
CREATE INDEX vouchers_historicalvoucherrequest_worker_id_5737023a ON public.vouchers_historicalvoucherrequest USING btree (worker_id);
CREATE INDEX vouchers_historicalvouchertemplate_effective_from_9f70db92 ON public.vouchers_historicalvouchertemplate USING btree (effective_from);
CREATE INDEX vouchers_historicalvouchertemplate_history_date_00107dc2 ON public.vouchers_historicalvouchertemplate USING btree (history_date);
CREATE INDEX vouchers_historicalvouchertemplate_history_user_id_c4718657 ON public.vouchers_historicalvouchertemplate USING btree (history_user_id);
CREATE INDEX vouchers_historicalvouchertemplate_id_eb13235b ON public.vouchers_historicalvouchertemplate USING btree (id);
CREATE INDEX vouchers_plannedtraining_decided_by_id_d65fc218 ON public.vouchers_plannedtraining USING btree (decided_by_id);
CREATE INDEX vouchers_plannedtraining_requested_by_id_52577469 ON public.vouchers_plannedtraining USING btree (requested_by_id);
CREATE INDEX vouchers_plannedtraining_worker_id_8755613a ON public.vouchers_plannedtraining USING btree (worker_id);
CREATE INDEX vouchers_settledcourse_annulment_id_9329db1e ON public.vouchers_settledcourse USING btree (annulment_id);
CREATE INDEX vouchers_settledcourse_moved_to_id_13c0b74e ON public.vouchers_settledcourse USING btree (moved_to_id);
CREATE INDEX vouchers_templateblock_template_id_23bcfa10 ON public.vouchers_templateblock USING btree (template_id);
CREATE INDEX vouchers_voucher_issued_by_id_4febda1b ON public.vouchers_voucher USING btree (issued_by_id);
CREATE INDEX vouchers_voucher_organization_id_56927235 ON public.vouchers_voucher USING btree (organization_id);
CREATE INDEX vouchers_voucher_position_id_e25ceb40 ON public.vouchers_voucher USING btree (position_id);
CREATE INDEX vouchers_voucher_worker_id_5149928e ON public.vouchers_voucher USING btree (worker_id);
CREATE INDEX vouchers_voucherblock_voucher_id_5916ade7 ON public.vouchers_voucherblock USING btree (voucher_id);
CREATE INDEX vouchers_voucherquota_organization_id_06b1e642 ON public.vouchers_voucherquota USING btree (organization_id);
CREATE INDEX vouchers_voucherrequest_decided_by_id_29e46ad1 ON public.vouchers_voucherrequest USING btree (decided_by_id);
CREATE INDEX vouchers_voucherrequest_requested_by_id_66e5b620 ON public.vouchers_voucherrequest USING btree (requested_by_id);
CREATE INDEX vouchers_voucherrequest_worker_id_70f712e3 ON public.vouchers_voucherrequest USING btree (worker_id);
CREATE UNIQUE INDEX waiting_once_in_a_group ON public.courses_waitingentry USING btree (worker_id, group_id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'offered'::character varying])::text[]));
CREATE INDEX waiting_queue ON public.courses_waitingentry USING btree (group_id, asked_at, id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'offered'::character varying])::text[]));
CREATE UNIQUE INDEX withdrawal_one_stands ON public.support_withdrawal USING btree (worker_id) WHERE (taken_back_at IS NULL);
CREATE UNIQUE INDEX work_request_one_waits ON public.staff_workrequest USING btree (employment_id, kind) WHERE ((state)::text = 'pending'::text);
CREATE INDEX worker_alphabetical ON public.staff_worker USING btree (replace(lower((full_name)::text), 'ё'::text, 'ея'::text), full_name, id);
CREATE INDEX worker_birth_date ON public.staff_worker USING btree (birth_date);
CREATE INDEX worker_merged_snils ON public.staff_worker USING btree (snils) WHERE (NOT (merged_into_id IS NULL));
CREATE INDEX worker_name_search ON public.staff_worker USING gin (replace(lower((full_name)::text), 'ё'::text, 'е'::text) public.gin_trgm_ops);
CREATE INDEX worker_registered_at ON public.staff_worker USING brin (registered_at);
CREATE UNIQUE INDEX worker_snils_unique ON public.staff_worker USING btree (snils) WHERE ((erased_at IS NULL) AND (merged_into_id IS NULL));
CREATE TRIGGER edition_stays BEFORE DELETE OR UPDATE ON public.texts_edition FOR EACH ROW EXECUTE FUNCTION public.edition_stays();
CREATE CONSTRAINT TRIGGER enrolment_counts_seat AFTER INSERT OR DELETE OR UPDATE OF state, group_id ON public.courses_enrolment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.courses_count_seat();
CREATE TRIGGER look_stays BEFORE DELETE OR UPDATE ON public.staff_look FOR EACH ROW EXECUTE FUNCTION public.look_stays();
CREATE TRIGGER organization_tree_no_cycle AFTER INSERT OR UPDATE OF parent_id ON public.organizations_organization FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION public.organization_tree_has_no_cycle();
CREATE TRIGGER quota_begins_counted BEFORE INSERT OR UPDATE OF organization_id, year ON public.vouchers_voucherquota FOR EACH ROW EXECUTE FUNCTION public.vouchers_begin_quota();
CREATE CONSTRAINT TRIGGER template_has_blocks AFTER DELETE OR UPDATE OF template_id ON public.vouchers_templateblock DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.template_has_blocks();
CREATE CONSTRAINT TRIGGER template_has_blocks AFTER INSERT ON public.vouchers_vouchertemplate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.template_has_blocks();
CREATE CONSTRAINT TRIGGER voucher_counts_quota AFTER INSERT OR DELETE OR UPDATE OF medium, annulled_at, organization_id, issued_on ON public.vouchers_voucher DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.vouchers_count_quota();
CREATE CONSTRAINT TRIGGER voucher_has_blocks AFTER INSERT ON public.vouchers_voucher DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.voucher_has_blocks();
CREATE CONSTRAINT TRIGGER voucher_has_blocks AFTER DELETE OR UPDATE OF voucher_id ON public.vouchers_voucherblock DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.voucher_has_blocks();
CREATE CONSTRAINT TRIGGER waiting_counts_seat AFTER INSERT OR DELETE OR UPDATE OF state ON public.courses_waitingentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.courses_count_waiting();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_historicaluser
    ADD CONSTRAINT accounts_historicalu_history_user_id_db1b2c5f_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_user_id_d5aaed01_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_calendarfeed
    ADD CONSTRAINT courses_calendarfeed_worker_id_1e3b1d89_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_certificate
    ADD CONSTRAINT courses_certificate_enrolment_id_93d2b42e_fk_courses_e FOREIGN KEY (enrolment_id) REFERENCES public.courses_enrolment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_certificate
    ADD CONSTRAINT courses_certificate_provider_id_7d8240b7_fk_courses_provider_id FOREIGN KEY (provider_id) REFERENCES public.courses_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT courses_coursegroup_cancelled_by_id_20412763_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT courses_coursegroup_closed_by_id_b7dbf780_fk_accounts_user_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_coursegroup
    ADD CONSTRAINT courses_coursegroup_programme_id_039d28d1_fk_courses_p FOREIGN KEY (programme_id) REFERENCES public.courses_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_documentopening
    ADD CONSTRAINT courses_documentopen_document_id_13b1018f_fk_courses_s FOREIGN KEY (document_id) REFERENCES public.courses_shareddocument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_enrolled_by_id_fe6066d8_fk_accounts_user_id FOREIGN KEY (enrolled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_group_id_5a94fc0a_fk_courses_coursegroup_id FOREIGN KEY (group_id) REFERENCES public.courses_coursegroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_position_id_7113846b_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_programme_id_f09bce85_fk_courses_programme_id FOREIGN KEY (programme_id) REFERENCES public.courses_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_released_by_id_abde85fc_fk_accounts_user_id FOREIGN KEY (released_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_voucher_block_id_75c78e42_fk_vouchers_ FOREIGN KEY (voucher_block_id) REFERENCES public.vouchers_voucherblock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT courses_enrolment_worker_id_d459c602_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalcertificate
    ADD CONSTRAINT courses_historicalce_history_user_id_9805b0d4_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalcoursegroup
    ADD CONSTRAINT courses_historicalco_history_user_id_610b4802_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalenrolment
    ADD CONSTRAINT courses_historicalen_history_user_id_b002845d_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalfrdotemplate
    ADD CONSTRAINT courses_historicalfr_history_user_id_dd6bb06c_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalprogramme
    ADD CONSTRAINT courses_historicalpr_history_user_id_4be4bfc2_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalprovider
    ADD CONSTRAINT courses_historicalpr_history_user_id_79aba159_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalshareddocument
    ADD CONSTRAINT courses_historicalsh_history_user_id_481e05f7_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalsynonym
    ADD CONSTRAINT courses_historicalsy_history_user_id_27222532_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_historicalwaitingentry
    ADD CONSTRAINT courses_historicalwa_history_user_id_d0c5bb35_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_programme_profile_for
    ADD CONSTRAINT courses_programme_pr_position_id_d4298e49_fk_staff_pos FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_programme_profile_for
    ADD CONSTRAINT courses_programme_pr_programme_id_aaf1842d_fk_courses_p FOREIGN KEY (programme_id) REFERENCES public.courses_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_programme
    ADD CONSTRAINT courses_programme_provider_id_bd4fddbd_fk_courses_provider_id FOREIGN KEY (provider_id) REFERENCES public.courses_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_shareddocument
    ADD CONSTRAINT courses_shareddocument_worker_id_a12146dc_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_startreminder
    ADD CONSTRAINT courses_startreminde_group_id_d2b50250_fk_courses_c FOREIGN KEY (group_id) REFERENCES public.courses_coursegroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_voucherreminder
    ADD CONSTRAINT courses_voucherremin_voucher_id_dcd617f6_fk_vouchers_ FOREIGN KEY (voucher_id) REFERENCES public.vouchers_voucher(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_waitingentry
    ADD CONSTRAINT courses_waitingentry_asked_by_id_f9276d78_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_waitingentry
    ADD CONSTRAINT courses_waitingentry_group_id_1e70d829_fk_courses_c FOREIGN KEY (group_id) REFERENCES public.courses_coursegroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_waitingentry
    ADD CONSTRAINT courses_waitingentry_worker_id_b11f9a92_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT enrolment_dates_are_the_groups FOREIGN KEY (group_id, starts_on, ends_on) REFERENCES public.courses_coursegroup(id, starts_on, ends_on) ON UPDATE CASCADE DEFERRABLE;
ALTER TABLE ONLY public.courses_enrolment
    ADD CONSTRAINT enrolment_terms_are_the_groups FOREIGN KEY (held_group, programme_id, funding) REFERENCES public.courses_coursegroup(id, programme_id, funding) DEFERRABLE;
ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_by_id_a921f6e6_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_organization_id_faa1f471_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_undone_by_id_43eff3e4_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_historicalbatch
    ADD CONSTRAINT imports_historicalba_history_user_id_f4fe6c09_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_line
    ADD CONSTRAINT imports_line_batch_id_e72fa524_fk_imports_batch_id FOREIGN KEY (batch_id) REFERENCES public.imports_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.letters_attempt
    ADD CONSTRAINT letters_attempt_letter_id_8e8efe83_fk_letters_letter_id FOREIGN KEY (letter_id) REFERENCES public.letters_letter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.letters_letter
    ADD CONSTRAINT letters_letter_user_id_676ed3ac_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.letters_resending
    ADD CONSTRAINT letters_resending_by_id_56700983_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.letters_resending
    ADD CONSTRAINT letters_resending_letter_id_bc531219_fk_letters_letter_id FOREIGN KEY (letter_id) REFERENCES public.letters_letter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.letters_switchedoff
    ADD CONSTRAINT letters_switchedoff_user_id_ddb9f30e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_historicaldistrict
    ADD CONSTRAINT organizations_histor_history_user_id_8a466ea9_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_historicalresponsible
    ADD CONSTRAINT organizations_histor_history_user_id_928a2677_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_historicalorganization
    ADD CONSTRAINT organizations_histor_history_user_id_bb516493_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_historicalorganizationtype
    ADD CONSTRAINT organizations_histor_history_user_id_fd3cb344_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_mailing
    ADD CONSTRAINT organizations_mailing_by_id_dac910ac_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organi_district_id_ee5f4c27_fk_organizat FOREIGN KEY (district_id) REFERENCES public.organizations_district(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organi_parent_id_c59a6963_fk_organizat FOREIGN KEY (parent_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organi_successor_id_89d7f232_fk_organizat FOREIGN KEY (successor_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organi_type_id_05c7b71b_fk_organizat FOREIGN KEY (type_id) REFERENCES public.organizations_organizationtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_responsible
    ADD CONSTRAINT organizations_respon_decided_by_id_ec51d69c_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_responsible
    ADD CONSTRAINT organizations_respon_organization_id_197d1474_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_responsible
    ADD CONSTRAINT organizations_respon_principal_id_0d37890f_fk_organizat FOREIGN KEY (principal_id) REFERENCES public.organizations_responsible(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_responsiblereminder
    ADD CONSTRAINT organizations_respon_responsible_id_cf09e785_fk_organizat FOREIGN KEY (responsible_id) REFERENCES public.organizations_responsible(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_responsible
    ADD CONSTRAINT organizations_responsible_user_id_b14adb56_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_suspension
    ADD CONSTRAINT organizations_suspen_reopened_by_id_477e1e7b_fk_accounts_ FOREIGN KEY (reopened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations_suspension
    ADD CONSTRAINT organizations_suspen_responsible_id_ad609d97_fk_organizat FOREIGN KEY (responsible_id) REFERENCES public.organizations_responsible(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.retention_historicalterm
    ADD CONSTRAINT retention_historical_history_user_id_e127d34a_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestation
    ADD CONSTRAINT staff_attestation_position_id_d691e1c4_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestation
    ADD CONSTRAINT staff_attestation_worker_id_565eb43c_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationreq_attestation_id_6d81e7bf_fk_staff_att FOREIGN KEY (attestation_id) REFERENCES public.staff_attestation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationreq_decided_by_id_370356f6_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationreq_position_id_1a6e50fb_fk_staff_pos FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationreq_requested_by_id_f23f3134_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_attestationrequest
    ADD CONSTRAINT staff_attestationrequest_worker_id_7cf79384_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_cabinethint
    ADD CONSTRAINT staff_cabinethint_by_id_b6d03c58_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_cabinethint
    ADD CONSTRAINT staff_cabinethint_organization_id_d04f5b95_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_cabinethint
    ADD CONSTRAINT staff_cabinethint_worker_id_e515fd46_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_courseelsewhere
    ADD CONSTRAINT staff_courseelsewher_decided_by_id_890f5dd0_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_courseelsewhere
    ADD CONSTRAINT staff_courseelsewher_requested_by_id_127656fb_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_courseelsewhere
    ADD CONSTRAINT staff_courseelsewhere_worker_id_0ef290bc_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_coveragecount
    ADD CONSTRAINT staff_coveragecount_organization_id_c613eacd_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_dismissal
    ADD CONSTRAINT staff_dismissal_by_id_3187c7e5_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_dismissal
    ADD CONSTRAINT staff_dismissal_employment_id_83aab82c_fk_staff_employment_id FOREIGN KEY (employment_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_dismissal
    ADD CONSTRAINT staff_dismissal_undone_by_id_d1cbc4e7_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_duplicatepair
    ADD CONSTRAINT staff_duplicatepair_checked_by_id_a5ed63b0_fk_accounts_user_id FOREIGN KEY (checked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_duplicatepair
    ADD CONSTRAINT staff_duplicatepair_first_id_496a7cd9_fk_staff_worker_id FOREIGN KEY (first_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_duplicatepair
    ADD CONSTRAINT staff_duplicatepair_second_id_4acc24c3_fk_staff_worker_id FOREIGN KEY (second_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_emailchange
    ADD CONSTRAINT staff_emailchange_worker_id_34acdf3b_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_employment
    ADD CONSTRAINT staff_employment_decided_by_id_dd513828_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_employment
    ADD CONSTRAINT staff_employment_organization_id_7dbf4a96_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_employment
    ADD CONSTRAINT staff_employment_position_id_4c7ee457_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_employment
    ADD CONSTRAINT staff_employment_worker_id_ca1407c9_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalattestationrequest
    ADD CONSTRAINT staff_historicalatte_history_user_id_9985b49b_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalattestation
    ADD CONSTRAINT staff_historicalatte_history_user_id_c54cf9cf_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalcourseelsewhere
    ADD CONSTRAINT staff_historicalcour_history_user_id_a9d0d8a0_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalemailchange
    ADD CONSTRAINT staff_historicalemai_history_user_id_167a5de3_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalemployment
    ADD CONSTRAINT staff_historicalempl_history_user_id_fd6d481b_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalinvitation
    ADD CONSTRAINT staff_historicalinvi_history_user_id_dc81c64a_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalleaveperiod
    ADD CONSTRAINT staff_historicalleav_history_user_id_3a35da69_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalpersonaldatachange
    ADD CONSTRAINT staff_historicalpers_history_user_id_6304f1b8_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalposition
    ADD CONSTRAINT staff_historicalposi_history_user_id_8d4144ab_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalsnilsshown
    ADD CONSTRAINT staff_historicalsnil_history_user_id_3aec139e_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalstafflist
    ADD CONSTRAINT staff_historicalstaf_history_user_id_237d876b_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalworker
    ADD CONSTRAINT staff_historicalwork_history_user_id_5a108f5d_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_historicalworkrequest
    ADD CONSTRAINT staff_historicalwork_history_user_id_f1c3b304_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_invited_by_id_d115cf2a_fk_accounts_user_id FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_organization_id_7ff45dc7_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_invitation
    ADD CONSTRAINT staff_invitation_worker_id_64a0b7d3_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_leaveperiod
    ADD CONSTRAINT staff_leaveperiod_cancelled_by_id_ac420b1e_fk_accounts_user_id FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_leaveperiod
    ADD CONSTRAINT staff_leaveperiod_employment_id_28267928_fk_staff_employment_id FOREIGN KEY (employment_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_leaveperiod
    ADD CONSTRAINT staff_leaveperiod_recorded_by_id_e6ff4464_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_look
    ADD CONSTRAINT staff_look_by_id_8e2e94fd_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_look
    ADD CONSTRAINT staff_look_organization_id_fec0ec49_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personaldatachange
    ADD CONSTRAINT staff_personaldatach_decided_by_id_9e1dadc4_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personaldatachange
    ADD CONSTRAINT staff_personaldatach_requested_by_id_32592722_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personaldatachange
    ADD CONSTRAINT staff_personaldatachange_worker_id_eae047a0_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personquestion
    ADD CONSTRAINT staff_personquestion_by_id_1af5f87d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personquestion
    ADD CONSTRAINT staff_personquestion_found_id_a9221c9f_fk_staff_worker_id FOREIGN KEY (found_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_personquestion
    ADD CONSTRAINT staff_personquestion_organization_id_acba183e_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization
    ADD CONSTRAINT staff_reorganization_by_id_088d4292_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization_units
    ADD CONSTRAINT staff_reorganization_organization_id_25357e08_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization
    ADD CONSTRAINT staff_reorganization_organization_id_2edb632a_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization_units
    ADD CONSTRAINT staff_reorganization_reorganization_id_6cfb6435_fk_staff_reo FOREIGN KEY (reorganization_id) REFERENCES public.staff_reorganization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization
    ADD CONSTRAINT staff_reorganization_successor_id_e2dd9945_fk_organizat FOREIGN KEY (successor_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganization
    ADD CONSTRAINT staff_reorganization_undone_by_id_9d7785e2_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedaccess
    ADD CONSTRAINT staff_reorganizedacc_reorganization_id_8b5bad06_fk_staff_reo FOREIGN KEY (reorganization_id) REFERENCES public.staff_reorganization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedaccess
    ADD CONSTRAINT staff_reorganizedacc_responsible_id_2ffae44b_fk_organizat FOREIGN KEY (responsible_id) REFERENCES public.organizations_responsible(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT staff_reorganizedpla_organization_id_47682126_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT staff_reorganizedpla_reorganization_id_a29a7005_fk_staff_reo FOREIGN KEY (reorganization_id) REFERENCES public.staff_reorganization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT staff_reorganizedplace_now_id_53213121_fk_staff_employment_id FOREIGN KEY (now_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_reorganizedplace
    ADD CONSTRAINT staff_reorganizedplace_place_id_0531797c_fk_staff_employment_id FOREIGN KEY (place_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_savedlist
    ADD CONSTRAINT staff_savedlist_user_id_3ce1843f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_signup
    ADD CONSTRAINT staff_signup_organization_id_575565d7_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_signup
    ADD CONSTRAINT staff_signup_position_id_a36798d6_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_signup
    ADD CONSTRAINT staff_signup_worker_id_df9d07ac_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_snilslookup
    ADD CONSTRAINT staff_snilslookup_by_id_1150dc3b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_snilslookup
    ADD CONSTRAINT staff_snilslookup_found_id_6bac7168_fk_staff_worker_id FOREIGN KEY (found_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_snilsshown
    ADD CONSTRAINT staff_snilsshown_organization_id_31052998_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_snilsshown
    ADD CONSTRAINT staff_snilsshown_to_id_8c281d12_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_snilsshown
    ADD CONSTRAINT staff_snilsshown_worker_id_fd07f737_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_stafflist
    ADD CONSTRAINT staff_stafflist_loaded_by_id_6fe52d16_fk_accounts_user_id FOREIGN KEY (loaded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_stafflist
    ADD CONSTRAINT staff_stafflist_organization_id_b9979e96_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_awaits_id_6859b51b_fk_staff_employment_id FOREIGN KEY (awaits_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_by_id_76f67651_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_left_id_e01f1f0a_fk_staff_employment_id FOREIGN KEY (left_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_transfer
    ADD CONSTRAINT staff_transfer_undone_by_id_66f7d3bc_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_worker
    ADD CONSTRAINT staff_worker_merged_into_id_7fde9c3c_fk_staff_worker_id FOREIGN KEY (merged_into_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_worker
    ADD CONSTRAINT staff_worker_user_id_7e502e8c_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_changed_leave_id_3d7d2b12_fk_staff_lea FOREIGN KEY (changed_leave_id) REFERENCES public.staff_leaveperiod(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_decided_by_id_fa75c94a_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_employment_id_874c2cef_fk_staff_employment_id FOREIGN KEY (employment_id) REFERENCES public.staff_employment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_position_id_c599df05_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_requested_by_id_8c841841_fk_accounts_user_id FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_workrequest
    ADD CONSTRAINT staff_workrequest_worker_id_48526b38_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.submissions_submission
    ADD CONSTRAINT submissions_submission_user_id_f185a147_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.submissions_upload
    ADD CONSTRAINT submissions_upload_user_id_02cfcd0e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_by_id_5370c91a_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_withdrawal_id_a449bba0_fk_support_w FOREIGN KEY (withdrawal_id) REFERENCES public.support_withdrawal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_destruction
    ADD CONSTRAINT support_destruction_worker_id_6ea2cd90_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_historicalmerge
    ADD CONSTRAINT support_historicalme_history_user_id_e5bfbd7c_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_historicalsavedanswer
    ADD CONSTRAINT support_historicalsa_history_user_id_b378fd07_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_historicalticket
    ADD CONSTRAINT support_historicalti_history_user_id_6bdc4f23_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_historicalwithdrawal
    ADD CONSTRAINT support_historicalwi_history_user_id_fc6f1bd5_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incominglett_access_id_ccf4f3d5_fk_organizat FOREIGN KEY (access_id) REFERENCES public.organizations_responsible(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incominglett_message_id_9456cd92_fk_support_t FOREIGN KEY (message_id) REFERENCES public.support_ticketmessage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incominglett_returned_id_f0a5cda2_fk_letters_l FOREIGN KEY (returned_id) REFERENCES public.letters_letter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_incomingletter
    ADD CONSTRAINT support_incomingletter_ticket_id_d13e67e6_fk_support_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.support_ticket(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_absorbed_id_a32936ad_fk_staff_worker_id FOREIGN KEY (absorbed_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_by_id_070d69b3_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_shut_id_a0542183_fk_accounts_user_id FOREIGN KEY (shut_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_survivor_id_6dadaeca_fk_staff_worker_id FOREIGN KEY (survivor_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_merge
    ADD CONSTRAINT support_merge_undone_by_id_f1b8c3d7_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_mergedvalue
    ADD CONSTRAINT support_mergedvalue_merge_id_fa587889_fk_support_merge_id FOREIGN KEY (merge_id) REFERENCES public.support_merge(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_outdated
    ADD CONSTRAINT support_outdated_worker_id_80f60f52_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_assignee_id_ef88bb0a_fk_accounts_user_id FOREIGN KEY (assignee_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_author_id_9feda1fc_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_organization_id_d1572ed7_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_other_id_57b27657_fk_staff_worker_id FOREIGN KEY (other_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_right_type_id_bdc81072_fk_organizat FOREIGN KEY (right_type_id) REFERENCES public.organizations_organizationtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticket
    ADD CONSTRAINT support_ticket_worker_id_0ee28929_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticketfile
    ADD CONSTRAINT support_ticketfile_message_id_8a26fb96_fk_support_t FOREIGN KEY (message_id) REFERENCES public.support_ticketmessage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticketfile
    ADD CONSTRAINT support_ticketfile_ticket_id_9be3d34d_fk_support_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.support_ticket(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticketmessage
    ADD CONSTRAINT support_ticketmessage_author_id_9766f73a_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_ticketmessage
    ADD CONSTRAINT support_ticketmessage_ticket_id_70fe8f82_fk_support_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.support_ticket(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.support_withdrawal
    ADD CONSTRAINT support_withdrawal_worker_id_7e1acede_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.texts_agreement
    ADD CONSTRAINT texts_agreement_edition_id_b1a8daae_fk_texts_edition_id FOREIGN KEY (edition_id) REFERENCES public.texts_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.texts_agreement
    ADD CONSTRAINT texts_agreement_user_id_e9b8928a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.texts_historicalact
    ADD CONSTRAINT texts_historicalact_history_user_id_18c7b68b_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.texts_historicaledition
    ADD CONSTRAINT texts_historicaledit_history_user_id_acd95107_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_annulment
    ADD CONSTRAINT vouchers_annulment_by_id_c5558806_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_annulment
    ADD CONSTRAINT vouchers_annulment_voucher_id_40dfc5d4_fk_vouchers_voucher_id FOREIGN KEY (voucher_id) REFERENCES public.vouchers_voucher(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalpapercourse
    ADD CONSTRAINT vouchers_historicalp_history_user_id_212e9e36_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalplannedtraining
    ADD CONSTRAINT vouchers_historicalp_history_user_id_87ab2e5d_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicaltemplateblock
    ADD CONSTRAINT vouchers_historicalt_history_user_id_f7d38688_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalvoucherquota
    ADD CONSTRAINT vouchers_historicalv_history_user_id_0b71f9c4_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalvoucherrequest
    ADD CONSTRAINT vouchers_historicalv_history_user_id_3442dccc_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalvoucherblock
    ADD CONSTRAINT vouchers_historicalv_history_user_id_bde7bccc_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalvouchertemplate
    ADD CONSTRAINT vouchers_historicalv_history_user_id_c4718657_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_historicalvoucher
    ADD CONSTRAINT vouchers_historicalv_history_user_id_ce20fa18_fk_accounts_ FOREIGN KEY (history_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_papercourse
    ADD CONSTRAINT vouchers_papercourse_block_id_e82c3ad7_fk_vouchers_ FOREIGN KEY (block_id) REFERENCES public.vouchers_voucherblock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_plannedtraining
    ADD CONSTRAINT vouchers_plannedtrai_decided_by_id_d65fc218_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_plannedtraining
    ADD CONSTRAINT vouchers_plannedtrai_requested_by_id_52577469_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_plannedtraining
    ADD CONSTRAINT vouchers_plannedtraining_worker_id_8755613a_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_settledcourse
    ADD CONSTRAINT vouchers_settledcour_annulment_id_9329db1e_fk_vouchers_ FOREIGN KEY (annulment_id) REFERENCES public.vouchers_annulment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_settledcourse
    ADD CONSTRAINT vouchers_settledcour_block_id_5722a4cb_fk_vouchers_ FOREIGN KEY (block_id) REFERENCES public.vouchers_voucherblock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_settledcourse
    ADD CONSTRAINT vouchers_settledcour_moved_to_id_13c0b74e_fk_vouchers_ FOREIGN KEY (moved_to_id) REFERENCES public.vouchers_voucherblock(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_templateblock
    ADD CONSTRAINT vouchers_templateblo_template_id_23bcfa10_fk_vouchers_ FOREIGN KEY (template_id) REFERENCES public.vouchers_vouchertemplate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_issued_by_id_4febda1b_fk_accounts_user_id FOREIGN KEY (issued_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_organization_id_56927235_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_position_id_e25ceb40_fk_staff_position_id FOREIGN KEY (position_id) REFERENCES public.staff_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucher
    ADD CONSTRAINT vouchers_voucher_worker_id_5149928e_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherblock
    ADD CONSTRAINT vouchers_voucherbloc_voucher_id_5916ade7_fk_vouchers_ FOREIGN KEY (voucher_id) REFERENCES public.vouchers_voucher(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherquota
    ADD CONSTRAINT vouchers_voucherquot_organization_id_06b1e642_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequ_decided_by_id_29e46ad1_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequ_requested_by_id_66e5b620_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequ_voucher_id_e716f7cd_fk_vouchers_ FOREIGN KEY (voucher_id) REFERENCES public.vouchers_voucher(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vouchers_voucherrequest
    ADD CONSTRAINT vouchers_voucherrequest_worker_id_70f712e3_fk_staff_worker_id FOREIGN KEY (worker_id) REFERENCES public.staff_worker(id) DEFERRABLE INITIALLY DEFERRED;

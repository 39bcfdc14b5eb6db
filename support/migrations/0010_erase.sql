-- Everything that names a person goes; what is counted stays, under «Данные уничтожены» (R42, decision 0101).
-- Run with the rights of the tables' owner: the application may not rewrite a history. It refuses whoever still works,
-- and writes the act itself, so that nothing is destroyed without one.
-- In each line: $1 the records of the person, $2 the accounts, $3 the mailboxes, $4 the names as they ever were.
CREATE OR REPLACE FUNCTION support_erase(person bigint, operator bigint, reason text, withdrawn bigint)
RETURNS TABLE (act bigint, gone_files text[]) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $erase$
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
END $erase$;
REVOKE ALL ON FUNCTION support_erase(bigint, bigint, text, bigint) FROM PUBLIC;

"""Workers and their work, those responsible for them, accounts and letters."""

CHECKS = [
    (
        "R1",
        "СНИЛС с верными контрольными цифрами",
        "SELECT 'ID ' || id FROM staff_worker WHERE NOT snils_valid(snils) AND erased_at IS NULL",
    ),
    (
        "R1",
        "один СНИЛС — одна учётная запись",
        (
            "SELECT min(id) || ' и ' || max(id) FROM staff_worker"
            " WHERE merged_into_id IS NULL AND erased_at IS NULL GROUP BY snils HAVING count(*) > 1"
        ),
    ),
    (
        "R17",
        "у работающего отмечена ровно одна должность",
        """SELECT 'ID ' || worker_id FROM staff_employment WHERE state = 'current'
           GROUP BY worker_id HAVING count(*) FILTER (WHERE training) <> 1""",
    ),
    (
        "R17",
        "рядом с основной работой отметка не стоит на совместительстве, если его не выбрали",
        """SELECT 'ID ' || p.worker_id FROM staff_employment p WHERE p.training AND NOT p.training_chosen
           AND p.kind <> 'main' AND EXISTS (SELECT 1 FROM staff_employment m WHERE m.worker_id = p.worker_id
           AND m.kind = 'main' AND m.state = 'current')""",
    ),
    (
        "R12",
        "завершённое место работы имеет последний день, а должность на нём не отмечена",
        """SELECT 'место работы ' || id FROM staff_employment
           WHERE state = 'ended' AND ended_on IS NULL OR training AND state <> 'current'""",
    ),
    (
        "R25",
        "Ответственный с открытым доступом работает в своей организации",
        """SELECT 'ответственный ' || r.id FROM organizations_responsible r
           WHERE r.state = 'active' AND NOT EXISTS (
               SELECT 1 FROM staff_worker w JOIN staff_employment e ON e.worker_id = w.id
               WHERE w.user_id = r.user_id AND e.organization_id = r.organization_id
                 AND e.state = 'current')""",
    ),
    (
        "R16",
        "в закрытой организации никто не работает и не ждёт",
        """SELECT 'место работы ' || e.id FROM staff_employment e
           JOIN organizations_organization o ON o.id = e.organization_id
           WHERE o.closed_on IS NOT NULL AND e.state IN ('awaiting', 'current')""",
    ),
    (
        "R16",
        "у закрытой организации нет доступов и действующих подразделений",
        """SELECT 'организация ' || o.id FROM organizations_organization o WHERE o.closed_on IS NOT NULL AND (
               EXISTS (SELECT 1 FROM organizations_responsible r WHERE r.organization_id = o.id
                       AND r.state IN ('requested', 'appointed', 'active', 'suspended'))
               OR EXISTS (SELECT 1 FROM organizations_organization u
                          WHERE u.parent_id = o.id AND u.closed_on IS NULL))""",
    ),
    (
        "R23",
        "закрытый доступ объяснён, открытый не закрыт",
        """SELECT 'ответственный ' || r.id FROM organizations_responsible r
           LEFT JOIN organizations_suspension s ON s.responsible_id = r.id AND s.reopened_at IS NULL
           WHERE (r.state = 'suspended') <> (s.id IS NOT NULL) AND r.state IN ('active', 'suspended')""",
    ),
    (
        "R21",
        "организация не подчинена самой себе",
        """WITH RECURSIVE up (start, id, depth) AS (
               SELECT id, parent_id, 1 FROM organizations_organization WHERE parent_id IS NOT NULL
               UNION ALL
               SELECT up.start, o.parent_id, up.depth + 1 FROM up JOIN organizations_organization o ON o.id = up.id
               WHERE o.parent_id IS NOT NULL AND up.depth < 50
           ) SELECT DISTINCT 'организация ' || start FROM up WHERE start = id OR depth = 50""",
    ),
    (
        "R40",
        "у объединённой записи ничего не осталось",
        """SELECT 'ID ' || w.id FROM staff_worker w WHERE w.merged_into_id IS NOT NULL AND (
               w.user_id IS NOT NULL
               OR EXISTS (SELECT 1 FROM staff_employment e
                          WHERE e.worker_id = w.id AND e.state IN ('awaiting', 'current'))
               OR EXISTS (SELECT 1 FROM vouchers_voucher v WHERE v.worker_id = w.id AND v.annulled_at IS NULL)
               OR EXISTS (SELECT 1 FROM courses_enrolment e WHERE e.worker_id = w.id AND e.state <> 'released'))""",
    ),
    (
        "R11",
        "подтверждённое изменение дошло до личных данных",
        """SELECT 'изменение ' || c.id || ': ' || asked.name FROM staff_personaldatachange c
           CROSS JOIN LATERAL jsonb_each(c.values) AS asked (name, sides)
           JOIN LATERAL (SELECT * FROM staff_historicalworker h WHERE h.id = c.worker_id
                         AND h.history_date <= c.decided_at ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1
                        ) h ON true
           WHERE c.state = 'confirmed' AND to_jsonb(h) ->> asked.name IS DISTINCT FROM asked.sides ->> 1""",
    ),
    (
        "R8",
        "запрос об отпуске или должности ждёт только там, где работник работает",
        """SELECT 'запрос ' || r.id FROM staff_workrequest r JOIN staff_employment e ON e.id = r.employment_id
           WHERE r.worker_id <> e.worker_id OR r.state = 'pending' AND e.state <> 'current'""",
    ),
    (
        "R8",
        "об одном и том же на одном месте работы ждёт один запрос",
        """SELECT 'место работы ' || employment_id FROM staff_workrequest WHERE state = 'pending'
           GROUP BY employment_id, kind HAVING count(*) > 1""",
    ),
    (
        "R8",
        "отпуска на одном месте работы не пересекаются",
        """SELECT 'отпуск ' || a.id FROM staff_leaveperiod a JOIN staff_leaveperiod b ON b.employment_id = a.employment_id
           AND b.id > a.id AND a.begins_on <= coalesce(b.ends_on, 'infinity')
           AND b.begins_on <= coalesce(a.ends_on, 'infinity')
           WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL""",
    ),
    (
        "R19",
        "подтверждённая аттестация внесена тому, кто о ней сообщил, а другие сообщения ничего не внесли",
        """SELECT 'сообщение ' || asked.id FROM staff_attestationrequest asked
           LEFT JOIN staff_attestation a ON a.id = asked.attestation_id
           WHERE (asked.state = 'confirmed') <> (a.id IS NOT NULL) OR a.worker_id <> asked.worker_id""",
    ),
    (
        "R2",
        "электронная почта у каждого своя",
        "SELECT lower(email) FROM accounts_user GROUP BY lower(email) HAVING count(*) > 1",
    ),
    (
        "R6",
        "адрес для входа подтверждён владельцем",
        """SELECT 'учётная запись ' || u.id FROM accounts_user u
           WHERE EXISTS (SELECT 1 FROM account_emailaddress a WHERE a.user_id = u.id AND a.verified)
             AND NOT EXISTS (SELECT 1 FROM account_emailaddress a
                             WHERE a.user_id = u.id AND a.verified AND lower(a.email) = lower(u.email))""",
    ),
    (
        "R7",
        "ни одно письмо не застряло у отправителя",
        """SELECT 'письмо ' || id FROM letters_letter
           WHERE state = 'sending' AND lease_until < statement_timestamp() - interval '5 minutes'""",
    ),
    (
        "R7",
        "у каждой попытки отправить есть письмо, и они сочтены",
        """SELECT 'письмо ' || l.id FROM letters_letter l LEFT JOIN letters_attempt a ON a.letter_id = l.id
           GROUP BY l.id HAVING l.attempts <> count(a.id)""",
    ),
]

"""Vouchers and what they were spent on."""

CHECKS = [
    (
        "R26",
        "чек выдан один раз за срок",
        """SELECT 'чеки ' || a.id || ' и ' || b.id FROM vouchers_voucher a
           JOIN vouchers_voucher b ON b.worker_id = a.worker_id AND b.id <> a.id
           WHERE a.annulled_at IS NULL AND b.annulled_at IS NULL
             AND a.issued_on <= b.issued_on AND b.issued_on < a.next_possible_on""",
    ),
    (
        "R26",
        "просьба о чеке закрыта чеком того же работника, и только выданная",
        """SELECT 'просьба ' || asked.id FROM vouchers_voucherrequest asked
           LEFT JOIN vouchers_voucher v ON v.id = asked.voucher_id
           WHERE (asked.state = 'confirmed') <> (v.id IS NOT NULL) OR v.worker_id <> asked.worker_id""",
    ),
    (
        "R26",
        "по квоте сочтены все чеки организации за год, и их не больше, чем выделено",
        """SELECT 'квота ' || q.id FROM vouchers_voucherquota q
           LEFT JOIN (SELECT organization_id, extract(year FROM issued_on) AS year, count(*) AS number
                      FROM vouchers_voucher WHERE medium = 'electronic' AND annulled_at IS NULL GROUP BY 1, 2) v
             ON v.organization_id = q.organization_id AND v.year = q.year
           WHERE q.issued <> coalesce(v.number, 0) OR q.issued > q.allowed""",
    ),
    (
        "R26",
        "триггеры, которые считают чеки по квотам, включены",
        """SELECT name FROM (VALUES ('voucher_counts_quota', 'vouchers_voucher'),
               ('quota_begins_counted', 'vouchers_voucherquota')) AS wanted (name, kind)
           WHERE NOT EXISTS (SELECT 1 FROM pg_trigger
               WHERE tgname = name AND tgrelid = kind::regclass AND tgenabled = 'O')""",
    ),
    (
        "R29",
        "блок чека использован один раз",
        """SELECT 'блок ' || b.id FROM vouchers_voucherblock b
           JOIN courses_enrolment e ON e.voucher_block_id = b.id AND e.state <> 'released'
           LEFT JOIN vouchers_papercourse p ON p.block_id = b.id
           GROUP BY b.id HAVING count(e.id) + count(DISTINCT p.id) > 1""",
    ),
    (
        "R29",
        "блок того же работника, вида и не короче программы",
        """SELECT 'запись ' || e.id FROM courses_enrolment e
           JOIN vouchers_voucherblock b ON b.id = e.voucher_block_id JOIN vouchers_voucher v ON v.id = b.voucher_id
           JOIN courses_coursegroup g ON g.id = e.group_id JOIN courses_programme p ON p.id = g.programme_id
           WHERE e.state <> 'released' AND (v.worker_id <> e.worker_id OR b.kind <> p.block OR b.hours < p.hours)""",
    ),
    (
        "R29",
        "в каждом чеке есть блоки",
        """SELECT 'чек ' || v.id FROM vouchers_voucher v
           WHERE NOT EXISTS (SELECT 1 FROM vouchers_voucherblock b WHERE b.voucher_id = v.id)""",
    ),
    (
        "R29",
        "в каждом шаблоне чека есть блоки",
        """SELECT 'шаблон ' || t.id FROM vouchers_vouchertemplate t
           WHERE NOT EXISTS (SELECT 1 FROM vouchers_templateblock b WHERE b.template_id = t.id)""",
    ),
    (
        "R29",
        "триггеры, которые требуют блоков, включены",
        """SELECT name || ' ' || kind FROM (VALUES
               ('voucher_has_blocks', 'vouchers_voucher'), ('voucher_has_blocks', 'vouchers_voucherblock'),
               ('template_has_blocks', 'vouchers_vouchertemplate'), ('template_has_blocks', 'vouchers_templateblock')
           ) AS wanted (name, kind) WHERE NOT EXISTS (SELECT 1 FROM pg_trigger
               WHERE tgname = name AND tgrelid = kind::regclass AND tgenabled = 'O')""",
    ),
    (
        "R28",
        "группа начинается, пока чек действует",
        """SELECT 'запись ' || e.id FROM courses_enrolment e
           JOIN vouchers_voucherblock b ON b.id = e.voucher_block_id JOIN vouchers_voucher v ON v.id = b.voucher_id
           WHERE e.state <> 'released' AND e.starts_on NOT BETWEEN v.issued_on AND v.valid_until""",
    ),
    (
        "R30",
        "в полностью использованном электронном чеке один блок профильный",
        """SELECT 'чек ' || v.id FROM vouchers_voucher v
           JOIN vouchers_voucherblock b ON b.voucher_id = v.id
           LEFT JOIN courses_enrolment e ON e.voucher_block_id = b.id AND e.state <> 'released'
           WHERE v.medium = 'electronic' AND v.annulled_at IS NULL
           GROUP BY v.id HAVING count(e.id) = count(b.id) AND NOT bool_or(e.profile)""",
    ),
    (
        "R31",
        "аннулированный чек назван, и на нём никто не учится",
        """SELECT 'чек ' || v.id FROM vouchers_voucher v LEFT JOIN vouchers_annulment a ON a.voucher_id = v.id
           WHERE (v.annulled_at IS NULL) <> (a.id IS NULL)
              OR v.annulled_at IS NOT NULL AND EXISTS (
                  SELECT 1 FROM courses_enrolment e JOIN vouchers_voucherblock b ON b.id = e.voucher_block_id
                  WHERE b.voucher_id = v.id AND e.state <> 'released')""",
    ),
    (
        "R31",
        "о каждом курсе аннулированного чека решено, и решение исполнено",
        """SELECT 'курс по бумажному чеку ' || p.id FROM vouchers_papercourse p
           JOIN vouchers_voucherblock b ON b.id = p.block_id JOIN vouchers_voucher v ON v.id = b.voucher_id
           LEFT JOIN vouchers_settledcourse s ON s.block_id = b.id
           WHERE (v.annulled_at IS NULL) <> (s.id IS NULL)
              OR s.fate NOT IN (coalesce(nullif(p.kept_as, ''), 'wrong'))
           UNION ALL
           SELECT 'блок ' || s.block_id FROM vouchers_settledcourse s WHERE s.moved_to_id IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM courses_enrolment e WHERE e.voucher_block_id = s.moved_to_id)
             AND NOT EXISTS (SELECT 1 FROM vouchers_papercourse p WHERE p.block_id = s.moved_to_id)
             AND NOT EXISTS (SELECT 1 FROM vouchers_settledcourse t WHERE t.block_id = s.moved_to_id)""",
    ),
]

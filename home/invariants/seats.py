"""Groups and the seats in them. Each line: the rule, what must be true, a query of where it is not."""

CHECKS = [
    (
        "R36",
        "занято мест столько, сколько человек записано и скольким место предложено",
        """SELECT 'группа ' || number || ': занято ' || taken || ', записано ' || held || ', предложено ' || kept
           FROM (SELECT g.number, g.taken,
                   (SELECT count(*) FROM courses_enrolment e WHERE e.group_id = g.id AND e.state <> 'released') AS held,
                   (SELECT count(*) FROM courses_waitingentry w WHERE w.group_id = g.id AND w.state = 'offered') AS kept
                 FROM courses_coursegroup g) counted
           WHERE taken <> held + kept""",
    ),
    (
        "R36",
        "ждут места столько, сколько человек в листе ожидания",
        """SELECT 'группа ' || g.number || ': ждут ' || g.queue || ', в листе ' || count(w.id)
           FROM courses_coursegroup g LEFT JOIN courses_waitingentry w
             ON w.group_id = g.id AND w.state = 'waiting' AND w.awaits = 'seat'
           GROUP BY g.id HAVING g.queue <> count(w.id)""",
    ),
    (
        "R36",
        "у кого есть место в группе, тот его не ждёт",
        """SELECT 'работник ' || w.worker_id || ', группа ' || w.group_id FROM courses_waitingentry w
           JOIN courses_enrolment e ON e.worker_id = w.worker_id AND e.group_id = w.group_id
           WHERE w.state IN ('waiting', 'offered') AND e.state <> 'released'""",
    ),
    (
        "R36",
        "занято не больше, чем есть мест",
        "SELECT 'группа ' || number FROM courses_coursegroup WHERE taken > seats",
    ),
    (
        "R36",
        "в отменённой группе и в черновике мест никто не занимает",
        """SELECT 'запись ' || e.id FROM courses_enrolment e JOIN courses_coursegroup g ON g.id = e.group_id
           WHERE e.state <> 'released' AND (g.draft OR g.cancelled_at IS NOT NULL)""",
    ),
    (
        "R36",
        "у отменённой группы сказано, почему, и она не закрыта",
        """SELECT 'группа ' || number FROM courses_coursegroup
           WHERE cancelled_at IS NOT NULL AND (cancel_reason = '' OR closed_at IS NOT NULL)""",
    ),
    (
        "R36",
        "триггеры, которые считают места, включены",
        """SELECT name FROM unnest(ARRAY['enrolment_counts_seat', 'waiting_counts_seat']) AS name WHERE NOT EXISTS
           (SELECT 1 FROM pg_trigger WHERE tgname = name AND tgenabled = 'O')""",
    ),
    (
        "R36",
        "у работника одно место в группе",
        """SELECT 'работник ' || worker_id || ', группа ' || group_id FROM courses_enrolment
           WHERE state <> 'released' GROUP BY worker_id, group_id HAVING count(*) > 1""",
    ),
    (
        "R18",
        "обучение по двум должностям не пересекается",
        """SELECT 'работник ' || a.worker_id || ': записи ' || a.id || ' и ' || b.id
           FROM courses_enrolment a JOIN courses_enrolment b ON b.worker_id = a.worker_id AND b.id > a.id
           WHERE a.state <> 'released' AND b.state <> 'released' AND a.position_id <> b.position_id
             AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on""",
    ),
    (
        "R18",
        "даты записи те же, что у группы",
        """SELECT 'запись ' || e.id FROM courses_enrolment e JOIN courses_coursegroup g ON g.id = e.group_id
           WHERE (e.starts_on, e.ends_on) <> (g.starts_on, g.ends_on)""",
    ),
    (
        "R32",
        "оплата записи та же, что у группы",
        """SELECT 'запись ' || e.id FROM courses_enrolment e JOIN courses_coursegroup g ON g.id = e.group_id
           WHERE e.state <> 'released' AND e.funding <> g.funding""",
    ),
    (
        "R38",
        "в закрытой группе итог есть у каждого, в открытой — ни у кого",
        """SELECT 'запись ' || e.id FROM courses_enrolment e JOIN courses_coursegroup g ON g.id = e.group_id
           WHERE e.state = 'active' AND g.closed_at IS NOT NULL
              OR e.state IN ('finished', 'not_finished') AND g.closed_at IS NULL""",
    ),
    (
        "R38",
        "удостоверение только у тех, у кого курс пройден",
        """SELECT 'удостоверение ' || c.number FROM courses_certificate c
           JOIN courses_enrolment e ON e.id = c.enrolment_id WHERE e.state <> 'finished'""",
    ),
]

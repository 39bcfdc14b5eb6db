"""Groups and the seats in them. Each line: the rule, what must be true, a query of where it is not."""

CHECKS = [
    (
        "R36",
        "занято мест столько, сколько человек записано",
        """SELECT 'группа ' || g.number || ': занято ' || g.taken || ', записано ' || count(e.id)
           FROM courses_coursegroup g LEFT JOIN courses_enrolment e ON e.group_id = g.id AND e.state <> 'released'
           GROUP BY g.id HAVING g.taken <> count(e.id)""",
    ),
    (
        "R36",
        "занято не больше, чем есть мест",
        "SELECT 'группа ' || number FROM courses_coursegroup WHERE taken > seats",
    ),
    (
        "R36",
        "триггер, который считает места, включён",
        """SELECT 'enrolment_counts_seat' WHERE NOT EXISTS
           (SELECT 1 FROM pg_trigger WHERE tgname = 'enrolment_counts_seat' AND tgenabled = 'O')""",
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

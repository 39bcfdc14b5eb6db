"""Accounts, confirmed addresses, and letters on their way."""

CHECKS = [
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

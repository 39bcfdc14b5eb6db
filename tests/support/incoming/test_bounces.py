"""R7: a letter of ours that comes back hours later finds its row; a report makes no ticket."""

from __future__ import annotations

from typing import Any

import pytest

from letters.models import Letter
from letters.states import LetterState, Outcome
from support.models import Fate, IncomingLetter, Ticket
from tests.support.incoming.post import Post

pytestmark = pytest.mark.django_db
REPORT = """From: Mail Delivery System <MAILER-DAEMON@mx.example.ru>
To: noreply@staffedu.ru
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.ru

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} No such user
--b
Content-Type: text/rfc822-headers

From: noreply@staffedu.ru
Message-ID: {number}
--b--
"""


def report(
    number: str, *, to: str = "anna@example.ru", action: str = "failed", status: str = "5.1.1"
) -> bytes:
    return REPORT.format(number=number, to=to, action=action, status=status).encode()


@pytest.fixture
def sent(anna: Any) -> Letter:
    letter = Letter.objects.create(
        kind="letters/check",
        recipient=anna.user.email,
        message_id="<7@staffedu.ru>",
        state=LetterState.SENT,
        attempts=1,
    )
    letter.log.create(number=1, outcome=Outcome.ACCEPTED, code=250, answer="250 queued as 1")
    return letter


def state_after(post: Post, letter: Letter, **said: str) -> tuple[str, str]:
    post.bring(report(letter.message_id, **said), envelope="<>")
    letter.refresh_from_db()
    return letter.state, IncomingLetter.objects.get().fate


def test_r7_a_returned_letter_is_marked_and_its_reader_told_in_the_cabinet(
    post: Post, sent: Letter, anna: Any
) -> None:
    assert state_after(post, sent) == (LetterState.BOUNCED, Fate.BOUNCE)
    attempt = sent.log.get()
    assert attempt.outcome == Outcome.REFUSED
    assert attempt.answer == "250 queued as 1\nВернулось позже: 5.1.1 550 5.1.1 No such user"
    anna.user.refresh_from_db()
    assert anna.user.email_refused_at is not None
    assert (Ticket.objects.count(), Letter.objects.count()) == (0, 1)


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ({"action": "delayed", "status": "4.4.1"}, (LetterState.SENT, Fate.SILENT)),
        ({"status": "5.7.1"}, (LetterState.FAILED, Fate.BOUNCE)),
        ({"to": "forwarded@example.ru"}, (LetterState.FAILED, Fate.BOUNCE)),
    ],
    ids=["still on its way", "the server's quarrel with us", "another mailbox behind it"],
)
def test_r7_no_mailbox_is_blamed_for(
    said: dict[str, str], becomes: tuple[str, str], post: Post, sent: Letter, anna: Any
) -> None:
    assert state_after(post, sent, **said) == becomes
    anna.user.refresh_from_db()
    assert anna.user.email_refused_at is None


def test_r7_a_report_about_somebody_elses_letter_changes_nothing(post: Post, sent: Letter) -> None:
    post.bring(report("<8@staffedu.ru>"), envelope="<>")
    sent.refresh_from_db()
    assert (sent.state, IncomingLetter.objects.get().fate) == (LetterState.SENT, Fate.SILENT)

"""Another e-mail: to both mailboxes (R6)."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from accounts.models import User
from lib.dates import SAMARA
from staff.email import letters as email
from staff.models import EmailChange
from tests.letters.variants.variant import SITE, Variant
from tests.letters.variants.world import World

UNTIL = datetime(2026, 11, 27, 10, tzinfo=SAMARA)
LINK = f"{SITE}/cabinet/data/email/confirmation/abc/"
STOP = f"{SITE}/email/stop/abc/"
OLD, NEW = "worker@example.ru", "anna.orlova@mail.ru"


def _email(w: World) -> EmailChange:
    return EmailChange.objects.create(worker=w.worker, was=OLD, email=NEW)


def _moved(w: World) -> User:
    user = cast(User, w.worker.user)
    user.email = NEW
    return user


def _nameless(w: World) -> User:
    user = cast(User, w.worker.user)
    user.name = ""
    return user


WHOSE = {"who": "О…а А. С."}
FREE = {"taken": False, "link": LINK, "until": UNTIL}
TAKEN = {"taken": True, "link": f"{SITE}/account/login/"}
VARIANTS = [
    Variant("staff/email_confirm", "free", lambda w: email.confirm(_email(w)), FREE),
    Variant("staff/email_confirm", "taken", lambda w: email.confirm(_email(w)), TAKEN),
    Variant("staff/email_asked", "asked", lambda w: email.asked(_email(w)), {"link": STOP}),
    Variant("staff/email_by_hand", "to-new", lambda w: email.told_by_hand(w.worker.user, OLD, None)),
    Variant("staff/email_by_hand", "no-name", lambda w: email.told_by_hand(_nameless(w), OLD, None)),
    Variant("staff/email_by_hand", "to-old", lambda w: email.told_by_hand(_moved(w), OLD, None)),
    Variant("staff/email_freed", "freed", lambda w: email.freed(w.worker.user, OLD, w.worker), WHOSE),
    Variant("staff/email_freed", "of-nobody", lambda w: email.freed(w.worker.user, OLD, None)),
    Variant("staff/email_changed", "to-new", lambda w: email.told(_email(w), NEW)),
    Variant("staff/email_changed", "to-old", lambda w: email.told(_email(w), OLD)),
]

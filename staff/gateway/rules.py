"""May the account of somebody who has come by the gateway be opened at once? (R10, decision 0065)"""

from __future__ import annotations

from lib.reasons import Reason
from staff.gateway import reasons
from staff.registering.known import Mailbox
from staff.registering.rules import may_use


def may_open(invited: str | None, mailbox: Mailbox | None) -> list[Reason]:
    """invited: the address that the Responsible typed. mailbox: the one that the gateway has confirmed, if it has any:
    only such an address is entered by, since nobody has read a letter there (R3, R10)."""
    if invited is None:
        return [reasons.not_invited()]
    if mailbox is None:
        return [reasons.open_by_letter(invited)]
    own = mailbox.email == invited and not mailbox.taken
    return [] if own else may_use(mailbox, personal=True)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address that is to become a worker's (R2). email: as `accounts.addresses.clean` spells it.

    taken: an account has it; invited: an invitation that nobody has opened yet went there; of_organization: it is an
    organization's own; shared: it looks like a box that several people read.
    """

    email: str
    taken: bool = False
    invited: bool = False
    of_organization: bool = False
    shared: bool = False

"""The refusal that a person was shown goes with them to the operator, in the system's own words (R43).

It is signed: whoever answers reads what was said and not what somebody wrote into an address. And packed: what it
says about a person is not read in passing in a log of addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core import signing

if TYPE_CHECKING:
    from lib.reasons import Reason

SALT = "lib.carried"
FIELD = "refusal"


def carry(reason: Reason) -> str:
    """The reason for an address: which one it is and what it says to its reader."""
    return signing.dumps([str(reason.code), reason.text], salt=SALT, compress=True)


def carried(token: str) -> tuple[str, str]:
    """Which reason and its words; both empty where the token is not ours."""
    try:
        code, text = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return "", ""
    return code, text

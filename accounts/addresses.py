from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

_PARTS = re.compile(r"[^a-zа-яё]+")
# What organizations call their common boxes; a person's own name is none of these.
_COMMON = frozenset(
    "school schkola shkola scool sosh soh oosh nosh mbou mou gbou mdou mbdou gbdou dou detsad detskiysad sadik "
    "licey liceum lyceum gimnaziya gimnazia gymnasium gymnazium kolledzh college kolledg tehnikum technikum "
    "info director direktor zavuch office ofis priem priemnaya priyomnaya sekretar secretar secretary "
    "pochta admin administrator buh buhgalter buhgalteria kadry kadri otdelkadrov metodist metodkabinet "
    "uchitelskaya biblioteka library support contact contacts kontakt kontakty org sh sch "
    "школа лицей гимназия детсад сад директор приемная секретарь инфо".split()
)


def clean(email: str) -> str:
    """The one spelling of an address: no spaces, no case, full-width letters folded, the domain as DNS has it (R2)."""
    local, at, domain = unicodedata.normalize("NFKC", email.strip()).lower().rpartition("@")
    with suppress(UnicodeError):
        domain = domain.encode("idna").decode("ascii")
    return f"{local}{at}{domain}"


def looks_shared(email: str) -> bool:
    """school12@, info@, director@…: many people may read such a box, so its owner must say that it is personal (R2)."""
    return not _COMMON.isdisjoint(_PARTS.split(email.partition("@")[0].lower()))


# A domain that nobody can have (RFC 2606): nothing is sent there, nobody logs in with it.
NOWHERE = "@pochty-net.invalid"


def nowhere(account: int) -> str:
    """What stands for the address of an account from which it was taken (R40)."""
    return f"osvobozhdena-{account}{NOWHERE}"


def leads_nowhere(email: str) -> bool:
    """Has this account no mailbox since its address was taken from it? (R40)"""
    return email.endswith(NOWHERE)


def masked(email: str) -> str:
    """Enough to know the own address, too little to learn it: «o…a@mail.ru» (R6)."""
    name, _, domain = email.partition("@")
    return f"{name[0]}…{name[-1] if len(name) > 2 else ''}@{domain}"

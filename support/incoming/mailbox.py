"""The mailbox by IMAP: what waits in it, and where it is put when it has been taken (R39)."""

from __future__ import annotations

import ssl
from typing import Any

from django.conf import settings
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError

# A server that is away, that refuses, that breaks off.
AWAY = (OSError, IMAPClientError)
TAKEN, UNREAD = "Принято АИС", "Не прочитано АИС"


class Mailbox:
    """Open as a context; every step ends within MAILBOX_TIMEOUT. Raises one of AWAY."""

    def __init__(self) -> None:
        where = settings.MAILBOX
        secure = where["scheme"] == "imaps"
        wait = SocketTimeout(connect=settings.MAILBOX_TIMEOUT, read=settings.MAILBOX_TIMEOUT)
        known: Any = ssl.create_default_context() if where["scheme"] != "imap" else None
        self._imap = IMAPClient(
            where["host"], where["port"], ssl=secure, ssl_context=known if secure else None, timeout=wait
        )
        try:
            if where["scheme"] == "imap+tls":
                self._imap.starttls(known)
            self._imap.login(where["user"], where["password"])
            self._folders = {name: self._folder(name) for name in (TAKEN, UNREAD)}
            self._imap.select_folder(where["folder"])
        except BaseException:
            self._imap.shutdown()
            raise

    def __enter__(self) -> Mailbox:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._imap.logout()
        except AWAY:
            self._imap.shutdown()

    def waiting(self, most: int) -> dict[int, int]:
        """The oldest letters and their sizes in bytes."""
        uids = sorted(self._imap.search("UNDELETED"))[:most]
        said = self._imap.fetch(uids, ["RFC822.SIZE"]) if uids else {}
        return {uid: int(said[uid][b"RFC822.SIZE"]) for uid in uids if uid in said}

    def read(self, uid: int, *, whole: bool) -> bytes | None:
        """The letter, or its headers alone; it stays unread for people. None: it is gone meanwhile."""
        part = "BODY.PEEK[]" if whole else "BODY.PEEK[HEADER]"
        said = self._imap.fetch([uid], [part]).get(uid, {})
        found = said.get(part.replace(".PEEK", "").encode())
        return bytes(found) if found is not None else None

    def put_aside(self, uid: int, name: str) -> None:
        """Into one of the two folders; a letter that is there already is no mistake."""
        folder = self._folders[name]
        if self._imap.has_capability("MOVE"):
            self._imap.move([uid], folder)
            return
        self._imap.copy([uid], folder)
        self._imap.delete_messages([uid], silent=True)
        self._imap.expunge([uid] if self._imap.has_capability("UIDPLUS") else None)

    def _folder(self, name: str) -> str:
        """Its name where this server keeps folders; made where there is none."""
        personal = self._imap.namespace().personal if self._imap.has_capability("NAMESPACE") else ()
        whole = f"{personal[0][0]}{name}" if personal else name
        if not self._imap.folder_exists(whole):
            self._imap.create_folder(whole)
        return whole

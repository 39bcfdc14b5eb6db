"""Where one clone keeps the data of its embedded servers."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

CLONE = Path(__file__).resolve().parents[1]
# A socket's path may hold 107 bytes on Linux, 103 on macOS; the longest name put into it is `.s.PGSQL.5432`.
LONGEST_SOCKET_DIR = 85
BIG_LOG = 5 * 1024 * 1024


class NotOurs(Exception):
    """The place for the data belongs to somebody else."""


def base() -> Path:
    """One place per user, on a local disk and not cleaned by age: neither the clone nor /tmp.

    As root PostgreSQL runs under another uid, which must be able to walk there.
    """
    if chosen := os.environ.get("AIS_HOME"):
        return Path(chosen)
    if os.geteuid() == 0:
        places = [Path("/var/lib/ais-kadry")]
    else:
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        places = [Path(data) / "ais-kadry"]
    places.append(Path("/var/tmp") / f"ais-kadry-{os.getuid()}")  # noqa: S108 checked to be ours in `make`
    for place in places:
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(place, os.W_OK):
            return place
    return places[-1]


@dataclass(frozen=True)
class DataDir:
    """The data of one clone's demo (or tests): servers, uploads, letters, logs, the secret key."""

    root: Path

    @classmethod
    def of(cls, kind: str, clone: Path = CLONE) -> DataDir:
        key = hashlib.sha256(os.fsencode(clone.resolve())).hexdigest()[:8]
        return cls(base().resolve() / f"{kind}-{key}").made()

    def made(self) -> DataDir:
        open_to_walk = 0o711 if os.geteuid() == 0 else 0o700
        for folder in (self.root.parent, self.root):
            folder.mkdir(mode=open_to_walk, parents=True, exist_ok=True)
            if folder.stat().st_uid != os.getuid():
                raise NotOurs(folder)
        self.root.chmod(open_to_walk)
        if os.geteuid() == 0:
            self.root.parent.chmod(self.root.parent.stat().st_mode | 0o111)
        return self

    def folder(self, name: str) -> Path:
        """A private folder of this datadir."""
        path = self.root / name
        path.mkdir(mode=0o700, exist_ok=True)
        return path

    def emptied(self, name: str) -> Path:
        """The same, without what an earlier start has left there."""
        for file in self.folder(name).iterdir():
            file.unlink()
        return self.folder(name)

    def log(self, name: str) -> Path:
        path = self.folder("logs") / f"{name}.log"
        if path.exists() and path.stat().st_size > BIG_LOG:
            path.replace(path.with_suffix(".old"))
        return path

    def socket_folder(self, name: str) -> Path:
        """A private folder whose path is short enough for a socket."""
        path = self.root / name
        if len(os.fsencode(path)) > LONGEST_SOCKET_DIR:
            key = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:8]
            path = Path("/tmp") / f"ais-{os.getuid()}-{key}-{name}"  # noqa: S108 checked to be ours below
        path.mkdir(mode=0o700, exist_ok=True)
        return path

    def lock(self) -> IO[str] | None:
        """Keep the returned file open while the home is in use; None when another process holds it."""
        file = (self.root / "lock").open("a+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return file

    def secret_key(self) -> str:
        """Made once, so that sessions and links survive a restart."""
        path = self.root / "secret"
        if not path.exists() or not path.read_text():
            fresh = path.with_suffix(".new")
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(50))
            fresh.replace(path)
        return path.read_text()

    def remember(self, facts: dict[str, Any]) -> None:
        """What runs here now, for a second launcher and for `make shell`."""
        fresh = self.root / "running.new"
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(facts))
        fresh.replace(self.root / "running.json")

    def remembered(self) -> dict[str, Any]:
        try:
            facts = json.loads((self.root / "running.json").read_text())
        except (OSError, ValueError):
            return {}
        return facts if isinstance(facts, dict) else {}

    def forget(self) -> None:
        (self.root / "running.json").unlink(missing_ok=True)

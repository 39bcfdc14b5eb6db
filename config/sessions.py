"""Who asks, in one statement: the session, its account, that person's record and accesses (decision 0042)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.backends import db
from django.db import models
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from accounts.models import Session, User
from letters.facts import COUNTED
from lib.dates import now
from lib.prepared import fetch
from organizations.models import Organization, Responsible
from staff.models import Worker

READ = (Session, User, Worker, Responsible, Organization)
Record = TypeVar("Record", bound=models.Model)


@cache
def _statement() -> str:
    """A row for each access; one row where the person has none, with nothing where there is no such record."""
    columns = ", ".join(
        f"{model._meta.db_table}.{field.column}" for model in READ for field in model._meta.concrete_fields
    )
    return f"""
        SELECT {columns}, (
            SELECT count(*) FROM (
                SELECT FROM letters_letter WHERE user_id = accounts_user.id AND read_at IS NULL LIMIT {COUNTED}
            ) AS few
        ) AS unread
        FROM accounts_session
        LEFT JOIN accounts_user ON accounts_user.id = accounts_session.user_id
        LEFT JOIN staff_worker
            ON staff_worker.user_id = accounts_user.id AND staff_worker.merged_into_id IS NULL
        LEFT JOIN organizations_responsible ON organizations_responsible.user_id = accounts_user.id
        LEFT JOIN organizations_organization
            ON organizations_organization.id = organizations_responsible.organization_id
        WHERE accounts_session.session_key = %s AND accounts_session.expire_date > %s
        ORDER BY organizations_responsible.id
    """  # noqa: S608 names of our own columns


def _taken(model: type[Record], values: Iterator[Any]) -> Record | None:
    """The record whose columns come next; None where the join found none."""
    names = [field.attname for field in model._meta.concrete_fields]
    own = list(islice(values, len(names)))
    return None if own[0] is None else model.from_db("default", names, own)


class SessionStore(db.SessionStore):
    """Django's own, in PostgreSQL; it reads with the session what nearly every page asks of its person.

    worker: the person's own record; accesses: all of them, ended ones too, in the order in which they were asked for;
    unread: so many notifications have not been opened, at most `COUNTED`.
    They are the account's that had signed in when the request came.
    """

    account: User | None = None
    worker: Worker | None = None
    unread = 0

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key)
        self.accesses: list[Responsible] = []

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        session: Any = super().create_model_instance(data)
        session.user_id = data.get(auth.SESSION_KEY)
        return session  # type: ignore[no-any-return]

    def load(self) -> dict[str, Any]:
        rows = fetch(_statement(), [self.session_key, now()])
        if not rows:
            self._session_key = None
            return {}
        for row in rows:
            values = iter(row)
            session: Any = _taken(Session, values)
            self.account, self.worker = _taken(User, values), _taken(Worker, values)
            access: Any = _taken(Responsible, values)
            if access is not None:
                access.user, access.organization = self.account, _taken(Organization, values)
                self.accesses.append(access)
            self.unread = row[-1]
        if self.worker is not None:
            self.worker.user = self.account
        return self.decode(session.session_data)


def _entered(request: HttpRequest) -> User | None:
    """Whoever the session's seal lets in at once; None where Django has to look closer."""
    session: Any = request.session
    entered = session.get(auth.SESSION_KEY), session.get(auth.BACKEND_SESSION_KEY)
    account: User | None = session.account
    if account is None or not account.is_active or entered[0] != str(account.pk):
        return None
    if entered[1] not in settings.AUTHENTICATION_BACKENDS:
        return None
    seal = session.get(auth.HASH_SESSION_KEY, "")
    return account if constant_time_compare(seal, account.get_session_auth_hash()) else None


class WhoAsks(AuthenticationMiddleware):
    """`request.user`, without a statement of its own."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)

        def user() -> Any:
            if not hasattr(request, "_cached_user"):
                request._cached_user = _entered(request) or auth.get_user(request)  # type: ignore[attr-defined]
            return request._cached_user  # type: ignore[attr-defined]

        request.user = SimpleLazyObject(user)  # type: ignore[assignment]

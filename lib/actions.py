from __future__ import annotations

import functools
import random
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, TypeVar, cast

import structlog
from django.db import IntegrityError, OperationalError, connection, models, transaction

from lib import acting, constraints, metrics, readers
from lib.acting import Actor, Verb, verbs
from lib.locks import lock_whole
from lib.readers import For
from lib.reasons import Refused, why
from lib.scopes import Scope

log = structlog.get_logger("action")
TRIES = 3
# Deadlock, lock not available in time, serialization: the same action may well succeed a moment later.
PASSING = {"40P01", "55P03", "40001"}

Action = TypeVar("Action", bound=Callable[..., Any])


class Busy(Exception):
    """The rows stayed locked by others through every try; the person is asked to repeat in a minute."""


@why(
    "R43",
    then="Обновите страницу и повторите. Если не помогло, напишите {operator}. Сбой записан в журнал.",
)
def does_not_fit() -> str:
    """Of a constraint that only a mistake of ours can break: the log has its name, the person a sentence (R43)."""
    return "Сохранить не получилось: эти сведения не сходятся с тем, что уже записано. Ничего не изменено."


class NoScope(AssertionError):
    """A Responsible's action that asked nobody whose records it changes (R44)."""


def action(
    sentence: str | For[str], *more: str | For[str], about: str = "", scope: Scope | None
) -> Callable[[Action], Action]:
    """One thing a person does: one transaction, a history that says who, what and why, one log line.

    sentence: what was done, as the history says it: «Подтверждено место работы: {employment}», with
    `For(worker, responsible=…)` where the reader changes the words. The braces name the record whose row tells it;
    two sentences, each with a state ({employment:ended}), where two rows tell the two sides of it. about: the record
    where no sentence names one. Without it every row that the action wrote tells the same. Empty where what changed
    says it all: the history names the fields.
    Called with `by` and `why`; `by` is the acting user (None for the system or a person who has no account yet), or
    an Actor, who may act as a Responsible. The action itself gets the user. scope: on whose records a Responsible may
    do it; an action that ends without `hold` or `must_be_theirs` then fails by itself (R44).
    Inside another action it is a part of that one, and judged by its scope. A broken constraint becomes its ordinary
    reason, so the loser of a race hears the same sentence as anybody else; nobody is shown a constraint's name.
    Raises Refused, Busy.
    """

    def made(function: Action) -> Action:
        verbs[_name(function)] = tuple(Verb.of(one, about) for one in (sentence, *more))
        return cast("Action", _wrapped(function, scope))

    return made


def _name(function: Any) -> str:
    """«staff.confirm»: the room and the action, as the history keeps it."""
    return f"{function.__module__.split('.')[0]}.{function.__name__}"


def _wrapped(action: Any, scope: Scope | None) -> Any:
    @functools.wraps(action)
    def outermost(*args: Any, by: Any, why: str = "", **kwargs: Any) -> Any:
        actor = Actor.of(by)
        if acting.current.get() is not None:
            acting.judge(actor.user, "", args)
            return action(*args, by=actor.user, why=why, **kwargs)
        now = acting.Acting(actor.user, why, _name(action))
        now.responsible, now.scope = actor.responsible, scope
        started = time.perf_counter()
        outcome = "failed"
        try:
            acting.judge(actor.user, now.action, args)
            result = _with_retries(lambda: _run(action, replace(now), args, kwargs))
            outcome = "done"
            return result
        except Refused as refused:
            refused.say_to(readers.now())
            metrics.refused((reason.rule, str(reason.code)) for reason in refused.reasons)
            outcome = "refused " + ",".join(str(reason.code) for reason in refused.reasons)
            raise
        finally:
            log.info(
                now.action,
                by=getattr(actor.user, "pk", None),
                on=[getattr(a, "pk", None) for a in args],
                outcome=outcome,
                ms=round(1000 * (time.perf_counter() - started)),
            )

    return outermost


def _run(action: Any, now: acting.Acting, args: Any, kwargs: Any) -> Any:
    in_a_test = connection.in_atomic_block
    token = acting.current.set(now)
    try:
        with transaction.atomic(durable=True):
            acting.run_entering()
            result = action(*args, by=now.by, why=now.why, **kwargs)
            if now.responsible is not None and not now.held:
                raise NoScope(f"{now.action} acts for a Responsible and looks at nothing of theirs")
            if in_a_test:
                # Nothing commits inside a test's own transaction: let the deferred constraints speak here.
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
            return result
    except IntegrityError as error:
        reason = constraints.reason_for(error)
        if reason is None:
            log.exception("constraint broken", constraint=constraints.broken(error), action=now.action)
        raise Refused([reason or does_not_fit()]) from error
    finally:
        acting.current.reset(token)


def _with_retries(run: Callable[[], Any]) -> Any:
    for attempt in range(1, TRIES + 1):
        try:
            return run()
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", None) not in PASSING:
                raise
            metrics.RETRIED.labels(error.__cause__.sqlstate).inc()  # type: ignore[union-attr]
            log.warning("action retried", attempt=attempt, sqlstate=error.__cause__.sqlstate)  # type: ignore[union-attr]
            if attempt == TRIES:
                raise Busy from error
            time.sleep(random.uniform(0.01, 0.05) * attempt)  # noqa: S311 jitter, not a secret
    raise AssertionError


def over(now: models.Model, record: models.Model, changed: Collection[str]) -> None:
    """Give the record all that the row now says, apart from the changed fields: neither the row nor its history
    gets back what another transaction changed since the form was read (R42)."""
    for field in record._meta.concrete_fields:
        if field.name not in changed:
            setattr(record, field.attname, getattr(now, field.attname))


@action("", scope=None)
def save_edit(record: models.Model, changed: Collection[str], *, by: Any, why: str = "") -> None:
    """Write the changed fields of a record that an operator keeps, held whole, and nothing else (R42)."""
    over(lock_whole(record), record, changed)
    if changed:
        record.save(update_fields=list(changed))


@action("", scope=None)
def save_new(record: models.Model, *, by: Any, why: str = "") -> None:
    """Write a new record of those that an operator keeps (R42)."""
    record.save(force_insert=True)

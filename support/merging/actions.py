"""Two records of one worker become one (R40)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from accounts.actions import shut_account
from accounts.models import User
from lib.actions import Busy, action
from lib.locks import lock_all, lock_all_whole
from lib.reasons import refuse_if
from organizations.absorbing import absorb_accesses
from organizations.actions import suspend_held
from organizations.models import Responsible
from staff.absorbing import withdraw_addresses
from staff.models import Employment, Worker
from support.merging import facts, kept, letters, reasons, rules
from support.merging.asking import FIELDS, PARTS
from support.merging.moving import move_rows
from support.merging.settling import settle
from support.models import Merge
from vouchers.models import Voucher

DATA = ("last_name", "first_name", "patronymic", "birth_date", "snils")


@action("Объединены две записи: {merge}", scope=None)
def merge_workers(
    survivor: Worker, absorbed: Worker, answers: Mapping[str, str], *, by: Any, why: str
) -> Merge:
    """All that belongs to the one goes to the other, which remains; what was changed is kept for the undoing (R40).

    answers: to every question of `facts.questions`, by its name. Raises Refused, Busy.
    """
    refuse_if([reasons.one_record()] if survivor.pk == absorbed.pk else [])
    users = accounts_of(survivor, absorbed)
    held = hold_accesses(users)
    survivor, absorbed = hold_both(survivor, absorbed, users)
    if done := Merge.objects.standing().filter(survivor=survivor, absorbed=absorbed).first():
        return done
    refuse_if([*facts.against(survivor, absorbed), *([] if why.strip() else [reasons.say_why_merged()])])
    asked = facts.questions(survivor, absorbed)
    refuse_if(rules.undecided(asked, answers))
    decided = {one.name: answers[one.name] for one in asked if not one.idle(answers)}
    owners = {one.user_id: data_of(one) for one in (survivor, absorbed) if one.user_id}
    owner = {one.user_id: one.pk for one in (survivor, absorbed)}
    workers = [survivor.pk, absorbed.pk]
    places = lock_things(workers)
    before = kept.standing(workers, users)
    keeps, shut = _accounts(survivor, absorbed, decided)
    merge = Merge(survivor=survivor, absorbed=absorbed, shut=shut, by=by, why=why.strip())
    merge.save(force_insert=True)
    _one_person(survivor, absorbed, keeps, decided)
    ended = {int(value) for name, value in decided.items() if name.startswith("access-") and value != "both"}
    absorb_accesses(held, ended, by=by, why="Записи работника объединены")
    withdraw_addresses([one for one in (survivor, absorbed) if shut and owner.get(shut.pk) == one.pk], by=by)
    told = settle(survivor, absorbed, places, decided, held, by=by, why=why)
    move_rows(absorbed, survivor, by=by)
    if shut and keeps:
        shut_account(shut, by=by)
        move_rows(shut, keeps, by=by)
    kept.keep(merge, before, kept.standing(workers, users), by=by)
    changed = [one.pk for one in held if owners.get(one.user_id) != data_of(survivor)]
    again = list(Responsible.objects.filter(pk__in=changed).select_related("user", "organization"))
    suspend_held(again, cause=merge, by=by, why="Записи объединены, изменились личные данные")
    letters.merged(merge, told)
    return merge


def accounts_of(*workers: Worker) -> set[int]:
    """As they stand before anything is held (R40)."""
    found = Worker.objects.filter(pk__in=[one.pk for one in workers]).exclude(user=None)
    return {pk for pk in found.values_list("user", flat=True) if pk}


def hold_accesses(users: Collection[int]) -> list[Responsible]:
    """The open accesses of these accounts, first of all rows: an action on the worker may close them (R23)."""
    found = Responsible.objects.not_ended().filter(user__in=users)
    lock_all(Responsible, found.values_list("pk", flat=True))
    return list(found.select_related("user", "organization", "principal").order_by("pk"))


def hold_both(survivor: Worker, absorbed: Worker, users: Collection[int]) -> tuple[Worker, Worker]:
    """Whole: nobody writes of either while one becomes a part of the other. Raises Busy when an account is new (R40)."""
    lock_all_whole(Worker, [survivor.pk, absorbed.pk])
    now = Worker.objects.select_related("user").in_bulk([survivor.pk, absorbed.pk])
    if accounts_of(survivor, absorbed) - set(users):
        raise Busy
    return now[survivor.pk], now[absorbed.pk]


def lock_things(workers: Iterable[int]) -> list[Employment]:
    """Their work and vouchers; returns the open places of work (R40)."""
    lock_all(Employment, Employment.objects.filter(worker__in=workers).values_list("pk", flat=True))
    lock_all(Voucher, Voucher.objects.filter(worker__in=workers).values_list("pk", flat=True))
    return list(Employment.objects.open().filter(worker__in=workers).with_details().order_by("pk"))


def data_of(worker: Worker) -> tuple[Any, ...]:
    """The personal data whose change closes a Responsible's access (R23)."""
    return tuple(getattr(worker, name) for name in DATA)


def _accounts(
    survivor: Worker, absorbed: Worker, decided: Mapping[str, str]
) -> tuple[User | None, User | None]:
    """By which the person logs in, and which is shut."""
    both: list[Any] = [one.user for one in (survivor, absorbed) if one.user]
    chosen = decided.get("account")
    keeps = next((one for one in both if str(one.pk) == chosen), both[0] if both else None)
    return keeps, next((one for one in both if one != keeps), None)


def _one_person(survivor: Worker, absorbed: Worker, keeps: User | None, decided: Mapping[str, str]) -> None:
    """The closed record lets its account and its СНИЛС go before the other takes them."""
    taken = [name for name in FIELDS if decided.get(name) == str(absorbed.pk)]
    names = [part for name in taken for part in PARTS.get(name, (name,))]
    absorbed.user, absorbed.merged_into = None, survivor
    absorbed.save(update_fields=["user", "merged_into"])
    for name in names:
        setattr(survivor, name, getattr(absorbed, name))
    changed = ["user"] if survivor.user != keeps else []
    survivor.user = keeps
    if names or changed:
        survivor.save(update_fields=[*names, *changed])

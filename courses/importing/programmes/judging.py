"""What becomes of each row of a file of programmes (R35), by the rules of the programme's own page (R27, R29, R30)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

from courses import facts
from courses.groups import facts as people
from courses.groups import reasons, rules
from courses.importing.programmes.changes import changes, told
from courses.importing.programmes.reading import Key, Known, key_of, understood, wrong
from courses.known import OnOffer
from courses.models import Programme
from imports.fields import CREATE, SWITCH_ON, UPDATE, Wrong
from imports.kinds import Judged, because
from imports.models import Batch
from imports.states import Verdict
from lib.readers import Reader
from lib.reasons import Reason
from lib.sheets import Row, words
from vouchers.states import BlockKind

# What may cost somebody the voucher or the certificate.
FELT = frozenset({"provider", "hours", "block", "profile_for", "for_all_teachers"})
# So many of those whom a change would hurt are named in a row.
NAMED = 3
Change = tuple[Programme, dict[str, Any]]


def judge(batch: Batch, rows: Sequence[Row]) -> list[Judged]:
    """The verdict of each row, in their order: a fixed number of statements (R35)."""
    known, seen = Known([row.values for row in rows]), dict[Any, int]()
    read = [_read(known, batch, row, seen) for row in rows]
    felt = [one for one in read if not isinstance(one, Judged) and FELT & one[1].keys()]
    against = Against(felt if batch.has(UPDATE) else [])
    names = {number: name for name, number in known.positions.number.items()}
    return [one if isinstance(one, Judged) else _changed(batch, *one, against, names) for one in read]


def _read(known: Known, batch: Batch, row: Row, seen: dict[Any, int]) -> Judged | Change:
    try:
        programme, fields = understood(known, row.values)
        key = programme.pk if programme else _key(fields)
        if (first := seen.setdefault(key, row.number)) != row.number:
            raise Wrong(f"Эта программа уже есть в строке {first}.", "Оставьте одну из строк.")
        if programme is None:
            return _new(batch, fields)
        changed = changes(batch, programme, row.values, fields)
        _must_stay_apart(known, programme, changed)
    except Wrong as error:
        return error.judged
    if not changed:
        return Judged(Verdict.HERE, f"Уже в АИС, ID {programme.pk}: менять нечего.", record=programme.pk)
    return programme, changed


def _key(fields: Mapping[str, Any]) -> Key:
    return fields["provider"].pk, words.plain(fields["title"]), fields["hours"]


def _must_stay_apart(known: Known, programme: Programme, changed: Mapping[str, Any]) -> None:
    was: dict[str, Any] = {"provider": programme.provider, "title": programme.title, "hours": programme.hours}
    other = known.by_key.get(_key({**was, **changed}))
    if changed and other is not None and other.pk != programme.pk and key_of(programme) != key_of(other):
        raise wrong(reasons.programme_exists())


def _new(batch: Batch, fields: Mapping[str, Any]) -> Judged:
    if not batch.has(CREATE):
        return Judged(Verdict.SKIP, "Такой программы в АИС нет, новые не добавляются.")
    said = f"{fields['hours']} ч, {BlockKind(fields['block']).label.lower()}, {fields['provider']}"
    marks = fields.get("profile_for")
    return Judged(
        Verdict.NEW,
        f"Появится программа: {said}{f', профильная для должностей: {len(marks)}' if marks else ''}.",
    )


def _changed(
    batch: Batch,
    programme: Programme,
    changed: dict[str, Any],
    against: Against,
    names: Mapping[int, str],
) -> Judged:
    if not batch.has(UPDATE):
        said = f"Уже в АИС, ID {programme.pk}: известные не меняются."
        return Judged(Verdict.SKIP, said, then=SWITCH_ON, record=programme.pk)
    if FELT & changed.keys() and (why := against(programme, changed)):
        first = because(Verdict.ERROR, *why[:NAMED], reader=Reader.OPERATOR)
        more = f" И ещё {len(why) - NAMED}: их назовёт карточка программы." if len(why) > NAMED else ""
        return replace(first, record=programme.pk, then=f"{first.then}{more}")
    return Judged(Verdict.DIFFERS, told(programme, changed, names), f"ID {programme.pk}", record=programme.pk)


class Against:
    """Whom these changes would hurt: five statements, however many programmes; none where nothing is felt."""

    def __init__(self, felt: Sequence[Change]) -> None:
        asked = [programme.pk for programme, _ in felt]
        self._kept = facts.courses(asked) if asked else {}
        self._learners = people.learners(asked) if asked else {}
        self._finished = people.finished(asked) if asked else {}
        self._on_offer = facts.on_offer().courses if self._learners else ()

    def __call__(self, programme: Programme, changed: Mapping[str, Any]) -> list[Reason]:
        before, edited = self._kept[programme.pk], copy(programme)
        for name in changed.keys() - {"profile_for"}:
            setattr(edited, name, changed[name])
        after = facts.as_said(before, edited, changed.get("profile_for", before.profile_for))
        learners = self._learners.get(programme.pk, [])
        others = [one for one in self._on_offer if one.programme_id != programme.pk] if learners else []
        on_offer = OnOffer((*others, *([after] if after.on_offer else [])))
        return rules.may_change_programme(
            before, after, learners, self._finished.get(programme.pk, 0), on_offer
        )

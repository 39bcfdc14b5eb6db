"""What becomes of each row of a file of organizations (R10): known by ID, or by name and district."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from imports.fields import CREATE, ERASE, SWITCH_ON, UPDATE, Wrong, like, plain
from imports.kinds import Judged
from imports.models import Batch
from imports.states import Verdict
from lib.dates import format_date
from lib.numbers import numbers
from lib.sheets import Row, words
from organizations.models import District, Organization, OrganizationType

TITLES = {
    "name": "название",
    "type": "тип",
    "district": "район",
    "parent": "головная организация",
    "address": "адрес",
    "email": "почта",
    "phone": "телефон",
}
OF_WHAT = {"type": "Типа", "district": "Района"}
# A name, a type and a district are never erased: an organization has them.
ERASED = ("parent", "address", "email", "phone")


class Known:
    """Types, districts and the organizations that the rows name, in three statements whatever the file."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self.types = {words.plain(one.name): one for one in OrganizationType.objects.all()}
        self.districts = {words.plain(one.name): one for one in District.objects.all()}
        told = [str(values[name]) for values in rows for name in ("id", "name", "parent") if values.get(name)]
        ids, names = numbers(told, len(told)), {words.plain(said) for said in told}
        asked = Organization.objects.annotate(plain=plain("name")).filter(Q(pk__in=ids) | Q(plain__in=names))
        every = list(asked.select_related("type", "district", "parent").order_by("pk"))
        self.by_id = {one.pk: one for one in every}
        self.by_name: dict[str, list[Organization]] = {}
        for one in every:
            self.by_name.setdefault(words.plain(one.name), []).append(one)

    def named(self, name: str, district: District | None) -> list[Organization]:
        """Those open ones that are called so, in this district where it is said."""
        found = [one for one in self.by_name.get(words.plain(name), []) if one.closed_on is None]
        return [one for one in found if district is None or one.district_id == district.pk]


def judge(batch: Batch, rows: Sequence[Row]) -> list[Judged]:
    """What will become of each row; the second row of one organization is a mistake."""
    known, told, seen = Known(row.values for row in rows), [], dict[Any, int]()
    for row in rows:
        try:
            organization, fields = understood(known, row.values)
            said = (words.plain(row.values.get("name") or ""), getattr(fields.get("district"), "pk", None))
            key = organization.pk if organization else said
            if (first := seen.setdefault(key, row.number)) != row.number:
                raise Wrong(f"Эта организация уже есть в строке {first}.", "Оставьте одну из строк.")
            told.append(_judged(batch, organization, row.values, fields))
        except Wrong as wrong:
            told.append(wrong.judged)
    return told


def understood(known: Known, values: Mapping[str, Any]) -> tuple[Organization | None, dict[str, Any]]:
    """The organization that the row is about, and what is said of it by field; None: it is not known.
    Raises Wrong."""
    fields: dict[str, Any] = {
        name: values[name] for name in ("name", "address", "email", "phone") if values.get(name)
    }
    for name, there in (("type", known.types), ("district", known.districts)):
        if typed := values.get(name):
            if (one := there.get(words.plain(typed))) is None:
                raise Wrong(f"{OF_WHAT[name]} «{typed}» в АИС нет.", like(typed, there))
            fields[name] = one
    if typed := values.get("parent"):
        fields["parent"] = _one(known, str(typed), None)
    return _whose(known, values, fields), fields


def _whose(known: Known, values: Mapping[str, Any], fields: Mapping[str, Any]) -> Organization | None:
    if pk := values.get("id"):
        if (found := known.by_id.get(pk)) is None:
            raise Wrong(f"Организации с ID {pk} нет.", "Исправьте ID или оставьте ячейку пустой.")
        if found.closed_on:
            raise Wrong(f"Организация закрыта {format_date(found.closed_on)}.", "Уберите строку из файла.")
        return found
    if not values.get("name"):
        raise Wrong("Нет ни ID, ни названия.", "Впишите одно из них.")
    same = known.named(values["name"], fields.get("district"))
    if len(same) > 1:
        raise Wrong("Так называется несколько организаций.", _which(same))
    if not same and (absent := [name for name in ("type", "district") if name not in fields]):
        needed = " и ".join(TITLES[name] for name in absent)
        raise Wrong(f"Такой организации в АИС нет. Чтобы добавить, нужны: {needed}.")
    return same[0] if same else None


def _one(known: Known, typed: str, district: District | None) -> Organization:
    if typed.isdecimal() and (found := known.by_id.get(int(typed))):
        if found.closed_on:
            raise Wrong(
                f"Головная организация закрыта {format_date(found.closed_on)}.", "Впишите ту, что работает."
            )
        return found
    same = known.named(typed, district)
    if not same:
        raise Wrong(
            f"Головной организации «{typed}» в АИС нет.",
            "Если она в этом же файле, загрузите его, а потом ещё раз: повторов не будет.",
        )
    if len(same) > 1:
        raise Wrong(f"Головных организаций «{typed}» несколько.", _which(same))
    return same[0]


def _which(same: Sequence[Organization]) -> str:
    return f"Впишите ID: {', '.join(f'{one.pk} ({one.district})' for one in same[:4])}."


def changes(
    batch: Batch, organization: Organization, values: Mapping[str, Any], fields: dict[str, Any]
) -> dict[str, Any]:
    """What the row says otherwise than the record, by field; an empty cell erases where the switch says so."""
    said = dict(fields)
    if batch.has(ERASE):
        said |= {
            name: None if name == "parent" else "" for name in ERASED if name in values and not values[name]
        }
    return {name: value for name, value in said.items() if getattr(organization, name) != value}


def _judged(
    batch: Batch, organization: Organization | None, values: Mapping[str, Any], fields: dict[str, Any]
) -> Judged:
    if organization is None:
        if not batch.has(CREATE):
            return Judged(Verdict.SKIP, "Такой организации в АИС нет, новые не добавляются.")
        return Judged(Verdict.NEW, f"Появится организация: {fields['type']}, {fields['district']}.")
    changed = changes(batch, organization, values, fields)
    if not changed:
        return Judged(
            Verdict.HERE, f"Уже в АИС, ID {organization.pk}: менять нечего.", record=organization.pk
        )
    if not batch.has(UPDATE):
        return Judged(
            Verdict.SKIP,
            f"Уже в АИС, ID {organization.pk}: известные не меняются.",
            then=SWITCH_ON,
            record=organization.pk,
        )
    told = "; ".join(
        f"{TITLES[name]}: {getattr(organization, name) or 'пусто'} → {value or 'пусто'}"
        for name, value in changed.items()
    )
    return Judged(
        Verdict.DIFFERS, f"{told[:1].upper()}{told[1:]}.", f"ID {organization.pk}", record=organization.pk
    )

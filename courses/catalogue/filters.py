"""What the catalogue is narrowed by: all of it stands in the address (R36)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.safestring import SafeString

from courses.enrolling.offers import GroupOffer
from courses.states import Form, Funding
from ui.fields import Day, show
from vouchers.states import BlockKind

WHOM = {"profile": "Профильные для меня", "everyone": "Для учителей всех категорий"}
# Whether a group is among those that a filter asks for.
ASKED: dict[str, Callable[[GroupOffer, Any], bool]] = {
    "funding": lambda offer, said: offer.group.funding in said,
    "whom": lambda offer, said: any(_for(offer, whom) for whom in said),
    "form": lambda offer, said: offer.group.form in said,
    "town": lambda offer, said: offer.group.town in said,
    "since": lambda offer, said: offer.group.starts_on >= said,
    "until": lambda offer, said: offer.group.starts_on <= said,
    "provider": lambda offer, said: str(offer.group.course.provider_id) == said,
    "block": lambda offer, said: offer.group.course.kind == said,
}
TICKED = ("funding", "whom", "form", "town")
TYPED = ("since", "until", "provider", "block")
FILTERS = "groups-filters"  # the form in which all of them are, wherever they stand on the page


def _for(offer: GroupOffer, whom: str) -> bool:
    return offer.profile if whom == "profile" else offer.group.course.for_all_teachers


def _ticks(label: str, choices: Iterable[tuple[str, str]] = ()) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=[*choices], required=False)


def _one_of(label: str, any_: str, choices: Iterable[tuple[Any, str]] = ()) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", any_), *choices], required=False)


class CatalogueForm(forms.Form):
    q = forms.CharField(label="Найти курс", required=False, max_length=200)
    funding = _ticks("Кто платит", [(one.value, one.in_words) for one in Funding])
    whom = _ticks("Для кого", WHOM.items())
    form = _ticks("Форма", Form.choices)
    town = _ticks("Город или район")
    since = forms.DateField(label="Начало не раньше", required=False, widget=Day)
    until = forms.DateField(label="Начало не позже", required=False, widget=Day)
    provider = _one_of("Организация КПК", "Любая")
    block = _one_of("Блок чека", "Любой", BlockKind.choices)

    def __init__(self, asked: QueryDict, towns: Sequence[str], providers: Iterable[tuple[int, str]]) -> None:
        super().__init__(asked)
        self.fields["town"].choices = [(town, town) for town in towns]  # type: ignore[attr-defined]
        self.fields["provider"].choices = [("", "Любая"), *providers]  # type: ignore[attr-defined]
        for name in TYPED:
            self.fields[name].widget.attrs["form"] = FILTERS
        self.is_valid()

    @property
    def said(self) -> dict[str, Any]:
        """What narrows the list: what nobody can read, a day «вчера», narrows nothing."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def chosen(self, offers: list[GroupOffer]) -> list[GroupOffer]:
        """Of these groups the ones that all filters let through."""
        for name, said in self.said.items():
            if test := ASKED.get(name):
                offers = [offer for offer in offers if test(offer, said)]
        return offers

    @property
    def typed(self) -> list[SafeString]:
        """The filters that are not ticked, drawn."""
        asked = urlencode({name: self.data[name] for name in TYPED if self.data.get(name)})
        return _drawn(asked, tuple(self.fields["provider"].choices))  # type: ignore[attr-defined]

    def facets(self, offers: Sequence[GroupOffer]) -> list[dict[str, Any]]:
        """The filters that are ticked, each with how many of these groups it would show by itself."""
        found: list[Counter[Any]] = [
            Counter([offer.group.funding for offer in offers]),
            Counter(whom for whom in WHOM for offer in offers if _for(offer, whom)),
            Counter([offer.group.form for offer in offers]),
            Counter([offer.group.town for offer in offers]),
        ]
        return [
            facet
            for name, counts in zip(TICKED, found, strict=True)
            if (facet := self._facet(name, counts))["ticks"]
        ]

    def _facet(self, name: str, counts: Counter[Any]) -> dict[str, Any]:
        field: Any = self.fields[name]
        said = self.cleaned_data.get(name) or ()
        ticks = [
            {
                "id": f"{name}-{number}",
                "value": value,
                "label": label,
                "count": counts[value],
                "on": value in said,
            }
            for number, (value, label) in enumerate(field.choices)
            if counts[value] or value in said
        ]
        return {"name": name, "label": field.label, "ticks": ticks if len(ticks) > 1 or said else []}


@lru_cache(maxsize=256)
def _drawn(asked: str, providers: tuple[tuple[Any, str], ...]) -> list[SafeString]:
    """They are the same for everybody who asks the same, and fields drawn anew cost as much as the cards of a page."""
    form = CatalogueForm(QueryDict(asked), (), providers[1:])
    return [show(form[name], in_filters=True) for name in TYPED]

"""For whom, or into which group: the two lists with which a Responsible begins (R36)."""

from __future__ import annotations

import django_filters as filters
from django import forms
from django.db.models import F, QuerySet
from django.urls import reverse

from courses.models import CourseGroup
from courses.states import Funding
from lib.search import by_name, exact_or_close
from staff.models import Worker
from ui.columns import Column
from ui.templatetags.words import period


def _search() -> forms.TextInput:
    return forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


class ChooseWorkerFilter(filters.FilterSet):
    q = filters.CharFilter(label="Фамилия или ID", method="by_text", widget=_search())

    class Meta:
        model = Worker
        fields: tuple[str, ...] = ()

    def by_text(self, workers: QuerySet[Worker], name: str, text: str) -> QuerySet[Worker]:
        return exact_or_close(
            lambda close: workers.filter(
                pk__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
        )


class ChooseGroupFilter(filters.FilterSet):
    q = filters.CharFilter(label="Программа, тема, город, номер", method="by_text", widget=_search())
    funding = filters.ChoiceFilter(
        label="Кто платит", choices=[(one.value, one.in_words) for one in Funding], empty_label="Не важно"
    )

    class Meta:
        model = CourseGroup
        fields: tuple[str, ...] = ()

    def by_text(self, groups: QuerySet[CourseGroup], name: str, text: str) -> QuerySet[CourseGroup]:
        return exact_or_close(lambda close: groups.found_by(text, close=close))  # type: ignore[attr-defined]


# For whom the Responsible opens the catalogue.
WORKERS = (
    Column("ID", lambda worker: worker.pk, "id", sort=["id"], number=True),
    Column("ФИО", lambda worker: worker.full_name, "full_name", sort=by_name("full_name"), title=True),
    Column(
        "Действие",
        lambda worker: "Подобрать группу",
        link=lambda worker: f"{reverse('courses:org_catalogue')}?worker={worker.pk}",
        about=lambda worker: worker,
    ),
)
# Into which group: who of the organization may go there is said on its page.
GROUPS = (
    Column(
        "Программа и группа",
        lambda group: group.programme.title,
        "programme",
        sort=by_name("programme__title"),
        title=True,
        note=lambda group: f"группа {group.number}, {group.programme.provider.short_name}",
    ),
    Column(
        "Дни занятий", lambda group: period(group.starts_on, group.ends_on), "starts_on", sort=["starts_on"]
    ),
    Column("Место", lambda group: group.place or group.get_form_display(), "place", sort=["town", "place"]),
    Column("Кто платит", lambda group: Funding(group.funding).in_words, "funding", sort=["funding"]),
    Column("Мест", lambda group: group.left, "left", sort=[F("seats") - F("taken")], number=True),
    Column(
        "Действие",
        lambda group: "Кого записать",
        link=lambda group: reverse("courses:group_workers", args=[group.pk]),
        about=lambda group: group.number,
    ),
)

"""«Перенести группу» and «Отменить группу» in the admin: what happens to everybody, then the button (R36)."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from courses import facts
from courses.models import CourseGroup, WaitingEntry
from courses.moving import actions, preview, rules
from courses.moving.forms import CancelForm, MoveForm, SeenForm
from lib import looks
from lib.dates import today
from lib.readers import Reader
from lib.reasons import Reason
from submissions.web import done

CARD = "admin:courses_coursegroup_change"


def moving(admin: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """GET asks for the days and shows who stays and who does not; POST moves the group (R18, R28, R36)."""
    words = {"title": f"Перенести группу {group.number}", "verb": "Перенести группу", "moves": True}

    def judged(look: CancelForm) -> tuple[list[Reason], list[preview.Row]]:
        to = copy(group)
        for name, value in look.values.items():
            setattr(to, name, value)
        against = rules.may_move(facts.offer(group), facts.offer_of(to), today())
        return against, [] if against else preview.of_move(group, to, look.cleaned_data["why"])

    def move(look: CancelForm, **said: Any) -> Any:
        return actions.move_group(group, look.values, **said)

    return _page(
        admin, request, group, MoveForm, judged, move, {**words, "done": "Группа перенесена, письма уходят."}
    )


def cancelling(admin: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """GET asks for the reason and shows whose seats are released; POST cancels the group (R36)."""
    words = {"title": f"Отменить группу {group.number}", "verb": "Отменить группу", "moves": False}

    def judged(look: CancelForm) -> tuple[list[Reason], list[preview.Row]]:
        against = rules.over(facts.offer(group))
        return against, [] if against else preview.of_cancelling(group, look.cleaned_data["why"])

    def cancel(_: CancelForm, **said: Any) -> Any:
        return actions.cancel_group(group, **said)

    told = {**words, "done": "Группа отменена, места и блоки чеков свободны, письма уходят."}
    return _page(admin, request, group, CancelForm, judged, cancel, told)


def _page(
    admin: Any,
    request: HttpRequest,
    group: CourseGroup,
    kind: type[CancelForm],
    judged: Callable[[CancelForm], tuple[list[Reason], list[preview.Row]]],
    do: Callable[..., Any],
    words: dict[str, Any],
) -> HttpResponse:
    """The form by GET; beside it, once it is filled in, what will happen and the button."""
    asked = request.POST if request.method == "POST" else request.GET
    look = kind(asked if "why" in asked else None, initial=kind.of(group))
    confirmed = SeenForm(request.POST if request.method == "POST" else None)
    if look.is_valid() and confirmed.is_valid():
        why = {"why": look.cleaned_data["why"], "by": request.user, "seen": confirmed.cleaned_data["seen"]}
        if confirmed.attempt(do, look, **why):
            return done(request, words["done"], CARD, group.pk)
        group.refresh_from_db()
    context = {
        **admin.admin_site.each_context(request),
        **words,
        "group": group,
        "waiting": WaitingEntry.objects.open().filter(group=group).count(),
        "look": look,
        "refused": confirmed.reasons if confirmed.is_bound else [],
        "card": reverse(CARD, args=[group.pk]),
        "opts": admin.model._meta,
    }
    if look.is_bound and look.is_valid():
        against, rows = judged(look)
        context |= {
            "plan": not against,
            "against": [one.to(Reader.OPERATOR) for one in against],
            **_told(rows),
        }
    looks.name(request, f"Группы: «{words['verb']}»")
    looks.note(request, context.get("rows", ()))
    return render(request, "courses/moving.html", context)


def _told(rows: list[preview.Row]) -> dict[str, Any]:
    """seen: whose enrolments the page shows. silent: who has no account for a letter."""
    lost = [row for row in rows if row["against"]]
    staying = [row for row in rows if not row["against"]]
    return {
        "rows": rows,
        "lost": lost,
        "staying": staying,
        "seen": " ".join(str(row["seat"].pk) for row in rows),
        "silent": [row for row in rows if row["letter"] is None],
    }

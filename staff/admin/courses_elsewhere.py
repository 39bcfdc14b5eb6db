"""Courses from other places, as the operator sees and decides them (R20)."""

from __future__ import annotations

from django.contrib import admin

from staff import operator
from staff.admin.asked import AskedAdmin
from staff.models import CourseElsewhere
from staff.operator import CourseDecider
from ui.admin_scan import WithScan
from ui.nouns import Noun


@admin.register(CourseElsewhere)
class CourseElsewhereAdmin(WithScan, AskedAdmin):
    scan_named = "Удостоверение"
    noun = Noun("курс из другого места", "курс,курса,курсов")
    record_actions = operator.COURSE
    exact = ("number",)
    search_fields = ("worker__full_name", "number")
    fields = (
        "worker",
        "programme",
        "provider",
        "hours",
        "starts_on",
        "ends_on",
        "number",
        "issued_on",
        "funding",
        "shown_scan",
        "stands",
        "decides",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "programme", "hours", "number", "issued_on", "stands", "requested_at")
    list_filter = (CourseDecider, "state")
    list_select_related = ("worker",)
    readonly_fields = ("stands", "decides", "shown_scan", "requested_at")

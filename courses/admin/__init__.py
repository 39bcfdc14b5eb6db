"""The room as the operator sees it; each file registers itself when it is imported."""

from courses.admin import certificates, enrolments, groups, programmes, providers, waiting  # noqa: F401

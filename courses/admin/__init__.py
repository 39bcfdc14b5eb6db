"""The room as the operator sees it; each file registers itself when it is imported."""

from courses.admin import (  # noqa: F401
    certificates,
    documents,
    enrolments,
    frdo,
    groups,
    programmes,
    providers,
    synonyms,
    waiting,
)

"""Terms of storage are set by an administrator, and each change is in the history (R42)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.actions import action
from lib.locks import lock_all
from lib.reasons import refuse_if
from retention import rules
from retention.models import Term


@action("Изменён срок хранения: {term}", scope=None)
def set_terms(terms: Mapping[str, int], *, by: Any, why: str) -> list[Term]:
    """From the next night on. terms: whole days by what is kept; what stays as it was is not written (R42).

    Raises Refused where one of them is out of its bounds.
    """
    refuse_if(rules.may_set(terms))
    known = Term.objects.filter(name__in=terms).values_list("pk", flat=True)
    stored = {term.name: term for term in lock_all(Term, known)}
    changed = []
    for name, days in terms.items():
        term = stored.get(name) or Term(name=name)
        if term.days != days:
            term.days = days
            term.save(update_fields=["days"] if term.pk else None)
            changed.append(term)
    return changed

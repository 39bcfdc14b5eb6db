from typing import Any

from django.db.models import OuterRef, Subquery

from staff.models import Worker


def of_account(account: str) -> Any:
    """ФИО of the worker whose account this field of the outer query names."""
    return Subquery(Worker.objects.filter(user=OuterRef(account)).values("full_name")[:1])

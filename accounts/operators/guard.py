"""Every action that an operator starts, from whatever page or file, is asked about here first (R44)."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from accounts.operators import rules
from lib.readers import Reader, now
from lib.reasons import refuse_if


def judge(user: Any, action: str, args: tuple[Any, ...]) -> None:
    """action: empty for a part of another one. Raises Refused."""
    if now() is not Reader.OPERATOR or not getattr(user, "is_operator", False):
        return
    if action:
        refuse_if(rules.may_do(user.operator_role, action))
    about = args[0] if args else None
    if isinstance(about, User) and about.is_staff and about.pk != user.pk:
        refuse_if(rules.may_touch_operator(user.operator_role))

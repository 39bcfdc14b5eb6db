"""What the pages of a sign-up say."""

from __future__ import annotations


def texts(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]

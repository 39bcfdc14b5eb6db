"""Room for the calls of one answer in the interpreter's stack (decision 0071)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

# Half a megabyte with what is left beside it. CPython keeps the calls in pieces of 16 KB and gives a piece back as soon
# as it is empty: where a piece ends inside a loop, say that of a list's cells, each call asks the kernel for memory,
# which took a tenth of a page's time and at worst a third. A call that wants much gets a piece of its own size, and the
# calls below it stay in what is left. No memory is touched there before it is used.
PLACES = 2**15


def roomy(application: Callable[..., Any]) -> Callable[..., Any]:
    """The same application, the calls of each answer in one piece of the stack."""

    def call(*request: Any) -> Any:
        return application(*request)

    call.__code__ = call.__code__.replace(co_stacksize=PLACES)
    return call

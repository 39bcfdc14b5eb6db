"""What each process counts for `/metrics`; what the database knows better is asked of it there (config/metrics.py).

With PROMETHEUS_MULTIPROC_DIR in the environment all processes of a machine count into its files, else each its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import Counter, Histogram

# The library's own name.
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
REQUESTS = Histogram(
    "ais_request_seconds",
    "How long answers took, by the page's route",
    ["page"],
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
ANSWERS = Counter("ais_answers", "Answers by their HTTP status", ["status"])
RETRIED = Counter(
    "ais_actions_retried", "Actions begun anew after a passing fault, by SQLSTATE", ["sqlstate"]
)
REFUSED = Counter(
    "ais_refusals", "Refused actions, by the row of the requirements and the reason", ["rule", "reason"]
)


def answered(page: str, status: int, seconds: float) -> None:
    """page: the route and never the address, where a one-time link may stand."""
    REQUESTS.labels(page).observe(seconds)
    ANSWERS.labels(status).inc()


def refused(reasons: Iterable[tuple[str, str]]) -> None:
    """What people wanted and could not have (R43). reasons: of each its row and its name."""
    for rule, reason in reasons:
        REFUSED.labels(rule, reason).inc()

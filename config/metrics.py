"""/metrics for Prometheus: what the web processes counted, and how the letters, the mailbox and the clock do."""

from __future__ import annotations

import os
from collections.abc import Iterator

from django.conf import settings
from django.db import Error
from django.db.models import Min
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from home.models import CountedReport
from letters.models import Letter
from lib.dates import now
from lib.metrics import FOLDER
from support.incoming import watch


def metrics(request: HttpRequest) -> HttpResponse:
    """For whoever sends «Authorization: Bearer METRICS_TOKEN»; for others, and without a token, it is not there."""
    said = request.headers.get("Authorization", "")
    token = settings.METRICS_TOKEN
    if not token or not constant_time_compare(said, f"Bearer {token}"):
        return HttpResponse(status=404)
    asked = CollectorRegistry()
    asked.register(_Asked())
    text = generate_latest(_counted()) + generate_latest(asked)
    return HttpResponse(text, content_type=CONTENT_TYPE_LATEST)


def _counted() -> CollectorRegistry:
    """Of all processes of this machine; of this process alone where no folder is named."""
    if not os.environ.get(FOLDER):
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


class _Asked(Collector):
    """The same from whichever process answers."""

    def collect(self) -> Iterator[Metric]:
        try:
            found = {**letters(), **clock()}
        except Error:
            found = {}
        yield _gauge("ais_database_answers", "1 while PostgreSQL answers", 1.0 if found else 0.0)
        for name, value in {**found, **mailbox()}.items():
            yield _gauge(name, MEANS[name], value)


def _gauge(name: str, means: str, value: float) -> Metric:
    return GaugeMetricFamily(name, means, value=value)


MEANS = {
    "ais_letters_late_seconds": "By how much the latest letter is overdue; 0 when all has left in time",
    "ais_letters_failed_24h": "Letters that ended without being sent, of the last 24 hours",
    "ais_letters_doubled_24h": "Letters that may have gone twice, of the last 24 hours",
    "ais_reports_age_seconds": "Since when the oldest report waits to be counted again; every hour while beat runs",
    "ais_mailbox_age_seconds": "Since when the mailbox has not been read",
}


def letters() -> dict[str, float]:
    """How the outbox does (R7)."""
    outbox = Letter.objects.metrics(now())
    return {
        "ais_letters_late_seconds": outbox["late"].total_seconds(),
        "ais_letters_failed_24h": outbox["failed_in_24h"],
        "ais_letters_doubled_24h": outbox["ambiguous_in_24h"],
    }


def clock() -> dict[str, float]:
    """Nothing on a new site, until the first hour."""
    counted = CountedReport.objects.aggregate(at=Min("at"))["at"]
    return {"ais_reports_age_seconds": (now() - counted).total_seconds()} if counted else {}


def mailbox() -> dict[str, float]:
    """Nothing where letters are not read, or have not been since Redis was started."""
    age = watch.age()
    return {} if age is None else {"ais_mailbox_age_seconds": age.total_seconds()}

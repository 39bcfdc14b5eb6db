"""/metrics: for whoever has the token, of all processes together, and what the alert rules ask for is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.cache import cache
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families as read

from home.models import CountedReport
from letters.models import Letter
from lib.actions import action
from lib.dates import now
from lib.reasons import Reason, Refused
from local.datadir import CLONE
from support.incoming import watch
from tests import factories

pytestmark = pytest.mark.django_db
RULES = CLONE / "deploy" / "alerts.yml"
TOKEN = {"Authorization": "Bearer the-token"}


@pytest.fixture(autouse=True)
def token(settings: Any) -> None:
    settings.METRICS_TOKEN = "the-token"


def said() -> dict[str, float]:
    """Each sample by its name and labels, as Prometheus reads the page."""
    text = Client().get("/metrics", headers=TOKEN).content.decode()
    samples = [sample for family in read(text) for sample in family.samples]
    return {f"{one.name}{sorted(one.labels.items()) or ''}": one.value for one in samples}


@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "the-token"}])
def test_without_the_token_there_is_no_such_page(given: dict[str, str], settings: Any) -> None:
    assert Client().get("/metrics", headers=given).status_code == 404
    assert Client().get("/metrics", headers=TOKEN).status_code == 200
    settings.METRICS_TOKEN = ""
    for empty in ({"Authorization": "Bearer "}, TOKEN):
        assert Client().get("/metrics", headers=empty).status_code == 404


def test_an_answer_is_counted_by_its_route_and_its_status() -> None:
    before = said()
    Client().get("/account/login/?next=/a-secret/")
    Client().get("/no-such-page/")
    grown = {name: value - before.get(name, 0) for name, value in said().items()}
    assert grown["ais_request_seconds_count[('page', 'account/login/')]"] == 1
    assert (grown["ais_answers_total[('status', '200')]"], grown["ais_answers_total[('status', '404')]"]) == (
        1,
        1,
    )
    assert not any("secret" in name for name in grown)


def test_a_refusal_is_counted_by_its_row() -> None:
    @action("", scope=None)
    def never(*, by: Any, why: str = "") -> None:
        raise Refused([Reason("Мест нет.", rule="R36")])

    name = "ais_refusals_total[('reason', 'R36'), ('rule', 'R36')]"
    before = said().get(name, 0)
    with pytest.raises(Refused):
        never(by=factories.UserFactory())
    assert said()[name] == before + 1


def test_late_letters_old_reports_and_an_unread_mailbox_are_told(settings: Any) -> None:
    assert said()["ais_letters_late_seconds"] == 0
    assert "ais_mailbox_age_seconds" not in said()
    Letter.objects.create(
        kind="staff/confirmation", recipient="anna@example.ru", due_at=now() - timedelta(minutes=7)
    )
    CountedReport.objects.create(name="hours", rows=[], at=now() - timedelta(hours=3))
    settings.MAILBOX = {"user": "support@example.ru"}
    cache.set(watch.KEY, {"at": now() - timedelta(minutes=11), "trouble": ""}, None)
    told = said()
    assert 420 <= told["ais_letters_late_seconds"] < 430
    assert 10_800 <= told["ais_reports_age_seconds"] < 10_810
    assert 660 <= told["ais_mailbox_age_seconds"] < 670
    assert told["ais_database_answers"] == 1


COUNT = "from lib import metrics; metrics.answered('a/', 200, 0.01)"
SAY = (
    "import django; django.setup(); from prometheus_client import generate_latest;"
    "from config.metrics import _counted; print(generate_latest(_counted()).decode())"
)


def test_what_several_processes_counted_is_added_up(tmp_path: Path) -> None:
    """The control: without the common folder a process knows nothing of the others."""
    told = []
    for together in ({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}, {}):
        env = os.environ | together
        for code in (COUNT, COUNT, SAY):
            done = subprocess.run(
                [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
            )
        told.append(re.findall(r'^ais_answers_total\{status="200"\} (\S+)$', done.stdout, re.MULTILINE))
    assert told == [["2.0"], []]


def test_each_alert_asks_for_what_is_said_and_is_explained(settings: Any) -> None:
    """Every name in a rule is one that a site says; every rule leads to its line in docs/operations.md."""
    CountedReport.objects.create(name="hours", rows=[], at=now())
    settings.MAILBOX = {"user": "support@example.ru"}
    watch.answered()
    Client().get("/")
    text = Client().get("/metrics", headers=TOKEN).content.decode()
    explained = (CLONE / "docs" / "operations.md").read_text()
    rules = [rule for group in yaml.safe_load(RULES.read_text())["groups"] for rule in group["rules"]]
    known = set(re.findall(r"^# TYPE (\w+)", text, re.MULTILINE)) | {
        "ais_invariants_violations",
        "ais_invariants_checked_timestamp_seconds",
    }
    assert len(rules) > 8
    for rule in rules:
        asked = set(re.findall(r"ais_\w+", rule["expr"]))
        assert {re.sub("_bucket$|_count$|_sum$", "", name) for name in asked} <= known, rule["alert"]
        assert f"`{rule['alert']}`" in explained
        assert rule["annotations"]["summary"].strip()

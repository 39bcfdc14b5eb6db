"""The statements of one enrolment, written down for pgbench."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from benchmarks.population import BLOCKS, Crowd
from courses.enrolling import actions
from courses.models import CourseGroup, Enrolment
from local import postgres
from local.datadir import DataDir
from staff.models import Employment, Worker
from vouchers.models import Voucher, VoucherBlock

FEWEST = Path(__file__).with_name("fewest.sql")
UUID = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}")


def of_one_enrolment(crowd: Crowd) -> list[str]:
    """Enrol the first of the crowd and keep every statement that went to the server, transaction marks apart."""
    worker = Worker.objects.select_related("user").get(pk=crowd.workers[0])
    group = CourseGroup.objects.get(pk=crowd.groups[0])
    with CaptureQueriesContext(connection) as captured:
        actions.enrol(worker, group, by=worker.user)
    # Several that go there and back at once are still several.
    said = [sql for query in captured.captured_queries for sql in query["sql"].split(";\n")]
    return [sql for sql in said if not sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))]


def fewest(said: list[str]) -> list[str]:
    """What could do the same: one statement locks, one reads the facts, one writes enrolment, history and letter."""
    before = [sql.strip() for sql in FEWEST.read_text().split(";") if sql.strip()]
    return [*before, _at_once([sql for sql in said if "INSERT INTO" in sql or sql.startswith("UPDATE")])]


def _at_once(writes: list[str]) -> str:
    """The writes as one statement; the seat's number, which the letter refers to, comes from the first of them."""
    seat = re.fullmatch(
        r'(WITH new AS \(INSERT INTO "courses_enrolment" .*\)) SELECT [^()]* FROM new', writes[0]
    )
    letter = re.search(r"'courses\.enrolment', (\d+),", " ".join(writes[1:]))
    if len(writes) != 2 or not seat or not letter:
        raise RuntimeError("an enrolment is written in another way now: see benchmarks/statements.py")
    told = writes[1].replace(letter[0], "'courses.enrolment', (SELECT id FROM new),")
    # What the letter says of the seat besides, its page and its entry of a calendar, is text of the same length.
    told = re.sub(rf"\b{letter[1]}\b", "1" * len(letter[1]), told)
    return f"{seat[1]}, letter AS ({told}) SELECT 1"


def script(statements: list[str], crowd: Crowd, groups: int) -> str:
    """A pgbench script that says the same of the next worker at each run."""
    worker = Worker.objects.get(pk=crowd.workers[0])
    first = {
        "usr": User.objects.get(worker=worker).pk,
        "worker": worker.pk,
        "employment": Employment.objects.get(worker=worker).pk,
        "voucher": Voucher.objects.get(worker=worker).pk,
    }
    blocks = VoucherBlock.objects.filter(voucher=first["voucher"]).values_list("pk", flat=True).order_by("pk")
    # Each client counts by itself, so that nothing is asked of the server for it: 1, 5, 9… with four of them.
    lines = ["\\set k 1 + :client_id + :clients * :run", "\\set run :run + 1"]
    lines += [f"\\set {name} {number} + :k" for name, number in first.items()]
    lines += [f"\\set block{n} {pk} + {BLOCKS} * :k" for n, pk in enumerate(blocks)]
    lines += [f"\\set grp {crowd.groups[0]} + :k % {groups}", "BEGIN;"]
    replaced = {str(number): f":{name}" for name, number in first.items()}
    replaced |= {str(pk): f":block{n}" for n, pk in enumerate(blocks)}
    replaced |= {str(crowd.groups[0]): ":grp", str(Enrolment.objects.get(worker=worker).pk): ":id"}
    for said in statements:
        general = said
        for number, name in replaced.items():
            general = re.sub(rf"(?<![\w.]){number}(?!\w)", name, general)
        general = re.sub(rf"'([^']*?){UUID.pattern}([^']*)'(?:::uuid)?", _fresh, general)
        takes_id = said.startswith('WITH new AS (INSERT INTO "courses_enrolment"') and said.endswith(
            "FROM new"
        )
        lines.append(general + (" \\gset" if takes_id else ";"))
    return "\n".join([*lines, "COMMIT;"]) + "\n"


def _fresh(match: re.Match[str]) -> str:
    before, after = match.groups()
    made = "gen_random_uuid()"
    return f"('{before}' || {made} || '{after}')" if before or after else made


def pgbench(text: str, clients: int, runs: int) -> float:
    """Transactions a second of pgbench on the same server."""
    settings = connection.settings_dict
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    program = postgres.binaries(DataDir.of("bench")) / "pgbench"
    found = str(program) if program.exists() else shutil.which("pgbench")
    if not found:
        raise RuntimeError("pgbench is not there: it comes with the PostgreSQL server")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "enrol.sql"
        file.write_text(text)
        command = [found, "-n", "-f", str(file), "-c", str(clients), "-j", "2", "-t", str(runs // clients)]
        command += ["-D", f"clients={clients}", "-D", "run=0"]
        command += ["-h", settings["HOST"], "-U", settings["USER"], settings["NAME"]]
        if settings["PORT"]:
            command += ["-p", str(settings["PORT"])]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or "number of failed transactions: 0" not in done.stdout:
        raise RuntimeError(done.stdout + done.stderr)
    return float(re.search(r"tps = ([\d.]+)", done.stdout)[1])  # type: ignore[index]

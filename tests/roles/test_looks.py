"""R42: files, parts of pages and the operator's pages leave a row of whose data they showed, too."""

from __future__ import annotations

from html import unescape
from io import BytesIO

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from config.looks import WORDS
from staff.models import Look, Worker
from tests.roles.arguments import ARGUMENTS
from tests.roles.routes import ours
from tests.roles.strangers import more_of_school12
from tests.roles.table import TABLE
from tests.roles.test_everybody import address, browser, shown_and_noted
from tests.roles.world import World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db
EXCEL = "spreadsheet"


def words_of(content: bytes) -> str:
    sheets = CalamineWorkbook.from_filelike(BytesIO(content))
    rows = [row for name in sheets.sheet_names for row in sheets.get_sheet_by_name(name).to_python()]
    return " ".join(str(cell) for row in rows for cell in row)


def test_r42_every_excel_file_of_a_responsible_leaves_a_row(world: World) -> None:  # noqa: F811
    client, silent, files = browser(world, "boris"), [], 0
    people = Worker.objects.exclude(user=world.users["boris"])
    for route in ours():
        if route.name in ARGUMENTS or not route.pattern.startswith("organization/"):
            continue
        last = Look.objects.values_list("pk", flat=True).first() or 0
        response = client.get(address(route, world), {"format": "xlsx"})
        if EXCEL not in response.headers.get("Content-Type", ""):
            continue
        files += 1
        said = words_of(response.content)
        shown = {worker.pk for worker in people if worker.full_name in said}
        noted = {
            pk for look in Look.objects.filter(pk__gt=last, what__endswith="Excel") for pk in look.workers
        }
        if shown - noted:
            silent.append(route.name)
    assert silent == []
    assert files >= 4


def called(workers: set[int]) -> set[str]:
    """By name: in this world there are namesakes."""
    return set(Worker.objects.filter(pk__in=workers).values_list("full_name", flat=True))


def test_r42_with_all_that_a_school_holds_every_page_and_file_leaves_a_row(world: World) -> None:  # noqa: F811
    """The list of the staff, rows of files, what was decided: pages that are empty in the small world."""
    more_of_school12(world)
    client, silent = browser(world, "boris"), []
    own = set(Worker.objects.filter(user=world.users["boris"]).values_list("pk", flat=True))
    for route in ours():
        if not route.pattern.startswith("organization/"):
            continue
        for asked in (None, {"format": "xlsx"}):
            shown, noted = shown_and_noted(client, address(route, world), asked)
            if missing := called(shown) - called(noted | own):
                silent.append(f"{route.name} {asked}: {missing}")
    many = shown_and_noted(client, reverse("vouchers:issue_many"), {"worker": world.anna.pk})
    assert called(many[0]) == called(many[1])
    assert world.anna.pk in many[1]
    assert silent == []
    for asked in (None, {"format": "xlsx"}):
        client.get(reverse("staff:coverage"), asked)
        assert world.newcomer.worker_id in Look.objects.latest("pk").workers


def test_r42_a_pdf_and_a_part_of_a_page_leave_a_row(world: World) -> None:  # noqa: F811
    client = browser(world, "boris")
    client.get(reverse("vouchers:org_voucher_pdf", args=[world.voucher.pk]))
    look = Look.objects.get()
    assert (look.workers, look.what, look.by) == (
        [world.anna.pk],
        "Ваш чек, файл для печати",
        world.users["boris"],
    )
    part = {"HX-Request": "true", "HX-Target": "results"}
    client.get(reverse("home:workers"), headers=part)
    assert world.anna.pk in Look.objects.first().workers  # type: ignore[union-attr]


def test_every_name_in_words_is_of_a_page() -> None:
    assert WORDS.keys() <= TABLE.keys()


def operators_pages() -> list[str]:
    """The list, the file, the card and the history of one record of each kind."""
    found = []
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        listed = reverse(f"{name}_changelist")
        found += [listed, f"{listed}?excel=1"]
        if (record := model._default_manager.order_by("pk").first()) is not None:
            found += [reverse(f"{name}_{page}", args=[record.pk]) for page in ("change", "history")]
    return found


def test_r42_every_page_of_the_operator_leaves_a_row(world: World) -> None:  # noqa: F811
    client, silent, seen = browser(world, "gleb"), [], 0
    # «Кто решает» names a Responsible in office, whose data the page is not about.
    office = set(Worker.objects.filter(user__responsibilities__state="active").values_list("pk", flat=True))
    for path in operators_pages():
        if path.startswith("/admin/staff/look/"):
            continue
        if path.endswith("excel=1"):
            last = Look.objects.values_list("pk", flat=True).first() or 0
            said = unescape(words_of(client.get(path).content))
            shown = {worker.pk for worker in Worker.objects.all() if worker.full_name in said}
            noted = {pk for look in Look.objects.filter(pk__gt=last) for pk in look.workers}
        else:
            shown, noted = shown_and_noted(client, path)
        seen += bool(shown)
        if missing := shown - noted - office:
            silent.append(f"{path}: {missing}")
    assert silent == []
    assert seen > 15
    assert not Look.objects.exclude(organization=None).exists()


def test_r42_what_the_operator_does_to_a_record_leaves_a_row(world: World) -> None:  # noqa: F811
    client = browser(world, "gleb")
    for name, pk in [
        ("staff_worker_snils", world.anna.pk),
        ("courses_coursegroup_closing", world.enrolment.group_id),
    ]:
        client.get(reverse(f"admin:{name}", args=[pk]))
        assert world.anna.pk in Look.objects.first().workers  # type: ignore[union-attr]
    assert {look.what for look in Look.objects.all()} == {
        "Работники: «Показать СНИЛС»",
        "Группы: «Закрыть группу»",
    }


def test_r42_nobody_is_noted_for_a_stranger_or_for_oneself(world: World) -> None:  # noqa: F811
    for client in (Client(), browser(world, "anna")):
        for route in ours():
            client.get(address(route, world))
    assert not Look.objects.exists()

"""The operator loads the region's organizations from Excel, and takes the file back (R10, R42)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from imports import kinds, preview, working
from imports.kinds import Judged
from imports.models import Batch
from imports.states import Fate, Stage, Verdict
from lib.reasons import Refused
from lib.sheets import Row
from organizations.importing import actions
from organizations.importing.judging import understood
from organizations.importing.kind import Organizations
from organizations.models import Organization
from tests import factories
from tests.history_guard import unguarded
from tests.staff.filing import book

pytestmark = pytest.mark.django_db(transaction=True)
HEADER = ("ID", "Наименование организации", "Тип", "Район", "Головная", "E-mail", "Телефон")
UPLOAD = "admin:imports_batch_file"


@pytest.fixture
def desk(gleb: Any, signed_in: Callable[..., Client]) -> Client:
    return signed_in(gleb)


@pytest.fixture
def region(db: None) -> Organization:
    factories.OrganizationTypeFactory(name="Детский сад")
    return factories.OrganizationFactory(name="МБОУ «Школа № 12»", email="old@obr.example")


def sent(desk: Client, *rows: Sequence[Any], **switches: str) -> Batch:
    told = {"file": SimpleUploadedFile("Организации.xlsx", book(rows, HEADER)), "create": "on", **switches}
    answer = desk.post(reverse(UPLOAD, args=["organizations"]), told)
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def pressed(desk: Client, batch: Batch, button: str) -> Batch:
    answer = desk.post(reverse(f"admin:imports_batch_{button}", args=[batch.pk]), {"why": "проверка"})
    assert answer.status_code == 302, answer.text
    assert not working.drain()
    batch.refresh_from_db()
    return batch


def verdicts(batch: Batch) -> list[str]:
    return list(batch.lines.order_by("number").values_list("verdict", flat=True))


NEW = [
    "",
    "Детский сад № 7",
    "Детский сад",
    "Центральный район",
    "Школа № 12 (МБОУ)",
    "sad7@obr.example",
    "8462000707",
]


def test_r10_new_and_known_organizations_are_loaded(desk: Client, region: Organization) -> None:
    known = [region.pk, "МБОУ «Школа № 12» имени Гагарина", "", "", "", "", "8 846 200-12-12"]
    new = [*NEW[:4], region.pk, *NEW[5:]]
    batch = sent(desk, known, new, update="on")
    assert verdicts(batch) == [Verdict.DIFFERS, Verdict.NEW]
    page = desk.get(reverse("admin:imports_batch_change", args=[batch.pk])).text
    assert "Пока ничего не записано: можно загрузить 2 из 2" in page
    assert Organization.objects.count() == 1
    assert pressed(desk, batch, "loading").stage == Stage.LOADED
    region.refresh_from_db()
    assert (region.name, region.phone, region.email) == (known[1], known[6], "old@obr.example")
    made = Organization.objects.get(name="Детский сад № 7")
    assert (made.parent, made.email, made.phone) == (region, "sad7@obr.example", "8462000707")
    reason = made.history.latest().history_change_reason
    assert reason.endswith("файл «Организации.xlsx», строка 3")


def test_r10_the_same_file_again_changes_nothing(desk: Client, region: Organization) -> None:
    pressed(desk, sent(desk, [*NEW[:4], "", *NEW[5:]]), "loading")
    again = sent(desk, [*NEW[:4], "", *NEW[5:]], update="on")
    assert verdicts(again) == [Verdict.HERE]
    assert Organization.objects.count() == 2


def test_r10_known_by_name_and_district_and_an_empty_cell_erases_only_by_the_switch(
    desk: Client, region: Organization
) -> None:
    row = ["", "мбоу школа № 12", "", "Центральный район", "", "", "+7 846 200-12-12"]
    assert verdicts(sent(desk, row)) == [Verdict.SKIP]
    kept = sent(desk, row, update="on")
    assert "Почта" not in kept.lines.get().words
    pressed(desk, sent(desk, row, update="on", erase="on"), "loading")
    region.refresh_from_db()
    assert (region.email, region.phone, region.name) == ("", row[6], "мбоу школа № 12")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ([999_999, "", "Школа", "", "", "", ""], "Организации с ID 999999 нет."),
        (["", "", "", "", "", "a@b.example", "123456"], "Нет ни ID, ни названия."),
        (["", "Лицей", "Лицей", "Центральный район", "", "", ""], "Типа «Лицей» в АИС нет."),
        (["", "Лицей", "Школа", "Дальний район", "", "", ""], "Района «Дальний район» в АИС нет."),
        (
            ["", "Лицей", "", "", "", "", "123456"],
            "Такой организации в АИС нет. Чтобы добавить, нужны: тип и район.",
        ),
        (
            ["", "Лицей", "Школа", "Центральный район", "Гимназия", "", ""],
            "Головной организации «Гимназия» в АИС нет.",
        ),
        (["", "Лицей", "Школа", "Центральный район", "", "нет", ""], "не похоже на адрес почты"),
    ],
)
def test_r10_a_mistake_is_said_in_its_row(
    desk: Client, region: Organization, row: list[Any], words: str
) -> None:
    batch = sent(desk, row)
    assert verdicts(batch) == [Verdict.ERROR]
    assert words in batch.lines.get().words
    errors = desk.get(reverse("admin:imports_batch_errors", args=[batch.pk]))
    assert errors.headers["Content-Type"].endswith("sheet")


def test_r10_two_of_one_name_need_the_id(desk: Client, region: Organization) -> None:
    other = factories.DistrictFactory(name="Заречный район")
    factories.OrganizationFactory(name=region.name, district=other)
    line = sent(desk, ["", region.name, "", "", "", "", "123456"], update="on").lines.get()
    assert line.words == "Так называется несколько организаций."
    assert f"{region.pk} (Центральный район)" in line.then
    twice = ["", region.name, "", "Заречный район", "", "", "123456"]
    assert verdicts(sent(desk, twice, twice, update="on")) == [Verdict.DIFFERS, Verdict.ERROR]


def test_r10_the_file_is_taken_back(desk: Client, region: Organization) -> None:
    known = [region.pk, "Другое название", "", "", "", "", ""]
    batch = pressed(desk, sent(desk, known, [*NEW[:4], "", *NEW[5:]], update="on"), "loading")
    assert pressed(desk, batch, "undoing").stage == Stage.UNDONE
    region.refresh_from_db()
    assert region.name == "МБОУ «Школа № 12»"
    assert list(Organization.objects.all()) == [region]


def test_r10_what_was_worked_with_since_stays(desk: Client, region: Organization) -> None:
    known = [region.pk, "Другое название", "", "", "", "", ""]
    batch = pressed(desk, sent(desk, known, [*NEW[:4], "", *NEW[5:]], update="on"), "loading")
    factories.ResponsibleFactory(organization=Organization.objects.get(name=NEW[1]))
    region.refresh_from_db()
    region.phone = "112"
    with transaction.atomic():
        region.save(update_fields=["phone"])
    pressed(desk, batch, "undoing")
    told = dict(batch.lines.values_list("number", "words"))
    assert set(batch.lines.values_list("state", flat=True)) == {Fate.KEPT}
    assert told == {2: "Организацию с тех пор меняли.", 3: "С организацией уже работали: ответственный."}


def test_r10_another_file_of_the_same_name_is_another_file(desk: Client, region: Organization) -> None:
    first, second = (
        pressed(desk, sent(desk, [region.pk, name, "", "", "", "", ""], update="on"), "loading")
        for name in ("Школа № 12 имени Гагарина", "Школа № 12 имени Королёва")
    )
    assert pressed(desk, first, "undoing").lines.get().words == "Организацию с тех пор меняли."
    region.refresh_from_db()
    assert region.name == "Школа № 12 имени Королёва"
    pressed(desk, second, "undoing")
    region.refresh_from_db()
    assert region.name == "Школа № 12 имени Гагарина"


def test_r10_what_is_closed_is_neither_changed_nor_a_head(desk: Client, region: Organization) -> None:
    gone = factories.OrganizationFactory(closed_on=date(2026, 9, 1))
    batch = sent(desk, [gone.pk, "Другая", "", "", "", "", ""], [*NEW[:4], gone.pk, *NEW[5:]], update="on")
    said = list(batch.lines.order_by("number").values_list("words", flat=True))
    assert said == ["Организация закрыта 01.09.2026.", "Головная организация закрыта 01.09.2026."]


@pytest.mark.parametrize("guarded", [True, False])
def test_r10_two_files_bring_a_new_organization_once(
    guarded: bool, desk: Client, region: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both were judged before either was loaded; `guarded` False is the control."""
    if not guarded:
        monkeypatch.setattr(actions, "understood", lambda known, said: (None, understood(known, said)[1]))
    batches = [sent(desk, [*NEW[:4], "", *NEW[5:]]) for _ in range(2)]
    judged = Judged(Verdict.NEW, "")
    with unguarded():
        Batch.objects.update(state=Stage.LOADING)
    refused = 0
    for batch in Batch.objects.filter(pk__in=[one.pk for one in batches]):
        try:
            Organizations().load(batch.lines.get(), judged, by=batch.by, why="")
        except Refused:
            refused += 1
    assert Organization.objects.filter(name=NEW[1]).count() == (1 if guarded else 2)
    assert refused == (1 if guarded else 0)


def test_r44_no_responsible_loads_organizations(boris: Any, signed_in: Callable[..., Client]) -> None:
    desk = signed_in(boris.user)
    for name in ("upload", "template"):
        assert desk.get(reverse(f"imports:{name}", args=["organizations"])).status_code == 404
    assert desk.get(reverse(UPLOAD, args=["organizations"])).status_code == 302


def test_r23_of_somebody_who_is_no_operator_any_more_nothing_is_loaded(
    desk: Client, gleb: Any, region: Organization
) -> None:
    batch = sent(desk, [*NEW[:4], "", *NEW[5:]])
    desk.post(reverse("admin:imports_batch_loading", args=[batch.pk]), {"why": "x"})
    gleb.is_staff, gleb.operator_role = False, ""
    with transaction.atomic():
        gleb.save(update_fields=["is_staff", "operator_role"])
    working.drain()
    batch.refresh_from_db()
    assert (batch.stage, Organization.objects.count()) == (Stage.STOPPED, 1)


def test_r10_judging_costs_the_same_for_any_number_of_rows(region: Organization) -> None:
    kind = kinds.find("organizations")
    assert kind is not None
    batch = Batch(kind="organizations", file_name="a", switches=["create"])

    def rows(many: int) -> list[Row]:
        values = {"type": "Школа", "district": "Центральный район"}
        return [Row(n, {"name": f"Лицей № {n}", **values}, {}, {}) for n in range(many)]

    with CaptureQueriesContext(connection) as few:
        preview.judged(kind, batch, rows(2))
    with CaptureQueriesContext(connection) as many:
        assert len(preview.judged(kind, batch, rows(60))) == 60
    assert len(few) == len(many)


def test_r10_the_template_has_the_columns(desk: Client) -> None:
    answer = desk.get(reverse("admin:imports_batch_template", args=["organizations"]))
    assert answer.status_code == 200
    assert answer.content[:2] == b"PK"

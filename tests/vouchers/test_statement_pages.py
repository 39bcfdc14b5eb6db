"""«Мои чеки», the organization's vouchers and the printed page: right for the right one, 404 for others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from accounts.models import User
from courses.states import Funding
from lib.dates import now, today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from vouchers.models import Voucher
from vouchers.printing import _data, voucher_pdf
from vouchers.statement import statement
from vouchers.states import Medium

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


@pytest.fixture
def voucher(anna: Worker) -> Voucher:
    """Half used: one block went to a course that begins in a month."""
    made: Voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=30))
    group = factories.CourseGroupFactory(funding=Funding.VOUCHER)
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=made.blocks.get(order=2))
    return made


PAGES = ["vouchers:my_voucher", "vouchers:my_voucher_pdf", "vouchers:org_voucher", "vouchers:org_voucher_pdf"]


@pytest.mark.parametrize("page", PAGES)
def test_r44_strangers_meet_a_404(
    voucher: Voucher, vera: Responsible, signed_in: Browser, boris: Responsible, page: str
) -> None:
    address = reverse(page, args=[voucher.pk])
    mine = {"my": voucher.worker.user, "or": boris.user}[page.split(":")[1][:2]]
    assert signed_in(mine).get(address).status_code == 200
    assert signed_in(vera.user).get(address).status_code == 404
    colleague = factories.EmploymentFactory(organization=voucher.organization).worker
    assert signed_in(colleague.user).get(address).status_code == 404
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("page", PAGES)
def test_a_voucher_is_only_read_here(
    voucher: Voucher, boris: Responsible, signed_in: Browser, page: str
) -> None:
    for user in (voucher.worker.user, boris.user):
        assert signed_in(user).post(reverse(page, args=[voucher.pk])).status_code in {404, 405}


def test_r27_r34_the_worker_sees_the_blocks_and_the_days(voucher: Voucher, signed_in: Browser) -> None:
    html = (
        signed_in(voucher.worker.user).get(reverse("vouchers:my_voucher", args=[voucher.pk])).content.decode()
    )
    for said in [
        voucher.shown_number,
        "Институт развития образования",
        "Появится после окончания обучения",
        f"{voucher.valid_until:%d.%m.%Y}",
        f"{voucher.next_possible_on:%d.%m.%Y}",
        "Осталось выбрать курсы для 2 блоков",
    ]:
        assert said in html


def test_r34_without_a_voucher_the_page_says_what_to_do(anna: Worker, signed_in: Browser) -> None:
    html = signed_in(anna.user).get(reverse("vouchers:my_vouchers")).content.decode()
    assert "Его выдаёт Ответственный" in html
    newcomer = factories.EmploymentFactory(awaiting=True).worker
    html = signed_in(newcomer.user).get(reverse("vouchers:my_vouchers")).content.decode()
    assert "Ваше место работы ещё не подтверждено" in html


def test_r31_an_annulled_voucher_says_why(anna: Worker, gleb: User, signed_in: Browser) -> None:
    from vouchers import actions
    from vouchers.actions import annul_voucher

    voucher = actions.issue_voucher(anna, by=gleb)
    annul_voucher(voucher, by=gleb, why="Выдан повторно")
    for page in ("vouchers:my_voucher", "vouchers:my_vouchers"):
        address = reverse(page, args=[voucher.pk] if page.endswith("voucher") else [])
        assert "Аннулирован" in signed_in(anna.user).get(address).content.decode()
    filled = statement(Voucher.objects.with_blocks().get(pk=voucher.pk), today())
    assert "Выдан повторно" in _data(filled, "http://x", now())["annulled"]


def test_the_list_finds_filters_and_saves_as_excel(
    voucher: Voucher, boris: Responsible, signed_in: Browser
) -> None:
    other = factories.VoucherFactory(
        worker=factories.EmploymentFactory(organization=voucher.organization).worker,
        issued_on=date(2020, 1, 1),
        medium=Medium.PAPER,
        number="018-334",
    )
    client, address = signed_in(boris.user), reverse("vouchers:org_vouchers")
    for query, seen, unseen in [
        ("", voucher, None),
        ("?q=орлова", voucher, other),
        (f"?q={voucher.shown_number.lower()}", voucher, other),
        ("?q=018", other, voucher),
        ("?validity=expired", other, voucher),
        ("?validity=half", voucher, other),
        ("?medium=paper", other, voucher),
        ("?sort=full_name", voucher, None),
        ("?sort=-validity", voucher, None),
    ]:
        html = client.get(address + query).content.decode()
        assert f">{seen.shown_number}</a>" in html, query
        assert unseen is None or f">{unseen.shown_number}</a>" not in html, query
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{address}?format=xlsx&medium=paper").content))
    header, row = book.get_sheet_by_index(0).to_python()
    saved = dict(zip(header, row, strict=True))
    assert (saved["Номер"], saved["Состояние"]) == ("018-334", "Истёк")
    assert (saved["Должность"], saved["Следующий с"]) == ("Учитель математики", date(2023, 1, 1))


@pytest.mark.parametrize(
    ("page", "whose"), [("vouchers:org_vouchers", "boris"), ("vouchers:my_vouchers", "anna")]
)
def test_the_pages_ask_as_often_for_25_vouchers_as_for_1(
    voucher: Voucher, boris: Responsible, signed_in: Browser, page: str, whose: str
) -> None:
    client = signed_in(boris.user if whose == "boris" else voucher.worker.user)
    client.get(reverse(page))
    counts = []
    for number in (0, 24):
        for years in range(number):
            worker = voucher.worker
            if whose == "boris":
                worker = factories.EmploymentFactory(organization=voucher.organization).worker
            issued = date(2000, 1, 1) + timedelta(days=years * 366)
            factories.VoucherFactory(worker=worker, issued_on=issued, term_years=1)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(page)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_r27_the_printed_voucher_is_one_page_kept_by_no_cache(voucher: Voucher, signed_in: Browser) -> None:
    answer = signed_in(voucher.worker.user).get(reverse("vouchers:my_voucher_pdf", args=[voucher.pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline; filename*=utf-8''%D0%A7%D0%B5%D0%BA")
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    with pikepdf.open(BytesIO(answer.content)) as document:
        assert len(document.pages) == 1
        assert voucher.shown_number in str(document.docinfo["/Title"])
        fonts = {str(font.BaseFont) for font in document.objects if is_font(font)}
    assert fonts
    assert all("PTSans" in font for font in fonts)


def is_font(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font" and "/BaseFont" in thing


def test_what_people_typed_is_never_markup(voucher: Voucher) -> None:
    """A name that would be typst code, were it pasted: the document is made, and the code is its text."""
    voucher.full_name = '#panic("взломано") *Орлова* $x$ <метка> @ссылка "]; \\'
    voucher.organization_name = '#read("/etc/passwd") \x00 \u202e' + "Ш" * 250
    assert voucher_pdf(statement(voucher, today()), "http://localhost/#]", now()).startswith(b"%PDF")

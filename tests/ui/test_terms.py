"""R45: words of the field are explained on the page on which they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.template import Context, Template
from django.test import Client

from lib.terms import TERMS, used_in
from organizations.models import Responsible
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db


def test_r45_a_page_explains_the_words_that_it_uses() -> None:
    page = Template("{% page title='Чеки' %}<p>Инвариантный блок, 18 ч. Организация КПК.</p>{% endpage %}")
    text = page.render(Context({}))
    assert "Что значат слова: КПК, инвариантный блок" in text
    assert [term.word for term in TERMS if term.meaning in text] == ["КПК", "инвариантный блок"]


def test_r45_a_page_without_such_words_explains_nothing() -> None:
    page = Template("{% page title='Личные данные' %}<p>Фамилия</p>{% endpage %}")
    assert "Что значат слова" not in page.render(Context({}))


@pytest.mark.parametrize("word", [term.word for term in TERMS])
def test_r45_each_word_is_found_by_itself(word: str) -> None:
    assert word in [term.word for term in used_in(word)]
    assert word in [term.word for term in used_in(word[0].upper() + word[1:])]


def test_r45_the_catalogue_and_the_voucher_explain_their_words(
    anna: Worker, boris: Responsible, signed_in: Callable[..., Client]
) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    factories.CourseGroupFactory()
    hers, his = signed_in(anna.user), signed_in(boris.user)
    pages = [
        (hers, "/cabinet/catalogue/"),
        (hers, f"/cabinet/vouchers/{voucher.pk}/"),
        (his, "/organization/"),
    ]
    for client, address in pages:
        text = client.get(address).content.decode()
        body, _, explained = text.partition("Что значат слова")
        main = body[body.index('id="content"') :]
        assert [term.word for term in used_in(main) if term.meaning not in explained] == [], address
        assert used_in(main), address

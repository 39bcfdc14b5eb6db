"""Tags: what they say, what they escape, and that a mistake in a template is loud."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.template import TemplateSyntaxError, engines
from django.test import RequestFactory
from django.urls import NoReverseMatch

from config import checks, menus
from courses.enrolling.reasons import no_voucher
from lib.forms import ActionForm
from lib.reasons import Reason, refuse_if
from ui.frame import Entry, links
from ui.history import Change
from ui.samples import Sample, failed_form


def show(source: str, **values: Any) -> str:
    request = RequestFactory().get("/x/")
    return str(engines["django"].from_string(source).render(values, request))


def test_a_page_is_a_whole_document_whose_title_is_said_once() -> None:
    html = show('{% page title="Мои чеки" lead="Раз в три года" %}<p>текст</p>{% endpage %}')
    assert html.count("<html") == html.count("<h1>") == 1
    assert "<title>Мои чеки — АИС «Кадры в образовании»</title>" in html
    assert html.index("Перейти к содержанию") < html.index("<h1>") < html.index("<p>текст</p>")


def test_a_page_inside_the_layout_does_not_bring_a_second_one() -> None:
    html = show(
        '{% extends "base.html" %}{% block content %}{% page title="Чеки" %}т{% endpage %}{% endblock %}'
    )
    assert html.count("<html") == html.count("<h1>") == 1
    assert "<title>Чеки — " in html


def test_r43_a_failed_form_says_so_in_the_title_and_leads_to_each_field() -> None:
    html = show(
        '{% page title="Отпуск" form=form %}{% form form=form submit="Отправить" %}{% endform %}{% endpage %}',
        form=failed_form(),
    )
    assert "<title>Ошибка: Отпуск" in html
    assert 'tabindex="-1" autofocus' in html
    assert '<a href="#id_snils">В СНИЛС 11 цифр' in html
    assert 'id="id_snils"' in html
    assert 'aria-describedby="id_snils_error"' in html
    assert 'id="id_snils_error"' in html
    assert "Заполните поле «Фамилия»." in html
    assert "Станет можно <strong>10.03.2029</strong>" in html


def test_r43_a_refusal_alone_is_no_mistake_of_who_filled_the_form_in() -> None:
    form = ActionForm({})
    assert not form.attempt(refuse_if, [no_voucher()])
    html = show('{% page title="Отпуск" form=form %}{% endpage %}', form=form)
    assert "Пока нельзя</h2>" in html
    assert "Проверьте, что заполнено" not in html


def test_control_a_form_without_errors_is_not_announced() -> None:
    html = show('{% page title="Отпуск" form=form %}{% endpage %}', form=forms.Form({}))
    assert "Ошибка" not in html
    assert "error-summary" not in html


@pytest.mark.parametrize(
    "mistake",
    [
        '{% card titel="Чек" %}{% endcard %}',
        "{% page %}{% endpage %}",
        '{% badge "слово" weight=3 %}',
        '{% task "Получить чек" %}',
    ],
)
def test_an_unknown_or_missing_argument_is_an_error_in_the_template(mistake: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        show(mistake)


@pytest.mark.parametrize(
    "source",
    [
        "{% card title=evil %}{{ evil }}{% endcard %}",
        "{% badge evil %}",
        "{% summary %}{% row evil evil change=evil %}{% endsummary %}",
        "{% nothing evil evil evil evil %}",
        "{% page title=evil caption=evil lead=evil up=evil up_text=evil %}{{ evil }}{% endpage %}",
        "{% note evil %}{{ evil }}{% endnote %}",
        "{% consequences evils evils %}",
        "{% done evil number=evil letter=evil %}{{ evil }}{% enddone %}",
        "{% progress evil 1 %}",
        "{% compare changes %}",
        "{% reasons verdict %}",
        '{% task evil "later" hint=evil verdict=verdict %}',
        "{% form submit=evil cancel=evil action=evil name=evil value=evil %}{% endform %}",
    ],
)
def test_what_people_typed_is_never_markup(source: str) -> None:
    evil = "\"><script>alert('1')</script>"
    html = show(
        source,
        evil=evil,
        evils=[evil],
        changes=[Change(evil, evil, f"{evil}2")],
        verdict=[Reason(evil, rule="R1", paragraph=evil, next_step=evil)],
    )
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_r43_reasons_say_the_day_the_paragraph_and_the_next_step() -> None:
    reason = Reason(
        "Рано.",
        rule="R26",
        paragraph="Один раз в три года.",
        first_day=date(2029, 3, 10),
        next_step="Подождите.",
    )
    html = show("{% reasons verdict %}", verdict=[reason])
    assert "Рано." in html
    assert "10.03.2029" in html
    assert "Один раз в три года." in html
    assert "Подождите." in html
    assert show("{% reasons verdict %}", verdict=[]) == ""


def test_a_state_is_a_word_an_icon_and_a_colour() -> None:
    html = show("{% badge state %}", state=Sample.WAITS)
    assert "Ждёт подтверждения" in html
    assert "tone-yellow" in html
    assert "<svg" in html
    with pytest.raises(ValueError, match="colour"):
        show('{% badge "слово" "pink" %}')


def test_a_form_carries_both_tokens_and_a_log_in_only_one() -> None:
    request = RequestFactory().get("/x/")
    request.form_token = "once-only"  # type: ignore[attr-defined]
    action = (
        engines["django"]
        .from_string('{% form submit="Уволить" danger=True cancel="/back/" %}{% endform %}')
        .render({}, request)
    )
    assert 'name="csrfmiddlewaretoken"' in action
    assert 'value="once-only"' in action
    assert "btn-danger" in action
    assert '<a class="cancel" href="/back/">Отмена</a>' in action
    log_in = (
        engines["django"].from_string('{% form submit="Войти" once=False %}{% endform %}').render({}, request)
    )
    assert "once-only" not in log_in


def test_r45_words_follow_numbers_and_days_read_the_russian_way() -> None:
    assert show('{{ 21|counted:"чек,чека,чеков" }} {{ 12|plural:"чек,чека,чеков" }}') == "21 чек чеков"
    assert show("{{ day|day }}{{ none|day }}", day=date(2026, 11, 23), none=None) == "23.11.2026"
    assert show("{{ a|period:b }}", a=date(2026, 3, 10), b=date(2026, 3, 14)) == "10.03–14.03.2026"
    assert show("{{ 'СНИЛС другого человека'|inside }}") == "СНИЛС другого человека"
    assert show("{{ 'Есть похожая запись'|inside }}") == "есть похожая запись"
    assert show("{{ '11223344595'|snils_masked }}") == "***-***-*45 95"
    assert show("{{ '(8482) 22-00-67'|dial }}") == "+78482220067"


def test_a_menu_marks_the_page_above_this() -> None:
    request = RequestFactory().get("/account/password/change/")
    entries = [Entry("Вход", "account_login"), Entry("Пароль", "account_change_password")]
    assert [link.current for link in links(entries, request)] == [False, True]


def test_a_menu_that_leads_nowhere_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of a renamed address: its place in the menu used to vanish without a word."""
    assert checks.every_menu_leads_somewhere() == []
    monkeypatch.setitem(menus.ROLES, "nobody", Entry("Нет такой", "nowhere:page"))
    assert [error.id for error in checks.every_menu_leads_somewhere()] == ["ais.E003"]
    with pytest.raises(NoReverseMatch):
        links([menus.ROLES["nobody"]], RequestFactory().get("/"))


def test_r45_the_way_back_from_undoing_is_not_called_the_same() -> None:
    """«Отменить замещение» and «Отмена» side by side say one thing for two."""
    source = '{% form submit="Отменить замещение" cancel="/back/" once=False %}{% endform %}'
    undo = engines["django"].from_string(source).render({}, RequestFactory().get("/"))
    assert '<a class="cancel" href="/back/">Не отменять</a>' in undo

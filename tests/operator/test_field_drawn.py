"""R45: a field of an operator's action, drawn in the theme's look: what is wrong and what helps are tied to the input."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.template.loader import render_to_string
from unfold.widgets import UnfoldAdminTextInputWidget, UnfoldBooleanWidget


class Form(forms.Form):
    why = forms.CharField(label="Почему", help_text="Останется в истории.", widget=UnfoldAdminTextInputWidget)
    sure = forms.BooleanField(label="Проверено", required=False, widget=UnfoldBooleanWidget)
    pk = forms.IntegerField(widget=forms.HiddenInput)


def drawn(name: str) -> str:
    return render_to_string("admin/_field.html", {"field": Form({"why": "", "pk": 1})[name]})


def test_what_the_input_is_described_by_is_on_the_page() -> None:
    page = drawn("why")
    described = re.search(r'aria-describedby="([^"]*)"', page)
    assert described
    assert described[1].split() == ["id_why_helptext", "id_why_error"]
    assert all(f'id="{one}"' in page for one in described[1].split())
    assert 'class="group errors mb-4"' in page
    assert '<label for="id_why"' in page


def test_a_tick_stands_in_its_label_before_the_words() -> None:
    page = drawn("sure")
    assert page.count("<label") == 1
    assert page.index('type="checkbox"') < page.index("Проверено") < page.index("</label>")
    assert "asteriskField" not in page


@pytest.mark.parametrize("mark", ["<label", "<div", "<ul"])
def test_what_is_hidden_has_no_words(mark: str) -> None:
    assert mark not in drawn("pk")

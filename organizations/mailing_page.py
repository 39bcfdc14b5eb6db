"""«Написать письмо» over the operator's list of organizations: to those that its filters show."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from letters.models import Letter
from letters.rendering import said
from lib import acting
from lib.forms import ActionForm
from organizations import mailings
from submissions.web import done

SHOWN = 10


class MailingForm(ActionForm):
    subject = forms.CharField(label="Тема", max_length=150, widget=UnfoldAdminTextInputWidget)
    text = forms.CharField(
        label="Текст",
        help_text="Простой текст: пустая строка отделяет абзацы, разметка не действует. Приветствие и подпись "
        "добавятся сами.",
        max_length=5000,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 8}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class WithMailing:
    """Adds the page to the list of organizations; what is chosen is what the list's own filters and search say."""

    admin_site: Any
    model: Any
    list_before_template = "organizations/operator/list.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.mailing)
        return [path("mailing/", page, name="organizations_organization_mailing"), *super().get_urls()]  # type: ignore[misc]

    def mailing(self, request: HttpRequest) -> HttpResponse:
        acting.judge(request.user, "organizations.send_mailing")
        try:
            chosen = self.get_changelist_instance(request)  # type: ignore[attr-defined]
        except IncorrectLookupParameters:
            # As the list itself answers to a filter that it does not know.
            return redirect("admin:organizations_organization_changelist")
        to = mailings.addresses(chosen.queryset)
        form = MailingForm(request.POST if request.method == "POST" else None, initial={"seen": len(to)})
        look = "look" in request.POST
        if form.is_valid() and not look and _sent(form, chosen.queryset, request.user):
            return done(
                request,
                f"Письмо поставлено в очередь, адресов: {form.result.letters}.",
                "admin:organizations_mailing_change",
                form.result.pk,
            )
        context = {
            **self.admin_site.each_context(request),
            "title": "Написать письмо организациям",
            "form": form,
            "organizations": chosen.result_count,
            "narrowed": chosen.has_active_filters or chosen.query,
            "to": sorted(to)[:SHOWN],
            "mailboxes": len(to),
            "silent": mailings.silent(chosen.queryset),
            "shown": _preview(form, to) if form.is_bound and not form.errors else None,
            "opts": self.model._meta,
            "back": request.GET.urlencode(),
        }
        return render(request, "organizations/operator/mailing.html", context)


def _sent(form: MailingForm, chosen: Any, by: Any) -> bool:
    data = form.cleaned_data
    return form.attempt(
        mailings.send_mailing, chosen, data["subject"], data["text"], seen=data["seen"] or 0, by=by
    )


def _preview(form: MailingForm, to: dict[str, tuple[int | None, str]]) -> Any:
    """The letter as the first of them will read it."""
    address, (_, name) = next(iter(sorted(to.items())), ("", (None, "")))
    data = form.cleaned_data
    context = {"subject": data["subject"], "text": data["text"], "organization": name}
    return said(Letter(kind="organizations/mailing", recipient=address, context=context), {})

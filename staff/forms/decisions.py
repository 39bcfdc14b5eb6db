from django import forms

from lib.forms import ActionForm

DAY = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "w-10ch"})


class FirstDayForm(ActionForm):
    """The first day of work by the order; the day asked until somebody says another (R15)."""

    started_on = forms.DateField(
        label="Первый день работы",
        help_text="По приказу. Пусто: день, когда место работы запрошено.",
        required=False,
        widget=DAY,
        error_messages={"invalid": "Такой даты нет. Пишите день, месяц и год: 01.09.2026."},
    )


class RefusalForm(ActionForm):
    """Why the Responsible says no; asked only then (R11, R15)."""

    refusal = forms.CharField(
        label="Почему отклоняете",
        help_text="Работник получит эти слова в письме.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Напишите, почему отклоняете: работник получит эти слова в письме."},
    )

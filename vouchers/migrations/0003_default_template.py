from datetime import date

from django.db import migrations

from lib.dates import now

# An assumption until the ministry says otherwise: the memo names no hours (R29).
BLOCKS = [
    ("invariant", "Инвариантный блок", 18),
    ("variative", "Вариативный блок 1", 36),
    ("variative", "Вариативный блок 2", 36),
]


WHY = "Исходный шаблон: часы приняты условно."


def add(apps, schema_editor):
    def write(model, **values):
        """The record and its history, which here nobody else would write (R42)."""
        record = apps.get_model("vouchers", model).objects.create(**values)
        told = {"history_type": "+", "history_date": now(), "history_change_reason": WHY}
        apps.get_model("vouchers", f"Historical{model}").objects.create(id=record.pk, **values, **told)
        return record

    template = write("VoucherTemplate", effective_from=date(2000, 1, 1), note=WHY)
    for order, (kind, name, hours) in enumerate(BLOCKS, start=1):
        write("TemplateBlock", template=template, order=order, kind=kind, name=name, hours=hours, required=True)


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0002_once_in_three_years")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]

from datetime import date

from django.db import migrations

# An assumption until the ministry says otherwise: the memo names no hours (R29).
BLOCKS = [
    ("invariant", "Инвариантный блок", 18),
    ("variative", "Вариативный блок 1", 36),
    ("variative", "Вариативный блок 2", 36),
]


def add(apps, schema_editor):
    template = apps.get_model("vouchers", "VoucherTemplate").objects.create(
        effective_from=date(2000, 1, 1), note="Исходный шаблон: часы приняты условно."
    )
    block = apps.get_model("vouchers", "TemplateBlock").objects
    for order, (kind, name, hours) in enumerate(BLOCKS, start=1):
        block.create(template=template, order=order, kind=kind, name=name, hours=hours)


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0002_once_in_three_years")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]

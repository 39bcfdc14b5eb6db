"""The database's own function that destroys a person's data and writes the act (R42, decision 0101)."""

from pathlib import Path

from django.db import migrations

FUNCTION = Path(__file__).with_suffix(".sql")


class Migration(migrations.Migration):
    dependencies = [
        ("support", "0009_withdrawal_and_destruction"),
    ]

    operations = [
        migrations.RunSQL(
            FUNCTION.read_text(encoding="utf-8"),
            "DROP FUNCTION support_erase(bigint, bigint, text, bigint)",
        ),
    ]

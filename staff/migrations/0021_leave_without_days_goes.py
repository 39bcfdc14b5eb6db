from django.db import migrations


class Migration(migrations.Migration):
    """The mark without days: the migration before this has kept it, and its history, as leaves (R8)."""

    dependencies = [("staff", "0020_leaves")]
    operations = [
        migrations.RemoveField(model_name="employment", name="leave"),
        migrations.RemoveField(model_name="historicalemployment", name="leave"),
    ]

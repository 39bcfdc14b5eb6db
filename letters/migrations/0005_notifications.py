import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """What was written before there was a cabinet to read it in counts as read: the default fills the old rows without
    rewriting the table, and new ones have none."""

    dependencies = [
        ("letters", "0004_bounced_are_failures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="read_at",
            field=models.DateTimeField(
                blank=True,
                db_default=django.db.models.functions.datetime.Now(),
                editable=False,
                null=True,
                verbose_name="прочитано в кабинете",
            ),
        ),
        migrations.AlterField(
            model_name="letter",
            name="read_at",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="прочитано в кабинете"
            ),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(
                condition=models.Q(("read_at__isnull", True)), fields=["user"], name="letter_unread"
            ),
        ),
    ]

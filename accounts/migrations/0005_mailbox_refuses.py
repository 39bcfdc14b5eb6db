from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_session"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="email_refused_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="почта не принимает письма с"),
        ),
        migrations.AddIndex(
            model_name="user",
            index=models.Index(
                condition=models.Q(email_refused_at__isnull=False), fields=["email"], name="user_mailbox_refuses"
            ),
        ),
    ]

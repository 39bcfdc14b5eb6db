from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("staff", "0026_saved_lists"),
    ]

    operations = [
        migrations.AddField(
            model_name="reorganization",
            name="must_before",
            field=models.PositiveIntegerField(null=True, verbose_name="правопреемник регистрировал, человек"),
        ),
        migrations.AddField(
            model_name="reorganization",
            name="must_after",
            field=models.PositiveIntegerField(null=True, verbose_name="правопреемник регистрирует, человек"),
        ),
    ]

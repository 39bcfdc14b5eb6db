from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("staff", "0027_courses_elsewhere"),
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

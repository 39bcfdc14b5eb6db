from django.db import migrations


class Migration(migrations.Migration):
    """Rows of the same moment stand in one order, on every page of a list."""

    dependencies = [("staff", "0015_reorganizations")]
    operations = [
        migrations.AlterModelOptions(
            name="attestation",
            options={"ordering": ["-on", "-pk"], "verbose_name": "аттестация", "verbose_name_plural": "аттестации"},
        ),
        migrations.AlterModelOptions(
            name="snilslookup",
            options={
                "ordering": ["-at", "-pk"],
                "verbose_name": "поиск по СНИЛС",
                "verbose_name_plural": "поиски по СНИЛС",
            },
        ),
        migrations.AlterModelOptions(
            name="snilsshown",
            options={"ordering": ["-at", "-pk"], "verbose_name": "показ СНИЛС", "verbose_name_plural": "показы СНИЛС"},
        ),
        migrations.AlterModelOptions(
            name="cabinethint",
            options={
                "ordering": ["-at", "-pk"],
                "verbose_name": "письмо о выборе места работы",
                "verbose_name_plural": "письма о выборе места работы",
            },
        ),
        migrations.AlterModelOptions(
            name="personquestion",
            options={
                "ordering": ["-at", "-pk"],
                "verbose_name": "вопрос о человеке",
                "verbose_name_plural": "вопросы о людях",
            },
        ),
    ]

from django.db import migrations, models

ROLES = [
    ("reader", "Только просмотр"),
    ("support", "Поддержка"),
    ("courses", "Курсы"),
    ("administrator", "Администратор"),
]


def role() -> models.CharField:
    return models.CharField(
        blank=True, choices=ROLES, default="", max_length=13, verbose_name="роль оператора"
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_mailbox_refuses")]

    operations = [
        migrations.AddField("user", "operator_role", role()),
        migrations.AddField("historicaluser", "operator_role", role()),
        # Whoever was an operator before there were roles did everything.
        migrations.RunSQL(
            "UPDATE accounts_user SET operator_role = 'administrator' WHERE is_staff",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            "user",
            models.CheckConstraint(
                condition=~models.Q(is_staff=True, operator_role="")
                & (models.Q(is_staff=True) | models.Q(operator_role="")),
                name="user_operator_has_role",
            ),
        ),
    ]

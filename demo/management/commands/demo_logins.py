from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from demo.personas import PASSWORD, logins


class Command(BaseCommand):
    help = "Печатает, кем можно войти в демонстрацию и что попробовать."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        people = logins()
        role, email = (max(len(getattr(one, name)) for one in people) for name in ("role", "email"))
        self.stdout.write(f"  Пароль у всех один: {PASSWORD}\n\n")
        for one in people:
            self.stdout.write(f"  {one.role:{role}}  {one.email:{email}}  {one.who}, {one.place}\n")
            self.stdout.write(f"  {'':{role}}  {one.try_this}\n")
        self.stdout.write("\n  Войти без пароля, пять шагов и письма: страница /demo/\n")

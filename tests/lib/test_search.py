import pytest
from django.db import connection

from lib.search import by_name
from staff.models import Worker
from tests import factories


@pytest.mark.django_db
def test_names_are_found_and_sorted_as_russian_readers_expect() -> None:
    for last_name in ["Ёлкин", "Жуков", "Елисеев", "Яковлева", "Ежов", "Абрамов"]:
        factories.WorkerFactory(last_name=last_name)
    found = Worker.objects.order_by(*by_name("last_name")).values_list("last_name", flat=True)
    assert list(found) == ["Абрамов", "Ежов", "Елисеев", "Ёлкин", "Жуков", "Яковлева"]
    assert [worker.last_name for worker in Worker.objects.found_by("елкин")] == ["Ёлкин"]
    assert [worker.last_name for worker in Worker.objects.found_by("АННА ёлк")] == ["Ёлкин"]


@pytest.mark.django_db
def test_trigrams_understand_cyrillic_on_this_server() -> None:
    """With LC_CTYPE=C pg_trgm is silently dead for Cyrillic: searches would stay right but read whole tables."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT similarity('Кузнецов', 'Кузнецова'), current_setting('transaction_isolation')")
        similarity, isolation = cursor.fetchone()
    assert similarity > 0.6
    assert isolation == "read committed"

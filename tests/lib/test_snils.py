import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib import snils


@pytest.mark.parametrize("typed", ["112-233-445 95", "11223344595", " 112 233 445 95 ", "112–233–445–95"])
def test_r1_snils_is_taken_as_people_type_it(typed: str) -> None:
    assert snils.clean(typed) == "11223344595"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("112-233-445 96", "контрольные цифры"),
        ("112-233-445", "11 цифр"),
        ("112-233-445 9x", "11 цифр"),
        ("", "11 цифр"),
        ("١١٢٢٣٣٤٤٥٩٥", "11 цифр"),
    ],
)
def test_r1_a_wrong_snils_says_what_is_wrong(typed: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        snils.clean(typed)


def test_snils_is_shown_masked() -> None:
    assert snils.masked("11223344595") == "***-***-*45 95"
    assert snils.pretty("11223344595") == "112-233-445 95"


@pytest.mark.django_db
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.from_regex(r"[0-9]{9}", fullmatch=True), st.from_regex(r"[0-9]{2}", fullmatch=True))
def test_r1_python_and_the_database_agree_on_every_checksum(nine: str, control: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT snils_valid(%s), snils_valid(%s)", [nine + snils.checksum(nine), nine + control]
        )
        assert cursor.fetchone() == (True, control == snils.checksum(nine))

import pytest

from staff.models import SignUp


@pytest.mark.parametrize(
    ("last", "first", "patronymic", "masked"),
    [
        ("Иванова", "Инна", "Петровна", "И…а И. П."),
        ("Ли", "Ян", "", "Л… Я."),
        ("Лев", "Ольга", "Юрьевна", "Л… О. Ю."),
    ],
)
def test_r1_masked_names(last: str, first: str, patronymic: str, masked: str) -> None:
    assert SignUp(last_name=last, first_name=first, patronymic=patronymic).masked_name == masked

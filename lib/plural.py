def plural(number: int, one: str, few: str, many: str) -> str:
    """«1 чек, 2 чека, 5 чеков»: the word that goes with the number (R45)."""
    if 11 <= number % 100 <= 14:
        return many
    if number % 10 == 1:
        return one
    if 2 <= number % 10 <= 4:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number and its word together."""
    return f"{number} {plural(number, one, few, many)}"

"""Russian text as people look for it: Ё equals Е, case does not matter, and Ё sorts right after Е."""

from django.db.models import CharField, F, Value
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Lower, Replace


def fold(text: str) -> str:
    """The form in which two spellings of a name are compared."""
    return " ".join(text.lower().replace("ё", "е").split())


def folded(field: str) -> Combinable:
    """The same folding in SQL (white space apart), for filters and expression indexes."""
    return Replace(Lower(field), Value("ё"), Value("е"))


def alphabetic(field: str) -> Expression:
    """Sort key: the server's C order puts Ё before А and capitals before small letters; this one does not."""
    return Replace(Lower(field), Value("ё"), Value("ея"), output_field=CharField())


def by_name(*fields: str) -> list[Expression | F]:
    return [key for field in fields for key in (alphabetic(field), F(field))]

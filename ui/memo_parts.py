"""Which chapter of the memo explains which page, by the names of the pages (R41)."""

from __future__ import annotations

_PAGES = {
    "Регистрация в АИС": "staff:register staff:invite_many staff:invitations staff:coverage staff:signup",
    "Совмещение и совместительство": "staff:second_position staff:training_mark staff:question",
    "Проблемы с входом в «Личный кабинет»": "account_login account_reset_password staff:resend",
    "Электронная почта": "staff:email_ask staff:my_data",
    "О структурных подразделениях": "organizations:access organizations:coverage",
    "О программах повышения квалификации": "courses:catalogue courses:org_catalogue courses:programme",
    "Функционал Ответственного образовательной организации": "staff:inbox staff:change_confirm home:workers",
    "Увольнение": "staff:dismissal",
    "Перевод из Вашей организации": "staff:transfer",
    "Перевод в Вашу организацию (приём на работу ранее уволенного работника)": (
        "staff:my_workplace staff:my_workplace_new staff:workplace_confirm"
    ),
    "Изменение или неточности в наименовании, типе образовательной организации": (
        "organizations:about organizations:name"
    ),
    "Удаление работника из группы": "courses:register courses:release",
    "Именной образовательный чек": "courses:document_new courses:certificates home:plan home:entitled",
}
PART_OF = {page: chapter for chapter, pages in _PAGES.items() for page in pages.split()}
